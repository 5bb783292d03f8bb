import picocolors from 'picocolors';
import { formatNumber, type Lang, type Message, msg, render } from '../../kernel/i18n/message.ts';
import { visibleText } from '../../kernel/text/visible.ts';
import { cutToWidth } from '../terminal/table.ts';
import type { AuditSummary, Catalogue } from './audit-summary.ts';
import { comparisonTexts } from './compare-text.ts';
import { findingText, ruleName } from './finding-text.ts';
import { bytesText, durationText, shareText, siteName } from './format.ts';
import { limits } from './limits.ts';
import { SEVERITIES, SEVERITY_TEXT } from './severity-text.ts';
import { topFixes, verdict } from './verdict.ts';

export interface TerminalOptions {
  lang: Lang;
  color: boolean;
  /** Terminal cells per line. */
  width: number;
  /** Files that were written, as shown to the user. */
  files: readonly { path: string; bytes: number }[];
  /** The next command that makes sense. */
  next: string;
}

/** The end of an audit in at most 40 lines: verdict, what to fix first, counts, what was not seen, where the report is. */
export function terminalReport(summary: AuditSummary, catalogue: Catalogue, options: TerminalOptions): string {
  const { lang } = options;
  const paint = picocolors.createColors(options.color);
  const color = { error: paint.red, warning: paint.yellow, notice: paint.blue };
  const lines: string[] = [];
  const say = (message: Message) => render(message, lang);
  const cut = (text: string, indent = 0) => cutToWidth(visibleText(text), Math.max(20, options.width - indent));
  const { totals, crawl } = summary;
  const judged = verdict(summary);

  lines.push('', paint.bold(cut(`${siteName(crawl.seeds)}  ·  ${say(judged.message)}`)));
  lines.push(
    paint.dim(
      cut(
        say(
          msg(
            {
              zh: '抓取 {fetched} 个网址（{pages} 个网页，{indexable} 个可收录），{links} 条链接，{size}，用时 {time}',
              en: '{fetched} {fetched|URL|URLs} fetched ({pages} {pages|page|pages}, {indexable} indexable), {links} {links|link|links}, {size}, in {time}',
            },
            {
              fetched: totals.fetched,
              pages: totals.pages,
              indexable: totals.indexable,
              links: totals.links,
              size: bytesText(totals.bytes),
              time: durationText(crawl.elapsedMs, lang),
            },
          ),
        ),
      ),
    ),
  );

  const fixes = topFixes(summary);
  if (fixes.length > 0) {
    lines.push('', paint.bold(lang === 'zh' ? '最值得先做的几件事' : 'Fix these first'));
    fixes.forEach((group, i) => {
      const name = say(ruleName(catalogue, group.rule));
      const where =
        group.pages === 0
          ? say(msg({ zh: '全站', en: 'whole site' }))
          : say(
              msg(
                { zh: '{n} 个网页（{share}）', en: '{n} {n|page|pages} ({share})' },
                {
                  n: group.pages,
                  share: shareText(group.pages, totals.fetched),
                },
              ),
            );
      const { mark } = SEVERITY_TEXT[group.severity];
      lines.push(`  ${i + 1}. ${color[group.severity](mark)} ${cut(`${name} · ${where}`, 8)}`);
      const sample = group.samples[0];
      if (sample) {
        const what = say(findingText(catalogue.get(group.rule), sample));
        lines.push(`     ${cut(sample.url ? `${what}  ${sample.url}` : what, 5)}`);
      }
      const fix = catalogue.get(group.rule)?.fix[lang].split('\n')[0];
      if (fix) lines.push(`     ${paint.dim(cut(`→ ${fix.replace(/^1[.、]\s*/, '')}`, 5))}`);
    });
  }

  lines.push('');
  for (const severity of SEVERITIES) {
    const { mark, many } = SEVERITY_TEXT[severity];
    lines.push(
      `  ${color[severity](mark)} ${cut(
        say({
          text: {
            zh: `${many.zh}：{faults} 处，共 {findings} 条`,
            en: `${many.en}: {faults} {faults|fault|faults}, {findings} {findings|finding|findings}`,
          },
          args: { faults: totals.faults[severity], findings: totals.findings[severity] },
        }),
        4,
      )}`,
    );
  }
  if (totals.review > 0) {
    lines.push(
      `  ○ ${say(msg({ zh: '改动前请人工判断：{n} 处', en: 'Review before changing: {n}' }, { n: totals.review }))}`,
    );
  }
  const state = (name: string) => summary.rules.filter((rule) => rule.state === name).length;
  lines.push(
    paint.dim(
      `  ${say(
        msg(
          {
            zh: '规则 {all} 条：通过 {pass}，未通过 {fail}，不适用 {na}，未检测 {nm}',
            en: '{all} rules: {pass} passed, {fail} failed, {na} not applicable, {nm} not measured',
          },
          {
            all: summary.rules.length,
            pass: state('pass'),
            fail: state('fail'),
            na: state('not-applicable'),
            nm: state('not-measured'),
          },
        ),
      )}`,
    ),
  );

  if (summary.since) {
    lines.push('', paint.bold(lang === 'zh' ? '与上一次抓取相比' : 'Since the last crawl'));
    for (const text of comparisonTexts(summary.since)) lines.push(`  ${cut(say(text), 2)}`);
  }
  const unseen = limits(summary);
  lines.push('', paint.bold(lang === 'zh' ? '本次没有看到的' : 'Not seen by this audit'));
  for (const limit of unseen.slice(0, 6))
    lines.push(`  ${limit.kind === 'stop' ? '!' : '-'} ${cut(say(limit.message), 4)}`);
  if (unseen.length > 6) {
    lines.push(
      `  ${say(msg({ zh: '另有 {n} 项，见报告', en: '{n} more in the report' }, { n: formatNumber(unseen.length - 6, lang) }))}`,
    );
  }

  lines.push('');
  for (const file of options.files)
    lines.push(`${lang === 'zh' ? '报告' : 'Report'}  ${visibleText(file.path)} (${bytesText(file.bytes)})`);
  lines.push(`${lang === 'zh' ? '下一步' : 'Next'}  ${visibleText(options.next)}`);
  return `${lines.join('\n')}\n`;
}
