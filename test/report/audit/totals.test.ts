import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { findingRows, pageRows } from '../../../crawlers/index.ts';
import { formatNumber } from '../../../src/kernel/i18n/message.ts';
import { auditSummary } from '../../../src/report/audit/audit-summary.ts';
import { CATALOGUE } from '../../../src/report/audit/catalogue.ts';
import { buildHtml } from '../../../src/report/audit/html/build.ts';
import { auditJson } from '../../../src/report/audit/json.ts';
import { auditMarkdown } from '../../../src/report/audit/markdown.ts';
import { auditXlsx } from '../../../src/report/audit/sheets.ts';
import { terminalReport } from '../../../src/report/audit/terminal.ts';
import { topFixes } from '../../../src/report/audit/verdict.ts';
import { openStore } from '../../../src/store/open.ts';
import { bytesOf } from '../../helpers/bytes-of.ts';
import { fillCrawl } from '../../helpers/fill-crawl.ts';

const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0);

function filled(pages: number, state: 'complete' | 'partial' | 'interrupted' = 'partial') {
  const db = openStore(':memory:');
  // A crawl before it: totals must not mix crawls.
  fillCrawl(db, { pages: 7 });
  const id = fillCrawl(db, { pages, state });
  return { db, id, summary: auditSummary(db, id, CATALOGUE, '0.1.0') };
}

describe('totals', () => {
  it('add up, and every single finding is in exactly one group', () => {
    const { db, id, summary } = filled(300);
    const { totals, groups } = summary;
    expect(totals.fetched).toBe(300);
    expect(totals.links).toBe(900);
    expect(totals.fetched + sum(totals.notFetched)).toBe(totals.discovered);
    expect(sum(totals.byStatus)).toBe(totals.fetched);
    expect(totals.pages).toBe(totals.byStatus['200']);
    expect(
      totals.indexable +
        sum(Object.fromEntries(summary.distributions.notIndexable.map((row) => [row.reason, row.pages]))),
    ).toBe(totals.pages);
    const findings = [...findingRows(db, id)];
    expect(groups.reduce((all, group) => all + group.count, 0)).toBe(findings.length);
    const sure = findings.filter((finding) => !CATALOGUE.get(finding.rule)!.debatable);
    expect(sum(totals.findings)).toBe(sure.length);
    expect(sum(totals.faults) + totals.review).toBe(groups.length);
    for (const group of groups) {
      expect(group.samples.length).toBeGreaterThan(0);
      expect(group.samples.length).toBeLessThanOrEqual(10);
      expect(group.pages).toBeLessThanOrEqual(group.count);
    }
    expect(groups.map((group) => group.priority)).toEqual(groups.map((group) => group.priority).sort((a, b) => b - a));
    db.close();
  });

  it('are the same in JSON, terminal, Markdown, workbook and HTML', async () => {
    const { db, id, summary } = filled(300);
    const { totals } = summary;
    const json = JSON.parse([...auditJson(summary, findingRows(db, id))].join('')) as {
      totals: typeof totals;
      groups: { debatable: boolean; severity: string }[];
      findings: { rule: string; severity: string }[];
    };
    expect(json.totals.faults).toEqual(totals.faults);
    expect(json.findings.length).toBe([...findingRows(db, id)].length);
    const inJson = json.findings.filter(
      (finding) => finding.severity === 'error' && !CATALOGUE.get(finding.rule)!.debatable,
    );
    const terminal = terminalReport(summary, CATALOGUE, { lang: 'en', color: false, width: 100, files: [], next: 'x' });
    expect(terminal).toContain(`Errors: ${totals.faults.error} fault`);
    expect(terminal).toContain(`${formatNumber(inJson.length, 'en')} finding`);
    const markdown = auditMarkdown(summary, CATALOGUE, 'en');
    expect(markdown).toContain(`| ${totals.faults.error} | ${totals.faults.warning} | ${totals.faults.notice} |`);
    const html = buildHtml(db, summary, CATALOGUE, 'en').html;
    expect(html).toContain(`<p class="tile-value">${totals.faults.error}</p>`);
    const book = unzipSync(
      await bytesOf(
        auditXlsx({
          summary,
          catalogue: CATALOGUE,
          lang: 'en',
          findings: () => findingRows(db, id),
          pages: () => pageRows(db, id),
        }),
      ),
    );
    const rows = (sheet: number) =>
      [...new TextDecoder().decode(book[`xl/worksheets/sheet${sheet}.xml`]).matchAll(/<row /g)].length - 1;
    expect([rows(2), rows(3), rows(4)]).toEqual([summary.groups.length, json.findings.length, totals.fetched]);
    db.close();
  });

  it('the same rows give the same bytes', () => {
    const { db, id, summary } = filled(200);
    const again = auditSummary(db, id, CATALOGUE, '0.1.0');
    expect(buildHtml(db, again, CATALOGUE, 'zh').html).toBe(buildHtml(db, summary, CATALOGUE, 'zh').html);
    db.close();
  });
});

describe('terminal report', () => {
  it.each([
    ['zh', 'complete'],
    ['en', 'complete'],
    ['zh', 'partial'],
    ['en', 'interrupted'],
  ] as const)('in %s of a %s crawl is short and says all that matters', (lang, state) => {
    const { db, summary } = filled(400, state);
    const text = terminalReport(summary, CATALOGUE, {
      lang,
      color: false,
      width: 80,
      files: [{ path: 'souk-audit-2/audit.html', bytes: 1_400_000 }],
      next: 'souk issues 2',
    });
    const lines = text.split('\n');
    expect(lines.length).toBeLessThanOrEqual(40);
    const fixes = topFixes(summary);
    expect(fixes).toHaveLength(3);
    for (const fix of fixes) expect(text).toContain(CATALOGUE.get(fix.rule)!.name[lang]);
    expect(text).toContain('souk-audit-2/audit.html (1.3 MB)');
    expect(text).toContain('souk issues 2');
    if (state === 'partial') expect(text).toMatch(lang === 'zh' ? /抓取提前结束：达到 --max-pages/ : /ended early/);
    if (state === 'interrupted') expect(text).toContain(`souk crawl resume ${summary.crawl.id}`);
    db.close();
  });
});

describe('size of the HTML', () => {
  it('keeps the most important pages and counts the rest when the data are too large', () => {
    const { db, summary } = filled(600);
    const whole = buildHtml(db, summary, CATALOGUE, 'zh');
    expect([whole.pages, whole.left]).toEqual([600, 0]);
    const small = buildHtml(db, summary, CATALOGUE, 'zh', 20_000);
    expect(small.pages + small.left).toBe(600);
    expect(small.left).toBeGreaterThan(100);
    expect(small.html.length).toBeLessThan(whole.html.length);
    expect(small.html).toContain(`内链权重最低的 ${small.left} 个网址没有放进本报告`);
    db.close();
  });
});
