import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importKeywordFile, sourceSpecs } from '../../../keywords/index.ts';
import { packagePath } from '../../../src/io/package-path.ts';
import { openStore, type Sqlite } from '../../../src/store/open.ts';

const FIXTURES = packagePath('test', 'fixtures', 'keywords');

async function taken(file: string, options: { market?: string; as?: string; map?: Map<string, string> } = {}) {
  const db = openStore(':memory:');
  const report = await importKeywordFile(db, join(FIXTURES, file), { now: 1, ...options });
  return { db, report, words: words(db) };
}

function words(db: Sqlite): string[] {
  return db.prepare('SELECT norm FROM keyword ORDER BY id').pluck().all() as string[];
}

function keyword(db: Sqlite, norm: string): Record<string, unknown> {
  return db.prepare('SELECT * FROM keyword WHERE norm = ?').get(norm) as Record<string, unknown>;
}

function observations(db: Sqlite, norm: string): Record<string, unknown>[] {
  return db
    .prepare(
      `SELECT o.*, c.source, c.engine, c.market, c.device, c.period, c.unit, c.currency, u.url FROM keyword_observation o
       JOIN keyword k ON k.id = o.keyword_id JOIN keyword_context c ON c.id = o.context_id
       LEFT JOIN keyword_url u ON u.id = o.url_id WHERE k.norm = ? ORDER BY o.row_no`,
    )
    .all(norm) as Record<string, unknown>[];
}

describe('every source is recognised by its content, and reads what its traps hold', () => {
  // file, source, rows taken, refused, one keyword, its resolved columns
  test.each([
    [
      'google-keyword-planner.csv',
      'google-keyword-planner',
      5,
      0,
      'trail running shoes women',
      { volume: 8100, cpc_micros: 1_870_000, cpc_currency: 'USD', competition_ppm: 970_000 },
    ],
    [
      'google-keyword-planner-buckets.csv',
      'google-keyword-planner',
      7,
      0,
      '龙井茶',
      { volume_lo: 1000, volume_hi: 10_000, cpc_micros: 4_500_000, cpc_currency: 'CNY' },
    ],
    [
      'google-search-console.csv',
      'google-search-console',
      5,
      0,
      'longjing tea',
      { clicks: 120, impressions: 4310, position: 640, volume_unit: 'impressions', volume: 4310 },
    ],
    [
      'google-search-console.zip',
      'google-search-console',
      2,
      0,
      'best trail running shoes',
      { clicks: 33, impressions: 2100 },
    ],
    ['google-search-console-compare.csv', 'google-search-console', 2, 0, 'rain jacket', { impressions: 1100 }],
    [
      'google-ads-search-terms.csv',
      'google-ads-search-terms',
      2,
      2,
      'buy trail shoes',
      { cpc_micros: 910_000, clicks: null, impressions: null },
    ],
    ['bing-webmaster.csv', 'bing-webmaster', 2, 0, '绿茶', { clicks: 5, position: 400 }],
    [
      'microsoft-ads-search-terms.csv',
      'microsoft-ads-search-terms',
      1,
      2,
      'waterproof hiking boots',
      { cpc_micros: 660_000 },
    ],
    [
      'microsoft-keyword-planner.csv',
      'microsoft-keyword-planner',
      2,
      0,
      'boots for wide feet',
      { volume: 1100, cpc_micros: 400_000, competition_ppm: 500_000 },
    ],
    [
      'semrush_broad-match_us_2026-10-30.csv',
      'semrush-keyword-magic',
      2,
      0,
      'buy oolong tea',
      { volume: 1900, difficulty: null, results: 40_200_000 },
    ],
    [
      'semrush-strategy-builder.csv',
      'semrush-strategy-builder',
      2,
      0,
      'tea gift set',
      { volume: 9900, difficulty: 38 },
    ],
    ['semrush-api.csv', 'semrush-api', 2, 0, 'tea shop london', { volume: 5400, difficulty: 41 }],
    [
      'tea.example-organic.Positions-us-2026-10-30.csv',
      'semrush-positions',
      2,
      0,
      'longjing tea',
      { volume: 2400, position: 400 },
    ],
    [
      'ahrefs-keywords.csv',
      'ahrefs-keywords',
      2,
      0,
      'pu erh tea',
      { volume: 9200, difficulty: 28, cpc_currency: 'USD' },
    ],
    ['ahrefs-organic.csv', 'ahrefs-organic', 2, 0, 'trail shoes', { volume: 5400, position: 700 }],
    ['moz.csv', 'moz', 2, 0, 'english breakfast tea', { volume_lo: 4301, volume_hi: 6500, difficulty: 45 }],
    ['moz-range.csv', 'moz', 1, 0, 'tea', { volume_lo: 118_001, volume_hi: 300_000 }],
    [
      'baidu-keyword-planner.csv',
      'baidu-keyword-planner',
      3,
      0,
      '龙井茶价格',
      { volume: 37_108, volume_unit: 'monthly' },
    ],
    [
      'baidu-search-terms.csv',
      'baidu-search-terms',
      2,
      1,
      '龙井茶招聘',
      { cpc_micros: 1_500_000, cpc_currency: 'CNY' },
    ],
    ['5118.csv', '5118', 3, 0, '铁观音', { volume: 124_100, results: 120_000_000, cpc_micros: 4_800_000 }],
    ['5118-api.csv', '5118', 1, 0, '安溪铁观音', { volume: 76_042 }],
    ['aizhan.csv', 'aizhan', 3, 0, '绿茶泡法', { position: 1500, results: 11_000_000 }],
    ['sycm.csv', 'sycm', 3, 0, '跑步鞋女', { volume_lo: 5000, volume_hi: 10_000, volume_unit: 'popularity' }],
    ['zhitongche.csv', 'zhitongche', 2, 1, '女鞋 包邮', { cpc_micros: 730_000, clicks: null }],
    ['serpbear.csv', 'serpbear', 2, 0, 'trail running shoes', { position: 600 }],
    ['rank-list.csv', 'rank-list', 3, 0, '龙井茶', { position: 400 }],
    ['serp-dataforseo.json', 'serp-json', 2, 0, 'trail running shoes', { volume: null }],
    ['serp.ndjson', 'serp-json', 2, 2, '龙井茶', { volume: null }],
    ['plain-gbk-cr.txt', 'plain', 4, 0, '碧螺春, 洞庭', { volume: null }],
    ['plain.txt', 'plain', 4, 1, 'trail shoes, women', { volume: null }],
    ['counts.txt', 'plain', 2, 0, '红茶', { volume: 1200, volume_unit: 'monthly' }],
  ])('%s → %s', async (file, source, accepted, rejected, word, expected) => {
    const { db, report } = await taken(file);
    expect([report.source, report.rowsAccepted, report.rowsRejected]).toEqual([source, accepted, rejected]);
    expect(keyword(db, word)).toMatchObject(expected);
    // Every row is accounted for, every column is used or has a reason.
    for (const sheet of report.sheets.filter((entry) => entry.source !== null)) {
      expect(sheet.rowsRead).toBe(sheet.rowsAccepted + sheet.rowsRejected + sheet.blank);
      for (const column of sheet.columns) expect(column.field !== null || column.why !== null).toBe(true);
    }
  });

  test('a file whose header names nothing is read by position when its source is named', async () => {
    const { words: found, report } = await taken('baidu-planner-file.csv', { as: 'baidu-planner-file' });
    expect([found, report.sheets[0]!.encoding]).toEqual([['龙井茶叶', '龙井茶功效'], 'gb18030']);
  });

  test('every shipped source has a fixture that it recognises', async () => {
    const seen = new Set<string>(['baidu-planner-file', 'table']);
    for (const file of readdirSync(FIXTURES)) {
      const outcome = await taken(file).catch(() => undefined);
      if (outcome) seen.add(outcome.report.source);
    }
    expect(
      sourceSpecs()
        .map((spec) => spec.id)
        .filter((id) => !seen.has(id)),
    ).toEqual([]);
  });
});

