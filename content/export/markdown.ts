import { stringify as stringifyYaml } from 'yaml';
import type { Article, Block, Sentence } from '../model/document.ts';
import { todoText } from '../model/document.ts';
import { safeHref } from './html.ts';
import { adMark, labelLine, labelMetadata } from './label.ts';

/** Markdown with YAML front matter: the form that reads back without loss of text, links or labels. */
export function exportMarkdown(article: Article): string {
  const matter = {
    title: article.title,
    description: article.summary,
    lang: article.lang,
    ...(article.keyword === '' ? {} : { keyword: article.keyword }),
    ...(article.slug === '' ? {} : { slug: article.slug }),
    ...(article.adMark ? { adMark: true } : {}),
    ...(article.ai
      ? {
          ai: { model: article.ai.model, contentId: article.ai.contentId, share: article.ai.share },
          AIGC: labelMetadata(article.ai),
        }
      : {}),
  };
  const mark = adMark(article);
  const label = labelLine(article);
  const parts = [
    `# ${escapeMarks(article.title)}`,
    ...(mark === null ? [] : [`**${mark}**`]),
    ...article.blocks.map((block) => blockMarkdown(block, article.lang)),
    ...(label === null ? [] : [`*${label}*`]),
  ];
  return `---\n${stringifyYaml(matter, { lineWidth: 0 })}---\n\n${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function blockMarkdown(block: Block, lang: 'zh' | 'en'): string {
  const join = (sentences: readonly Sentence[]) => sentences.map(inline).join(lang === 'zh' ? '' : ' ');
  if (block.type === 'heading') return `${'#'.repeat(block.level)} ${escapeMarks(block.text)}`;
  if (block.type === 'paragraph') return join(block.sentences);
  if (block.type === 'quote') return `> ${join(block.sentences)}`;
  if (block.type === 'list')
    return block.items.map((item, i) => `${block.ordered ? `${i + 1}.` : '-'} ${join(item)}`).join('\n');
  if (block.type === 'table') {
    const row = (cells: readonly string[]) =>
      `| ${cells.map((cell) => escapeMarks(cell).replaceAll('|', '\\|')).join(' | ')} |`;
    const [head = [], ...rest] = block.rows;
    return [row(head), `|${head.map(() => ' --- |').join('')}`, ...rest.map(row)].join('\n');
  }
  if (block.type === 'image') return safeHref(block.src) === null ? '' : `![${escapeMarks(block.alt)}](${block.src})`;
  return `**${todoText(block.missing, lang)}**`;
}

function inline(sentence: Sentence): string {
  const spans = [...(sentence.spans ?? [])].sort((a, b) => a.start - b.start || b.end - a.end);
  let out = '';
  let at = 0;
  for (const span of spans) {
    if (span.start < at) continue;
    out += escapeMarks(sentence.text.slice(at, span.start));
    const inner = escapeMarks(sentence.text.slice(span.start, span.end));
    const href = span.kind === 'link' ? safeHref(span.href ?? '') : null;
    out +=
      span.kind === 'link'
        ? href === null
          ? inner
          : `[${inner}](${href.replace(/[()\s]/g, encodeURIComponent)})`
        : span.kind === 'strong'
          ? `**${inner}**`
          : span.kind === 'em'
            ? `*${inner}*`
            : `\`${sentence.text.slice(span.start, span.end)}\``;
    at = span.end;
  }
  return out + escapeMarks(sentence.text.slice(at));
}

/** Characters that Markdown would take for markup. */
function escapeMarks(text: string): string {
  return text
    .replace(/[\\`*_[\]<>]/g, (char) => `\\${char}`)
    .replace(/^(\s*)([#>+-])(?=\s)/gm, '$1\\$2')
    .replace(/^(\d+)\.(?=\s)/gm, '$1\\.');
}
