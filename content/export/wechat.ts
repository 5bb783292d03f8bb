import type { Article, Block, Sentence, Span } from '../model/document.ts';
import { todoText } from '../model/document.ts';
import { escapeHtml, safeHref, sentenceHtml } from './html.ts';
import { adMark, labelLine } from './label.ts';

const FONT = "font-family:-apple-system,BlinkMacSystemFont,'PingFang SC','Microsoft YaHei',sans-serif";
const STYLE = {
  section: `${FONT};font-size:16px;line-height:1.8;color:#333;letter-spacing:0.5px;padding:0 8px;`,
  p: 'margin:0 0 16px;',
  heading:
    'margin:28px 0 14px;padding-left:10px;border-left:4px solid #4a7c59;font-size:18px;font-weight:bold;line-height:1.5;',
  quote: 'margin:0 0 16px;padding:10px 14px;border-left:3px solid #9bb8a4;background:#f5f8f5;color:#555;',
  item: 'margin:0 0 8px;padding-left:1em;text-indent:-1em;',
  table: 'border-collapse:collapse;width:100%;margin:0 0 16px;font-size:14px;',
  cell: 'border:1px solid #ddd;padding:6px 8px;text-align:left;',
  note: 'margin:0 0 6px;font-size:13px;color:#888;word-break:break-all;',
  mark: 'margin:0 0 12px;font-size:12px;color:#999;',
  todo: 'background:#fff3b0;color:#8a6d00;',
  slot: 'margin:0 0 16px;padding:24px 0;text-align:center;border:1px dashed #bbb;color:#999;font-size:13px;',
} as const;

/**
 * A fragment to paste into the WeChat editor: every style inline, no class, id, script, style tag, position or picture
 * from elsewhere. Links outside mp.weixin.qq.com become numbered notes at the end, one number per address; lists are
 * written as paragraphs, because the editor breaks list markers; pictures become slots with their alternative text.
 */
export function exportWechat(article: Article): string {
  const notes: string[] = [];
  const link = (inner: string, span: Span): string => {
    const href = safeHref(span.href ?? '');
    if (href === null || !/^https?:/i.test(href)) return inner;
    if (/^https?:\/\/mp\.weixin\.qq\.com\//i.test(href))
      return `<a href="${escapeHtml(href)}" style="color:#4a7c59;">${inner}</a>`;
    if (!notes.includes(href)) notes.push(href);
    return `<span style="color:#4a7c59;">${inner}</span><sup style="font-size:12px;color:#4a7c59;">[${notes.indexOf(href) + 1}]</sup>`;
  };
  const join = (sentences: readonly Sentence[]) =>
    sentences
      .map((one) =>
        sentenceHtml(one, link)
          .replaceAll('<strong>', '<strong style="color:#2f5d3f;">')
          .replaceAll('<code>', '<span style="background:#f2f2f2;">')
          .replaceAll('</code>', '</span>'),
      )
      .join(article.lang === 'zh' ? '' : ' ');
  const p = (style: string, inner: string) => `<p style="${style}">${inner}</p>`;
  const render = (block: Block): string => {
    if (block.type === 'heading') return p(STYLE.heading, escapeHtml(block.text));
    if (block.type === 'paragraph') return p(STYLE.p, join(block.sentences));
    if (block.type === 'quote') return `<section style="${STYLE.quote}">${join(block.sentences)}</section>`;
    if (block.type === 'list')
      return block.items
        .map((item, i) => p(STYLE.item, `${block.ordered ? `${i + 1}. ` : '• '}${join(item)}`))
        .join('\n');
    if (block.type === 'table') {
      const rows = block.rows.map(
        (row, i) =>
          `<tr>${row.map((cell) => `<td style="${STYLE.cell}${i === 0 ? 'background:#f5f8f5;font-weight:bold;' : ''}">${escapeHtml(cell)}</td>`).join('')}</tr>`,
      );
      return `<table style="${STYLE.table}"><tbody>${rows.join('')}</tbody></table>`;
    }
    if (block.type === 'image')
      return p(STYLE.slot, `${article.lang === 'zh' ? '【图片】' : '[image] '}${escapeHtml(block.alt)}`);
    return p(STYLE.p, `<span style="${STYLE.todo}">${escapeHtml(todoText(block.missing, article.lang))}</span>`);
  };
  const body = article.blocks.map(render);
  const mark = adMark(article);
  const label = labelLine(article);
  const references =
    notes.length === 0
      ? []
      : [
          p(STYLE.heading, article.lang === 'zh' ? '参考链接' : 'Links'),
          ...notes.map((url, i) => p(STYLE.note, `[${i + 1}] ${escapeHtml(url)}`)),
        ];
  return `<section style="${STYLE.section}">\n${[...(mark === null ? [] : [p(STYLE.mark, mark)]), ...body, ...references, ...(label === null ? [] : [p(STYLE.note, escapeHtml(label))])].join('\n')}\n</section>\n`;
}
