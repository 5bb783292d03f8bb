import type { Article, Block, Sentence, Span } from '../model/document.ts';
import { todoText } from '../model/document.ts';
import { adMark, labelLine, labelMetadata } from './label.ts';

/** Escapes text for an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** http(s), mailto and relative links; null for everything that could run or carry data. */
export function safeHref(href: string): string | null {
  const bare = href.replace(/[\x00-\x20\u200b-\u200f]/g, '');
  if (/^(?:https?:|mailto:)/i.test(bare)) return href.trim();
  return /^[a-z][a-z0-9+.-]*:/i.test(bare) || bare.startsWith('//') || bare === '' || bare === '#' ? null : href.trim();
}

/** A sentence as HTML; `link` decides what becomes of a link (inner HTML, address, place in the list of links). */
export function sentenceHtml(sentence: Sentence, link: (inner: string, span: Span) => string): string {
  const spans = [...(sentence.spans ?? [])].sort((a, b) => a.start - b.start || b.end - a.end);
  const render = (from: number, to: number, list: readonly Span[]): string => {
    let out = '';
    let at = from;
    for (let i = 0; i < list.length; i++) {
      const span = list[i]!;
      if (span.start < at || span.start >= to) continue;
      out += escapeHtml(sentence.text.slice(at, span.start));
      const inside = render(
        span.start,
        span.end,
        list.slice(i + 1).filter((one) => one.end <= span.end),
      );
      out += span.kind === 'link' ? link(inside, span) : `<${span.kind}>${inside}</${span.kind}>`;
      at = span.end;
    }
    return out + escapeHtml(sentence.text.slice(at, to));
  };
  return render(0, sentence.text.length, spans);
}

const plainLink = (inner: string, span: Span) => {
  const href = safeHref(span.href ?? '');
  return href === null ? inner : `<a href="${escapeHtml(href)}">${inner}</a>`;
};

/** A block as plain HTML. */
export function blockHtml(block: Block, lang: 'zh' | 'en'): string {
  const join = (sentences: readonly Sentence[]) =>
    sentences.map((one) => sentenceHtml(one, plainLink)).join(lang === 'zh' ? '' : ' ');
  if (block.type === 'heading') return `<h${block.level}>${escapeHtml(block.text)}</h${block.level}>`;
  if (block.type === 'paragraph') return `<p>${join(block.sentences)}</p>`;
  if (block.type === 'quote') return `<blockquote><p>${join(block.sentences)}</p></blockquote>`;
  if (block.type === 'list') {
    const tag = block.ordered ? 'ol' : 'ul';
    return `<${tag}>\n${block.items.map((item) => `  <li>${join(item)}</li>`).join('\n')}\n</${tag}>`;
  }
  if (block.type === 'table') {
    const [head, ...rows] = block.rows;
    const cells = (row: readonly string[], tag: string) =>
      `  <tr>${row.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
    return `<table>\n${head ? cells(head, 'th') : ''}\n${rows.map((row) => cells(row, 'td')).join('\n')}\n</table>`;
  }
  if (block.type === 'image') {
    const src = safeHref(block.src);
    return src === null ? '' : `<img src="${escapeHtml(src)}" alt="${escapeHtml(block.alt)}">`;
  }
  return `<p><mark>${escapeHtml(todoText(block.missing, lang))}</mark></p>`;
}

/** The whole article as one page without anything loaded from elsewhere. */
export function exportHtml(article: Article): string {
  const mark = adMark(article);
  const label = labelLine(article);
  const meta = article.ai ? `\n<meta name="AIGC" content="${escapeHtml(labelMetadata(article.ai))}">` : '';
  return `<!doctype html>
<html lang="${article.lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(article.title)}</title>
<meta name="description" content="${escapeHtml(article.summary)}">${meta}
<style>body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:17px/1.75 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#222}h1{font-size:1.7rem;line-height:1.35}h2{font-size:1.25rem;margin-top:2rem}blockquote{margin:1rem 0;padding:.2rem 1rem;border-left:4px solid #4a7c59;background:#f5f8f5}table{border-collapse:collapse;width:100%}th,td{border:1px solid #ccc;padding:.4rem .6rem;text-align:left}.note{color:#666;font-size:.9rem}.ad{display:inline-block;border:1px solid #999;color:#666;padding:0 .5rem;font-size:.85rem}img{max-width:100%}</style>
</head>
<body>
<article>
<h1>${escapeHtml(article.title)}</h1>
${mark === null ? '' : `<p class="ad">${mark}</p>\n`}${article.blocks.map((block) => blockHtml(block, article.lang)).join('\n')}
${label === null ? '' : `<p class="note">${escapeHtml(label)}</p>\n`}</article>
</body>
</html>
`;
}
