import type { AuditSummary } from '../audit-summary.ts';
import { both, bothAttribute, number } from './both.ts';
import { PAGE_TYPE_TEXT } from './chart-section.ts';
import { esc, safeHref, urlLink } from './escape.ts';
import type { PageData } from './page-data.ts';

/** Rows that stand in the file as HTML, for readers without script and for paper. */
const STATIC_ROWS = 100;

const HEADS: readonly [key: string, text: { zh: string; en: string }][] = [
  ['url', { zh: '网址与标题', en: 'URL and title' }],
  ['status', { zh: '状态码', en: 'Status' }],
  ['type', { zh: '类型', en: 'Type' }],
  ['index', { zh: '可收录', en: 'Indexable' }],
  ['depth', { zh: '深度', en: 'Depth' }],
  ['inlinks', { zh: '入链', en: 'Inlinks' }],
  ['score', { zh: '内链权重', en: 'Link score' }],
  ['ttfb', { zh: '首字节', en: 'TTFB' }],
  ['issues', { zh: '问题', en: 'Issues' }],
];

/** The list of pages. Without script: the most important ones; with it: all, sorted, filtered and paged. */
export function pageSection(summary: AuditSummary, data: PageData): string {
  const rows = data.pages.slice(0, STATIC_ROWS).map((page) => rowHtml(page, data));
  const total = data.pages.length + data.left;
  const staticNote =
    total > rows.length
      ? `<p class="note no-js print">${both({ zh: '这里列出最重要的 {n} 个网址，共 {total} 个；完整列表见表格文件或 souk pages。', en: 'The {n} most important of {total} URLs; all are in the sheets and in souk pages.' }, { n: rows.length, total })}</p>`
      : '';
  const leftNote =
    data.left > 0
      ? `<p class="note">${both({ zh: '为控制文件大小，内链权重最低的 {n} 个网址没有放进本报告；运行 souk pages {id} 查看全部。', en: 'To keep this file small, the {n} URLs with the lowest link score are left out; souk pages {id} lists all.' }, { n: data.left, id: String(summary.crawl.id) })}</p>`
      : '';
  return `<section id="pages"><h2>${both({ zh: '网页列表', en: 'Pages' })}</h2>
${leftNote}${staticNote}<p class="tools js"><span id="page-count" role="status"></span></p>
<div class="scroll" tabindex="0" role="region" ${bothAttribute('aria-label', { zh: '网页列表', en: 'Pages' })}><table id="page-table"><thead><tr>${HEADS.map(([key, text]) => `<th scope="col" data-key="${key}"><span class="th">${both(text)}</span></th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>
<p class="pager js"><button type="button" id="page-prev">${both({ zh: '上一页', en: 'Previous' })}</button> <span id="page-at"></span> <button type="button" id="page-next">${both({ zh: '下一页', en: 'Next' })}</button></p>
</section>`;
}

function rowHtml(page: PageData['pages'][number], data: PageData): string {
  const [path, title, status, type, indexable, reason, depth, inlinks, score, ttfb, rules] = page;
  const url = path.startsWith('/') ? data.prefix + path : path;
  const typeName =
    type < 0 ? '' : both(PAGE_TYPE_TEXT[data.types[type]!] ?? { zh: data.types[type]!, en: data.types[type]! });
  const why =
    reason < 0 ? '' : ` <small>${both({ zh: data.reasons[reason]![0], en: data.reasons[reason]![1] })}</small>`;
  const value = (n: number) => `<td class="n">${n < 0 ? '–' : number(n)}</td>`;
  return `<tr><td class="page">${safeHref(url) ? urlLink(url) : esc(url)}<span class="page-title"><bdi>${esc(title)}</bdi></span></td><td class="n">${status || '–'}</td><td>${typeName}</td><td>${both(indexable ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' })}${why}</td>${value(depth)}${value(inlinks)}${value(score)}${value(ttfb)}<td class="n">${rules.length}</td></tr>`;
}
