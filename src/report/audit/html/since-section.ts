import { type CrawlComparison, countsOf, PAGE_FIELDS } from '../../../../crawlers/index.ts';
import type { AuditSummary, Catalogue } from '../audit-summary.ts';
import { comparisonCaveats, PAGE_FIELD_TEXT } from '../compare-text.ts';
import { ruleName } from '../finding-text.ts';
import { timeText } from '../format.ts';
import { reasonText } from '../reason-text.ts';
import { both, bothHtml, bothOf, number } from './both.ts';
import { esc, urlLink } from './escape.ts';
import { tag } from './tag.ts';

const MAX_RULES = 8;
const MAX_LOST = 10;

/** What changed since the crawl before: figures, the rules with new and repaired faults, pages that came and went. */
export function sinceSection({ since }: AuditSummary, catalogue: Catalogue): string {
  if (since === null) return '';
  const counts = countsOf(since);
  const when = timeText(since.before.startedAt);
  const tiles = [
    tile({ zh: '新增问题', en: 'New findings' }, counts.new, counts.new > 0 ? 'worse' : ''),
    tile({ zh: '已修复', en: 'Fixed' }, counts.fixed, counts.fixed > 0 ? 'better' : ''),
    tile({ zh: '仍在', en: 'Unchanged' }, counts.kept, ''),
    tile({ zh: '新增网页', en: 'Pages added' }, since.pages.added, ''),
    tile({ zh: '消失的网页', en: 'Pages lost' }, since.pages.lost, since.pages.lost > 0 ? 'worse' : ''),
    tile({ zh: '有变化的网页', en: 'Pages changed' }, since.pages.changed, ''),
  ];
  const caveats = comparisonCaveats(since).map((message) => `<li>${bothOf(message)}</li>`);
  return `<section id="since"><h2>${both({ zh: '与上一次抓取相比', en: 'Since the last crawl' })}</h2>
<p class="note">${bothHtml(`对照第 ${since.before.id} 次抓取（${when}）。逐条清单：<code>souk crawl compare ${since.before.id} ${since.after.id}</code>`, `Against crawl ${since.before.id} (${when}). Every item: <code>souk crawl compare ${since.before.id} ${since.after.id}</code>`)}</p>
<div class="deltas">${tiles.join('')}</div>
${caveats.length > 0 ? `<ul class="note">${caveats.join('')}</ul>` : ''}
<div class="since-lists">${ruleList(since, catalogue, 'new')}${ruleList(since, catalogue, 'fixed')}${lostPages(since)}${changedFields(since)}</div>
</section>`;
}

function tile(name: { zh: string; en: string }, value: number, tone: string): string {
  return `<div class="delta${tone ? ` ${tone}` : ''}"><p class="tile-name">${both(name)}</p><p class="tile-value">${number(value)}</p></div>`;
}

function ruleList(since: CrawlComparison, catalogue: Catalogue, state: 'new' | 'fixed'): string {
  const rules = since.rules
    .filter((rule) => rule.counts[state] > 0 && !rule.debatable)
    .sort((a, b) => b.counts[state] - a.counts[state]);
  if (rules.length === 0) return '';
  const weight = { error: 0, warning: 1, notice: 2 };
  if (state === 'new') rules.sort((a, b) => weight[a.severity] - weight[b.severity] || b.counts.new - a.counts.new);
  const items = rules.slice(0, MAX_RULES).map((rule) => {
    const name = bothOf(ruleName(catalogue, rule.rule));
    const linked = rule.counts.new + rule.counts.kept > 0 ? `<a href="#rule-${esc(rule.rule)}">${name}</a>` : name;
    return `<li>${tag(rule.severity)} ${linked} <span class="pill">${both({ zh: '{n} 条', en: '{n}' }, { n: rule.counts[state] })}</span></li>`;
  });
  const title = state === 'new' ? { zh: '新出现的问题', en: 'New faults' } : { zh: '修复了的问题', en: 'Repaired' };
  return list(title, items, rules.length - items.length);
}

function lostPages(since: CrawlComparison): string {
  if (since.pages.lost === 0) return '';
  const items = since.lost
    .slice(0, MAX_LOST)
    .map(
      ({ url, reason }) =>
        `<li>${urlLink(url)} <span class="pill">${both(reasonText(reason ?? 'unknown'))}</span></li>`,
    );
  return list({ zh: '消失的网页', en: 'Lost pages' }, items, since.pages.lost - items.length);
}

function changedFields(since: CrawlComparison): string {
  const items = PAGE_FIELDS.filter((field) => since.fields[field] > 0).map(
    (field) =>
      `<li>${both(PAGE_FIELD_TEXT[field])} <span class="pill">${both({ zh: '{n} 个网页', en: '{n} {n|page|pages}' }, { n: since.fields[field] })}</span></li>`,
  );
  return items.length === 0 ? '' : list({ zh: '改了什么', en: 'What changed on pages' }, items, 0);
}

function list(title: { zh: string; en: string }, items: readonly string[], left: number): string {
  const more = left > 0 ? `<li class="note">${both({ zh: '另有 {n} 项', en: '{n} more' }, { n: left })}</li>` : '';
  return `<div><h3>${both(title)}</h3><ul>${items.join('')}${more}</ul></div>`;
}
