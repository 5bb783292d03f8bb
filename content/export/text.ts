import { type Article, blockText } from '../model/document.ts';
import { adMark, labelLine } from './label.ts';

/** Plain text: title, mark, paragraphs with an empty line between, addresses of links in brackets, label. */
export function exportText(article: Article): string {
  const mark = adMark(article);
  const label = labelLine(article);
  const blocks = article.blocks.map((block) => {
    if (block.type === 'image') return block.alt === '' ? '' : `[${block.alt}]`;
    if (block.type === 'list')
      return block.items
        .map(
          (item, i) =>
            `${block.ordered ? `${i + 1}.` : '·'} ${item.map((one) => one.text).join(article.lang === 'zh' ? '' : ' ')}`,
        )
        .join('\n');
    const links =
      'sentences' in block
        ? block.sentences.flatMap((one) =>
            (one.spans ?? []).flatMap((span) => (span.href && /^https?:/i.test(span.href) ? [span.href] : [])),
          )
        : [];
    return `${blockText(block, article.lang)}${links.length === 0 ? '' : ` (${links.join(' ')})`}`;
  });
  return `${[article.title, ...(mark === null ? [] : [mark]), ...blocks, ...(label === null ? [] : [label])].filter((part) => part !== '').join('\n\n')}\n`;
}
