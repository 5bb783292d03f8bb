import type { AiLabel, Article } from '../model/document.ts';

/**
 * The visible line that a text with machine help carries (measure of 2025-09-01, articles 4 and 10); null for texts by
 * people and templates. An imported label is repeated word for word.
 */
export function labelLine(article: Article): string | null {
  const { ai, lang } = article;
  if (!ai) return null;
  if (ai.imported !== undefined && !ai.imported.startsWith('{')) return ai.imported;
  const model = ai.model === '' ? '' : lang === 'zh' ? `（模型：${ai.model}）` : ` (model: ${ai.model})`;
  return lang === 'zh'
    ? `本文由人工智能辅助生成${model}，内容已按事实表核对。`
    : `Parts of this text were written with an AI language model${model} and checked against a fact sheet.`;
}

/** The label as metadata: the keys of the labelling standard, one JSON text for DOCX properties and HTML meta. */
export function labelMetadata(ai: AiLabel): string {
  if (ai.imported?.startsWith('{')) return ai.imported;
  return JSON.stringify({
    AIGC: {
      Label: '1',
      ContentProducer: 'souk',
      ProduceID: ai.contentId,
      Model: ai.model,
      ReservedCode1: '',
      ContentPropagator: '',
      PropagateID: '',
      ReservedCode2: '',
    },
  });
}

/** The advertising mark of the language. */
export function adMark(article: Article): string | null {
  return article.adMark ? (article.lang === 'zh' ? '广告' : 'Advertisement') : null;
}
