import type { AuditSummary, Catalogue } from '../audit-summary.ts';
import { findingText, ruleName } from '../finding-text.ts';
import { bytesText, durationText, shareText, siteName, timeText } from '../format.ts';
import { limits } from '../limits.ts';
import { SEVERITIES, SEVERITY_TEXT } from '../severity-text.ts';
import { topFixes, verdict } from '../verdict.ts';
import { both, bothHtml, bothOf, number } from './both.ts';
import { esc, urlLink } from './escape.ts';
import { tag } from './tag.ts';

/** The top of the report: whose site, the verdict, what was not seen, the main figures, what to fix first. */
export function overview(summary: AuditSummary, catalogue: Catalogue): string {
  const { crawl, totals } = summary;
  const judged = verdict(summary);
  const meta = bothHtml(
    `${timeText(crawl.startedAt)} · 用时 ${durationText(crawl.elapsedMs, 'zh')} · 第 ${crawl.id} 次抓取`,
    `${timeText(crawl.startedAt)} · took ${durationText(crawl.elapsedMs, 'en')} · crawl ${crawl.id}`,
  );
  return `<section class="hero" id="top">
<p class="eyebrow">${both({ zh: '站点 SEO 审计报告', en: 'Site audit' })}</p>
<h1><bdi>${esc(siteName(crawl.seeds))}</bdi></h1>
<p class="verdict level-${judged.level}">${bothOf(judged.message)}</p>
<p class="meta">${meta}</p>
</section>
${notSeen(summary)}
<section class="tiles" aria-label="${esc('概览 / Overview')}">
${tile({ zh: '网页', en: 'Pages' }, number(totals.pages), bothHtml(`共抓取 ${number(totals.fetched)} 个网址`, `of ${number(totals.fetched)} URLs fetched`))}
${tile({ zh: '可收录', en: 'Indexable' }, shareText(totals.indexable, totals.pages), bothHtml(`${number(totals.indexable)} 个网页`, `${number(totals.indexable)} pages`))}
${tile({ zh: '没有错误的网页', en: 'Free of errors' }, shareText(totals.pagesWithoutError, totals.pages), bothHtml(`${number(totals.pagesWithoutError)} 个网页`, `${number(totals.pagesWithoutError)} pages`))}
${SEVERITIES.map((severity) => tile(SEVERITY_TEXT[severity].many, `${number(totals.faults[severity])}`, bothHtml(`处，共 ${number(totals.findings[severity])} 条`, `${totals.faults[severity] === 1 ? 'fault' : 'faults'}, ${number(totals.findings[severity])} findings`), severity)).join('\n')}
${tile({ zh: '首字节中位数', en: 'Median first byte' }, summary.distributions.medianTtfbMs === null ? '–' : `${number(Math.round(summary.distributions.medianTtfbMs))}<small> ms</small>`, bothHtml(`90% 在 ${ms(summary.distributions.p90TtfbMs)} 内`, `90% within ${ms(summary.distributions.p90TtfbMs)}`))}
${tile({ zh: '链接', en: 'Links' }, number(totals.links), bothHtml(`正文共 ${bytesText(totals.bytes)}`, `${bytesText(totals.bytes)} of content`))}
</section>
${fixFirst(summary, catalogue)}`;
}

function ms(value: number | null): string {
  return value === null ? '–' : `${number(Math.round(value))} ms`;
}

function tile(name: { zh: string; en: string }, value: string, note: string, severity?: string): string {
  return `<div class="tile${severity ? ` sev-${severity}` : ''}"><p class="tile-name">${both(name)}</p><p class="tile-value">${value}</p><p class="tile-note">${note}</p></div>`;
}

/** Why the crawl ended early, if it did, and what this audit could not know. Open unless it is long and the crawl complete. */
function notSeen(summary: AuditSummary): string {
  const all = limits(summary);
  const stops = all.filter((limit) => limit.kind === 'stop');
  const gaps = all.filter((limit) => limit.kind === 'gap');
  const stopped = stops.map(
    (limit) => `<p class="stop"><span aria-hidden="true">!</span> ${bothOf(limit.message)}</p>`,
  );
  return `<section class="unseen${stops.length > 0 ? ' partial' : ''}">
${stopped.join('\n')}
<details${stops.length > 0 || gaps.length <= 6 ? ' open' : ''}><summary>${both({ zh: '本次没有看到的：{n} 项', en: 'What this audit did not see: {n} {n|point|points}' }, { n: gaps.length })}</summary>
<ul>${gaps.map((limit) => `<li>${bothOf(limit.message)}</li>`).join('')}</ul></details>
</section>`;
}

function fixFirst(summary: AuditSummary, catalogue: Catalogue): string {
  const fixes = topFixes(summary);
  if (fixes.length === 0) return '';
  const items = fixes.map((group) => {
    const meta = catalogue.get(group.rule);
    const sample = group.samples[0];
    const where =
      group.pages === 0
        ? both({ zh: '全站', en: 'Whole site' })
        : both({ zh: '{n} 个网页', en: '{n} {n|page|pages}' }, { n: group.pages });
    const first = (text: string) => (text.split('\n')[0] ?? '').replace(/^\s*(?:1[.、)）]|[-•])\s*/, '');
    return `<li class="fix sev-${group.severity}"><h3><a href="#rule-${esc(group.rule)}">${bothOf(ruleName(catalogue, group.rule))}</a></h3>
<p class="fix-meta">${tag(group.severity)} <span class="pill">${where}</span></p>
${sample ? `<p>${bothOf(findingText(meta, sample))}${sample.url ? `<br>${urlLink(sample.url)}` : ''}</p>` : ''}
${meta ? `<p class="do">${bothHtml(esc(first(meta.fix.zh)), esc(first(meta.fix.en)))}</p>` : ''}</li>`;
  });
  return `<section id="first"><h2>${both({ zh: '最值得先做的几件事', en: 'Fix these first' })}</h2>
<ol class="fixes">${items.join('\n')}</ol></section>`;
}
