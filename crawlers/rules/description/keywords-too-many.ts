import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { BAIDU, PROPOSAL } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { metaOf } from '../title/title-text.ts';
import { fail, PASS } from '../verdict.ts';

export const keywordsTooMany: HtmlRule = {
  meta: {
    id: 'keywords-too-many',
    area: 'description',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    debatable: true,
    onlyFor: ['baidu', '360', 'sogou', 'shenma', 'toutiao'],
    options: { maxPhrases: { default: 8, text: { zh: '最多几个词', en: 'most phrases' } } },
    since: '0.1.0',
    stage: 'stable',
    sources: [{ ...BAIDU.guide, confidence: 'unconfirmed' }, PROPOSAL],
    name: { zh: '关键词标签太长', en: 'Too many meta keywords' },
    why: {
      zh: 'keywords 早已几乎没有权重，堆得太多反而像作弊。建议数目只见于二手资料。',
      en: 'The element hardly counts any more, and a long list looks like spam. The usual limits are known from secondary texts only.',
    },
    fix: {
      zh: '只留与本页最相关的 3–5 个词，或干脆删掉。',
      en: 'Keep the three to five that fit this page best, or remove the element.',
    },
    notAProblemIf: { zh: '站内搜索在用这个字段。', en: "The site's own search reads it." },
    messages: {
      many: { zh: '写了 {count} 个关键词，超过 {max} 个。', en: '{count} keywords are listed, over {max}.' },
    },
    evidence: ['keywords', 'count'],
  },
  check(page, context) {
    const keywords = metaOf(page, 'keywords');
    if (keywords === null) return PASS;
    let count = 1;
    for (let i = 0; i < keywords.length; i++) {
      const char = keywords[i]!;
      if (char === ',' || char === '，' || char === '、' || char === ';' || char === '|') count += 1;
    }
    const max = context.option<number>('maxPhrases');
    if (count <= max) return PASS;
    return fail('many', {
      args: { count, max },
      evidence: { keywords: clip(keywords, 400), count },
      cause: pageTemplate(page),
    });
  },
};