describe('what the traps turn into', () => {
  test('a planner export: period from the preamble, months as a series, stray inch mark kept', async () => {
    const { db, report, words: found } = await taken('google-keyword-planner.csv', { market: 'en_us' });
    const [row] = observations(db, 'running shoes');
    expect(row).toMatchObject({ period: '2026-01-01/2026-10-31', market: 'en-US', series: '2026-09:450000,368000' });
    expect(found).toContain('best running shoes for beginners 5" drop');
    expect(found).toContain('running shoes for flat feet');
    expect(keyword(db, 'best running shoes for beginners 5" drop')).toMatchObject({ volume: null, cpc_micros: null });
    expect(report.sheets[0]).toMatchObject({ encoding: 'utf-16le', headerLine: 3, buckets: false });
    expect(report.sheets[0]!.columns.filter((column) => column.field === null).map((column) => column.header)).toEqual([
      'Ad impression share',
      'Organic impression share',
      'Organic average position',
      'In account?',
      'In plan?',
    ]);
  });

  test('bucket figures stay ranges, decimal commas are read', async () => {
    const { db, report } = await taken('google-keyword-planner-buckets.csv');
    expect(report.sheets[0]).toMatchObject({ buckets: true, decimalComma: true, period: '2025-11-01/2026-10-31' });
    expect(keyword(db, '龙井 43 号')).toMatchObject({ volume_lo: 0, volume_hi: 10 });
  });

  test('a Search Console archive: the period from Filters, pages not used, and why', async () => {
    const { db, report } = await taken('google-search-console.zip');
    expect(observations(db, 'trail running shoes')[0]).toMatchObject({ period: 'Last 3 months', unit: 'impressions' });
    expect(report.sheets.find((sheet) => sheet.sheet === 'Pages.csv')).toMatchObject({ source: null });
  });

  test('a comparison export becomes two observations in two periods', async () => {
    const { db } = await taken('google-search-console-compare.csv');
    expect(observations(db, 'rain jacket').map((row) => [row['period'], row['clicks'], row['position']])).toEqual([
      ['Last 28 days', 12, 820],
      ['Previous 28 days', 20, 690],
    ]);
  });

  test('totals are refused with their reason, never taken for keywords', async () => {
    for (const file of [
      'google-ads-search-terms.csv',
      'baidu-search-terms.csv',
      'zhitongche.csv',
      'microsoft-ads-search-terms.csv',
    ]) {
      const { report, words: found } = await taken(file);
      expect(report.sheets[0]!.rejectCounts['total']).toBeGreaterThan(0);
      expect(found.filter((word) => /total|合计/.test(word))).toEqual([]);
    }
  });

  test('unknown is null: `--`, empty difficulty, a dash', async () => {
    expect(observations((await taken('google-ads-search-terms.csv')).db, 'free running shoes')[0]).toMatchObject({
      cpc_lo: null,
      cost_micros: 0,
      conversions_ppm: 0,
    });
    expect(observations((await taken('sycm.csv')).db, '碳板跑鞋')[0]).toMatchObject({
      volume_lo: null,
      volume_hi: null,
      extra: '{"rank_no":"3"}',
    });
  });

  test('a daily figure keeps its unit, `<5` keeps its bound', async () => {
    const { db } = await taken('baidu-keyword-planner.csv');
    expect(observations(db, '龙井茶价格')[0]).toMatchObject({
      unit: 'daily',
      volume_lo: 1220,
      volume_hi: 1220,
      market: 'zh-CN',
    });
    expect(observations(db, '狮峰龙井')[0]).toMatchObject({ volume_lo: 0, volume_hi: 5 });
  });

  test('ranking rows of one keyword are kept apart and never added', async () => {
    const { db } = await taken('tea.example-organic.Positions-us-2026-10-30.csv');
    expect(observations(db, 'longjing tea').map((row) => [row['url'], row['position'], row['market']])).toEqual([
      ['https://tea.example/longjing', 400, 'en-US'],
      ['https://tea.example/blog/longjing', 900, 'en-US'],
    ]);
    expect(keyword(db, 'longjing tea')['volume']).toBe(2400);
  });

  test('not checked differs from not found within N', async () => {
    const { db } = await taken('rank-list.csv');
    expect(observations(db, '龙井茶价格')[0]).toMatchObject({ position: null, depth: 100 });
    expect(observations(db, '碧螺春')[0]).toMatchObject({
      position: null,
      depth: null,
      engine: 'baidu',
      device: 'mobile',
      period: '2026-11-01',
    });
    expect(observations((await taken('serpbear.csv')).db, 'zero drop shoes')[0]).toMatchObject({
      position: null,
      depth: 100,
    });
  });

  test('unquoted tags of SerpBear are one cell again', async () => {
    const { db } = await taken('serpbear.csv');
    expect(JSON.parse(observations(db, 'trail running shoes')[0]!['extra'] as string)).toMatchObject({
      tags: 'trail,core',
    });
  });

  test('markets from columns and file names', async () => {
    expect(observations((await taken('ahrefs-keywords.csv')).db, 'pu erh tea cake')[0]).toMatchObject({
      market: 'en-GB',
    });
    expect(observations((await taken('semrush_broad-match_us_2026-10-30.csv')).db, 'buy oolong tea')[0]).toMatchObject({
      market: 'en-US',
    });
    expect(observations((await taken('semrush-api.csv')).db, 'what is oolong tea')[0]).toMatchObject({
      market: 'en-GB',
      extra: '{"intent":"informational"}',
    });
  });

  test('result pages keep organic URLs in order', async () => {
    const { db } = await taken('serp-dataforseo.json');
    const urls = db.prepare('SELECT urls FROM keyword_serp ORDER BY keyword_id').pluck().all() as string[];
    expect(urls.map((text) => (JSON.parse(text) as number[]).length)).toEqual([10, 7]);
  });

  test('a table of one’s own: --map, decimal commas, a cell that is no number is reported and kept unknown', async () => {
    const map = new Map([
      ['词', 'keyword'],
      ['月搜索', 'volume'],
    ]);
    const { db, report } = await taken('own-table.csv', { map, market: 'zh-CN' });
    expect(keyword(db, '白茶')).toMatchObject({ volume: 1201 });
    expect(keyword(db, '寿眉')).toMatchObject({ volume: null });
    expect(report.sheets[0]!.cellProblems['volume']).toEqual({ count: 1, examples: [{ line: 4, text: '很多' }] });
    expect(report.sheets[0]!.columns[2]).toMatchObject({ header: '备注', field: null });
  });
});
