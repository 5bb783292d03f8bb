import { PRIORITY_FORMULA } from '../../../crawlers/index.ts';
import { type Lang, render, type Text } from '../../kernel/i18n/message.ts';
import { visibleText } from '../../kernel/text/visible.ts';
import type { AuditGroup, AuditSummary, Catalogue } from './audit-summary.ts';
import { findingText, ruleName } from './finding-text.ts';
import { durationText, shareText, siteName, timeText } from './format.ts';
import { limits } from './limits.ts';
import { retestLine } from './retest.ts';
import { areaText, SEVERITIES, SEVERITY_TEXT } from './severity-text.ts';
import { topFixes, verdict } from './verdict.ts';

/** Faults of one rule that are written out; the rest is counted. */
const MAX_CAUSES = 10;

/** `audit.md`: the audit for tickets, mails and language models. One cause is one line with its count and samples. */
export function auditMarkdown(summary: AuditSummary, catalogue: Catalogue, lang: Lang): string {
  const t = (text: Text, args = {}) => plain(render({ text, args }, lang));
  const { totals, crawl } = summary;
  const judged = verdict(summary);
  const lines = [
    `# ${t({ zh: '站点审计：{site}', en: 'Site audit: {site}' }, { site: siteName(crawl.seeds) })}`,
    '',
    `**${plain(render(judged.message, lang))}**`,
    '',
    `${timeText(crawl.startedAt)} · ${durationText(crawl.elapsedMs, lang)} · Souk ${summary.version}`,
    '',
    `| ${t({ zh: '网址', en: 'URLs' })} | ${t({ zh: '网页', en: 'Pages' })} | ${t({ zh: '可收录', en: 'Indexable' })} | ${t({ zh: '没有错误的网页', en: 'Free of errors' })} | ${SEVERITIES.map((severity) => SEVERITY_TEXT[severity].many[lang]).join(' | ')} |`,
    '|--:|--:|--:|--:|--:|--:|--:|',
    `| ${totals.fetched} | ${totals.pages} | ${shareText(totals.indexable, totals.pages)} | ${shareText(totals.pagesWithoutError, totals.pages)} | ${SEVERITIES.map((severity) => totals.faults[severity]).join(' | ')} |`,
    '',
    `## ${t({ zh: '本次没有看到的', en: 'Not seen by this audit' })}`,
    '',
    ...limits(summary).map((limit) => `- ${plain(render(limit.message, lang))}`),
    '',
  ];
  const fixes = topFixes(summary);
  if (fixes.length > 0) {
    lines.push(`## ${t({ zh: '最值得先做的几件事', en: 'Fix these first' })}`, '');
    fixes.forEach((group, i) => {
      lines.push(`${i + 1}. **${plain(render(ruleName(catalogue, group.rule), lang))}**${inBrackets(pages(group, t))}`);
    });
    lines.push('');
  }
  const sure = summary.groups.filter((group) => !group.debatable);
  const review = summary.groups.filter((group) => group.debatable);
  lines.push(`## ${t({ zh: '问题清单', en: 'Issues by priority' })}`, '', t(PRIORITY_FORMULA), '');
  lines.push(...issues(sure));
  if (review.length > 0) {
    lines.push(`## ${t({ zh: '改动前请人工判断', en: 'Review before changing' })}`, '', ...issues(review));
  }
  return `${lines.join('\n').trimEnd()}\n`;

  function inBrackets(text: string): string {
    return lang === 'zh' ? `（${text}）` : ` (${text})`;
  }

  function issues(groups: readonly AuditGroup[]): string[] {
    const byRule = new Map<string, AuditGroup[]>();
    for (const group of groups) byRule.set(group.rule, [...(byRule.get(group.rule) ?? []), group]);
    return [...byRule].flatMap(([rule, causes]) => issue(rule, causes));
  }

  function issue(rule: string, causes: readonly AuditGroup[]): string[] {
    const meta = catalogue.get(rule);
    const first = causes[0]!;
    const out = [
      `### ${SEVERITY_TEXT[first.severity].mark} ${plain(render(ruleName(catalogue, rule), lang))}`,
      '',
      `${SEVERITY_TEXT[first.severity].name[lang]} · ${areaText(first.area)[lang]} · \`${rule}\` · ${t({ zh: '优先级', en: 'priority' })} ${first.priority}`,
      '',
    ];
    if (meta)
      out.push(
        plain(meta.why[lang]),
        '',
        `**${t({ zh: '怎么改', en: 'How to fix it' })}**`,
        '',
        plainLines(meta.fix[lang]),
        '',
      );
    out.push(`**${t({ zh: '发现', en: 'Found' })}**`, '');
    for (const group of causes.slice(0, MAX_CAUSES)) {
      const sample = group.samples[0];
      out.push(`- ${sample ? plain(render(findingText(meta, sample), lang)) : ''}${inBrackets(pages(group, t))}`);
      for (const { url } of group.samples.slice(0, 3)) if (url !== null) out.push(`  - ${code(url)}`);
    }
    if (causes.length > MAX_CAUSES) {
      out.push(`- ${t({ zh: '另有 {n} 处', en: '{n} more' }, { n: causes.length - MAX_CAUSES })}`);
    }
    out.push(
      '',
      `${t({ zh: '复查：', en: 'Check again: ' })}${code(retestLine(summary, rule, meta, first.samples[0]))}`,
    );
    if (meta)
      out.push('', `${t({ zh: '什么情况下不是问题：', en: 'Not a problem if: ' })}${plain(meta.notAProblemIf[lang])}`);
    return [...out, ''];
  }
}

function pages(group: AuditGroup, t: (text: Text, args?: object) => string): string {
  return group.pages === 0
    ? t({ zh: '全站', en: 'whole site' })
    : t({ zh: '{n} 个网页', en: '{n} {n|page|pages}' }, { n: group.pages });
}

/** A stranger's text as Markdown text: no markup, no raw HTML, no control characters. */
function plain(text: string): string {
  return visibleText(text).replace(/[\\`*_[\]<>|~#]/g, '\\$&');
}

function plainLines(text: string): string {
  return text.split('\n').map(plain).join('\n');
}

/** Text in a code span that it cannot end. */
function code(text: string): string {
  const shown = visibleText(text);
  const fence = '`'.repeat(1 + Math.max(0, ...[...shown.matchAll(/`+/g)].map((run) => run[0].length)));
  return fence.length === 1 ? `\`${shown}\`` : `${fence} ${shown} ${fence}`;
}
