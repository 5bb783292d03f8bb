import type { AuditSummary } from '../audit-summary.ts';
import { areaText, SEVERITIES, SEVERITY_TEXT } from '../severity-text.ts';
import { both, bothAttribute } from './both.ts';
import { PAGE_TYPE_TEXT } from './chart-section.ts';
import { esc } from './escape.ts';

type Option = readonly [value: string, zh: string, en: string];

/** One bar of filters for the issues and the pages. Its state lives in the URL hash; without script it is not shown. */
export function filterBar(summary: AuditSummary): string {
  const areas = [...new Set(summary.groups.map((group) => group.area))];
  const types = summary.distributions.pageTypes.map((row) => row.type);
  const statuses = Object.keys(summary.totals.byStatus).sort();
  const classes = [...new Set(statuses.map((status) => `${status[0]}xx`))].filter((name) => /^\d/.test(name));
  const depths = summary.distributions.depth.flatMap((row) => (row.depth === null ? [] : [row.depth]));
  return `<form id="filters" class="js" role="search" ${bothAttribute('aria-label', { zh: '筛选', en: 'Filters' })}>
<input type="search" id="f-q" autocomplete="off" spellcheck="false" ${bothAttribute('placeholder', { zh: '搜索问题、网址或标题', en: 'Search issues, URLs, titles' })} ${bothAttribute('aria-label', { zh: '搜索', en: 'Search' })}>
<span class="sevs" role="group" ${bothAttribute('aria-label', { zh: '严重度', en: 'Severity' })}>${SEVERITIES.map((severity) => `<button type="button" class="sev-${severity}" data-sev="${severity}" aria-pressed="false"><span aria-hidden="true">${SEVERITY_TEXT[severity].mark}</span> ${both(SEVERITY_TEXT[severity].name)}</button>`).join('')}</span>
${select(
  'area',
  { zh: '方面', en: 'Area' },
  areas.map((area) => [area, areaText(area).zh, areaText(area).en]),
)}
${select(
  'type',
  { zh: '页面类型', en: 'Page type' },
  types.map((type) => [type, PAGE_TYPE_TEXT[type]?.zh ?? type, PAGE_TYPE_TEXT[type]?.en ?? type]),
)}
${select(
  'status',
  { zh: '状态码', en: 'Status' },
  [...classes, ...statuses].map((status) => [status, status, status]),
)}
${select(
  'depth',
  { zh: '点击深度', en: 'Depth' },
  [...new Set(depths)].map((depth) => [String(depth), String(depth), String(depth)]),
)}
<input type="text" id="f-folder" autocomplete="off" spellcheck="false" ${bothAttribute('placeholder', { zh: '目录 /products/', en: 'Folder /products/' })} ${bothAttribute('aria-label', { zh: '目录', en: 'Folder' })}>
<button type="button" id="f-clear" hidden>${both({ zh: '清除筛选', en: 'Clear' })}</button>
<span id="f-rule" hidden></span>
</form>`;
}

function select(key: string, name: { zh: string; en: string }, options: readonly Option[]): string {
  const all: Option = ['', name.zh, name.en];
  return `<select id="f-${key}" ${bothAttribute('aria-label', name)}>${[all, ...options].map(([value, zh, en]) => `<option value="${esc(value)}" data-zh="${esc(zh)}" data-en="${esc(en)}">${esc(zh)}</option>`).join('')}</select>`;
}
