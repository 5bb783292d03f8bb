import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compareCrawls, countsOf, storedCrawl } from '../../../crawlers/index.ts';
import { command as compare } from '../../../src/cli/crawl/crawl-compare.ts';
import { auditSummary } from '../../../src/report/audit/audit-summary.ts';
import { CATALOGUE } from '../../../src/report/audit/catalogue.ts';
import { openStore } from '../../../src/store/open.ts';
import { runSouk } from '../../helpers/run-souk.ts';
import { shellWords } from '../../helpers/shell-words.ts';
import { siteServer } from '../../helpers/site-server.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

const text = (i: number) => `<p>第 ${i} 款春茶，明前采摘，手工炒制，香气清雅，回甘持久。</p>`.repeat(8);
const html = (title: string, head: string, body: string) =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body><h1>${title}</h1>${body}</body></html>`;

/** A tea shop that changes between its two versions in every way that a comparison tells apart. */
async function changingShop() {
  const now = { version: 1 };
  const shop = await siteServer((path) => {
    const second = now.version === 2;
    if (path === '/robots.txt') {
      return {
        headers: { 'content-type': 'text/plain' },
        body: second ? 'User-agent: *\nDisallow: /t/8' : 'User-agent: *\nAllow: /',
      };
    }
    if (path === '/') {
      const links = [1, 2, 3, 4, 6, 7, 8, 9, ...(second ? [10] : [5])].map(
        (i) => `<a href="/t/${i}">第 ${i} 款春茶</a>`,
      );
      return html('明茶集', '', text(0) + links.join(' '));
    }
    const i = Number(/^\/t\/(\d+)$/.exec(path)?.[1] ?? 0);
    if (i === 0 || (i === 10 && !second)) return undefined;
    if (second && i === 3) return { status: 410, body: '<title>已下架</title>' };
    if (second && i === 7) return { status: 301, headers: { location: '/t/9' } };
    const title = second && i === 2 ? '特级春茶二号' : second && i === 9 ? '' : `第 ${i} 款春茶`;
    const head = [
      second && i === 4 ? '<meta name="robots" content="noindex">' : '',
      second && i === 6 ? '<link rel="canonical" href="/t/1">' : '',
      second && i === 1
        ? '<meta name="description" content="手工炒制的明前春茶，产地直发，支持七天无理由退换，欢迎选购品鉴。">'
        : '',
    ];
    return html(title, head.join(''), text(i));
  });
  return { ...shop, now };
}

const rowsOf = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, string | number | null>);

it('two crawls side by side: what is new, repaired, kept, gone, and every page that changed', async () => {
  const shop = await changingShop();
  const cwd = tempDir();
  const souk = (line: string, env: Record<string, string> = {}) => runSouk(shellWords(line), { cwd, env });
  const audit = `audit ${shop.origin}/ --format html`;
  expect((await souk(`${audit} --out one`)).code).toBe(0);
  const alone = await souk('crawl compare');
  expect([alone.code, alone.stderr]).toEqual([2, expect.stringContaining('[compare-alone]')]);
  shop.now.version = 2;
  expect((await souk(`${audit} --out two`)).code).toBe(0);

  const pages = rowsOf((await souk('crawl compare --show pages --json')).stdout);
  const seen = pages.map((row) =>
    [row['state'], String(row['url']).slice(shop.origin.length), row['field'], row['before'], row['after']].join(' '),
  );
  expect(seen).toEqual(
    expect.arrayContaining([
      'changed /t/2 title 第 2 款春茶 特级春茶二号',
      'lost /t/3   status-410',
      'changed /t/4 indexable yes noindex',
      'changed /t/4 robots  noindex',
      'lost /t/5   not-linked',
      `changed /t/6 canonical  ${shop.origin}/t/1`,
      'changed /t/7 status 200 301',
      `changed /t/7 redirect  ${shop.origin}/t/9`,
      'lost /t/8   robots-blocked',
      'added /t/10   ',
    ]),
  );
  // A page that redirects now is not said to have lost its title and its text as well.
  expect(seen.filter((row) => row.includes('/t/7 '))).toHaveLength(3);
  expect(seen.filter((row) => row.startsWith('unseen'))).toEqual([]);

  const findings = rowsOf((await souk('crawl compare --show findings --json')).stdout);
  const states = (rule: string) =>
    findings
      .filter((row) => row['rule'] === rule)
      .map((row) => `${row['state']} ${String(row['url']).slice(shop.origin.length)}`)
      .sort();
  expect(states('title-missing')).toEqual(['new /t/9']);
  expect(states('desc-missing')).toEqual(
    expect.arrayContaining(['fixed /t/1', 'gone /t/3', 'gone /t/5', 'gone /t/8', 'kept /', 'kept /t/2', 'new /t/10']),
  );

  // The rules about history see the same, each where it matters; what they found is new whatever came before.
  const history = findings.filter((row) => String(row['rule']).startsWith('history-'));
  expect(
    history.map((row) => `${row['state']} ${row['rule']} ${String(row['url'] ?? '').slice(shop.origin.length)}`).sort(),
  ).toEqual([
    'new history-canonical-changed /t/6',
    'new history-noindex-new /t/4',
    'new history-page-lost ',
    'new history-page-lost /t/3',
    'new history-page-lost /t/8',
    'new history-redirect-new /t/7',
    'new history-title-changed /t/2',
  ]);

  const db = openStore(join(cwd, 'souk.db'));
  const [before, after] = [storedCrawl(db, 1), storedCrawl(db, 2)];
  const { totals } = auditSummary(db, 2, CATALOGUE, '0.1.0');
  const counts = countsOf(compareCrawls(db, before, after));
  // New and kept are what the report of the later crawl counts: the two never disagree.
  expect(counts.new + counts.kept + counts['not-compared']).toBe(
    totals.findings.error + totals.findings.warning + totals.findings.notice,
  );
  // The other way round, what was fixed or gone is new.
  const back = countsOf(compareCrawls(db, after, before));
  expect([back.new, back.kept]).toEqual([counts.fixed + counts.gone, counts.kept]);
  db.close();

  const report = readFileSync(join(cwd, 'two', 'audit.html'), 'utf8');
  expect(report).toContain('<section id="since">');
  expect(report).toContain('href="#rule-title-missing"');
  expect(readFileSync(join(cwd, 'one', 'audit.html'), 'utf8')).not.toContain('id="since"');

  for (const [i, { line }] of compare.examples.entries()) {
    const lang = i % 2 === 0 ? 'zh' : 'en';
    const run = await souk(line, { SOUK_LANG: lang });
    expect(run.code, `${line}: ${run.stderr}`).toBe(line.includes('--fail-on-new') ? 1 : 0);
    expect(run.stderr).toContain(lang === 'zh' ? '新增' : 'new finding');
  }
  const bad = await souk('crawl compare --show pages --state fixed');
  expect([bad.code, bad.stderr]).toEqual([2, expect.stringContaining('added | lost')]);
  expect((await souk('crawl compare 2 2')).stderr).toContain('[compare-same]');
}, 120_000);

it('what a limit or a missing rule hid is neither lost nor repaired', async () => {
  const shop = await changingShop();
  const cwd = tempDir();
  const souk = (line: string) => runSouk(shellWords(line), { cwd });
  expect((await souk(`audit ${shop.origin}/ --format html --out one`)).code).toBe(0);
  expect((await souk(`audit ${shop.origin}/ --max-pages 3 --rule desc-missing --format html --out two`)).code).toBe(0);
  const run = await souk('crawl compare --json');
  expect(run.stderr).toContain('different settings: maxPages');
  expect(run.stderr).toContain('0 lost');
  const rows = rowsOf(run.stdout);
  const rule = (id: string) => rows.find((row) => row['rule'] === id);
  expect(rule('desc-missing')).toMatchObject({ new: 0, fixed: 0, kept: 3, gone: 7 });
  for (const row of rows) if (row['rule'] !== 'desc-missing') expect(row).toMatchObject({ new: 0, fixed: 0, kept: 0 });
  const pages = rowsOf((await souk('crawl compare --show pages --state unseen --json')).stdout);
  expect(pages).toHaveLength(7);
}, 120_000);
