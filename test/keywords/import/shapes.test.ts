import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { type ImportReport, importKeywordFile } from '../../../keywords/index.ts';
import { xlsxBytes } from '../../../src/io/xlsx-write.ts';
import { openStore, type Sqlite } from '../../../src/store/open.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

async function taken(
  name: string,
  bytes: string | Uint8Array,
  more: { market?: string; as?: string } = {},
): Promise<{ db: Sqlite; report: ImportReport }> {
  const path = join(tempDir(), name);
  writeFileSync(path, bytes);
  const db = openStore(':memory:');
  return { db, report: await importKeywordFile(db, path, { now: 1, ...more }) };
}
const seen = (db: Sqlite) =>
  db
    .prepare(
      `SELECT k.norm, c.market, c.device, c.period, o.clicks, o.impressions, o.position, u.url, o.volume_lo AS volume FROM keyword_observation o
       JOIN keyword k ON k.id = o.keyword_id JOIN keyword_context c ON c.id = o.context_id LEFT JOIN keyword_url u ON u.id = o.url_id ORDER BY o.import_id, o.row_no`,
    )
    .all() as Record<string, unknown>[];

describe('Search Console without a spreadsheet', () => {
  const rows = [
    {
      keys: ['龙井茶', 'https://tea.example/longjing', 'chn', 'MOBILE', '2026-10-01'],
      clicks: 12,
      impressions: 340,
      ctr: 0.035,
      position: 4.25,
    },
    {
      keys: ['tea', 'https://tea.example/', 'usa', 'DESKTOP', '2026-10-01'],
      clicks: 0,
      impressions: 9,
      ctr: 0,
      position: 31,
    },
  ];
  test.each([
    [
      'dimensions named',
      { dimensions: ['query', 'page', 'country', 'device', 'date'], rows, responseAggregationType: 'byPage' },
    ],
    ['dimensions guessed', { rows }],
  ])('the answer of the API, %s', async (_name, answer) => {
    const { db, report } = await taken('gsc.json', JSON.stringify(answer, null, 2));
    expect(report).toMatchObject({ source: 'google-search-console', rowsAccepted: 2, rowsRejected: 0 });
    expect(seen(db)[0]).toMatchObject({
      norm: '龙井茶',
      clicks: 12,
      impressions: 340,
      position: 425,
      url: 'https://tea.example/longjing',
      period: '2026-10-01',
    });
    expect(report.sheets[0]!.columns.every((column) => column.field !== null || column.why !== null)).toBe(true);
    db.close();
  });

  test('the query first or last makes no difference; a lone query column is a query, whatever it looks like', async () => {
    const turned = rows.map(({ keys: [query, page], ...figures }) => ({ keys: [page, query], ...figures }));
    const { db } = await taken('gsc.json', JSON.stringify({ rows: turned }));
    expect(seen(db).map((row) => [row['norm'], row['url']])).toEqual([
      ['龙井茶', 'https://tea.example/longjing'],
      ['tea', 'https://tea.example/'],
    ]);
    db.close();
    const lone = await taken(
      'gsc.json',
      JSON.stringify({
        rows: [
          { keys: ['tea'], clicks: 1, impressions: 2, ctr: 0.5, position: 1 },
          { keys: ['pot'], clicks: 1, impressions: 2, ctr: 0.5, position: 1 },
        ],
      }),
    );
    expect(seen(lone.db).map((row) => row['norm'])).toEqual(['tea', 'pot']);
    lone.db.close();
  });

  test('the bulk export as NDJSON: summed positions become the average, hidden queries are refused with their line', async () => {
    const { db, report } = await taken(
      'bulk.ndjson',
      [
        {
          data_date: '2026-10-01',
          site_url: 'sc-domain:tea.example',
          url: 'https://tea.example/a',
          query: '龙井茶',
          is_anonymized_query: false,
          country: 'chn',
          search_type: 'WEB',
          device: 'MOBILE',
          impressions: 10,
          clicks: 2,
          sum_position: 32,
        },
        {
          data_date: '2026-10-01',
          site_url: 'sc-domain:tea.example',
          url: 'https://tea.example/a',
          query: '',
          is_anonymized_query: true,
          country: 'chn',
          search_type: 'WEB',
          device: 'MOBILE',
          impressions: 5,
          clicks: 0,
          sum_position: 40,
        },
      ]
        .map((row) => JSON.stringify(row))
        .concat('{"query": broken')
        .join('\n'),
    );
    expect(report).toMatchObject({ source: 'google-search-console', rowsAccepted: 1, rowsRejected: 2 });
    expect(report.sheets[0]!.rejects).toMatchObject([
      { line: 2, reason: 'no-keyword' },
      { line: 3, reason: 'no-keyword', text: expect.stringContaining('{"query": broken') },
    ]);
    expect(seen(db)).toMatchObject([
      { norm: '龙井茶', position: 420, url: 'https://tea.example/a', period: '2026-10-01' },
    ]);
    db.close();
  });

  test('a zip of CSVs and workbooks: every member is named, with why it was left out', async () => {
    const book = await xlsxBytes([
      {
        name: '查询数',
        columns: [{ header: '热门查询' }, { header: '点击次数' }, { header: '展示' }],
        rows: [['白茶', 3, 40]],
      },
    ]);
    const { db, report } = await taken(
      'export.zip',
      zipSync({
        'Queries.csv': strToU8('Top queries,Clicks,Impressions,CTR,Position\n龙井茶,12,340,3.5%,4.25\n'),
        'Pages.csv': strToU8('Top pages,Clicks,Impressions,CTR,Position\nhttps://tea.example/,12,340,3.5%,4.25\n'),
        '旧/导出.xlsx': book,
        '__MACOSX/._Queries.csv': strToU8('x'),
      }),
    );
    expect(report.rowsAccepted).toBe(2);
    expect(report.sheets.map((sheet) => [sheet.sheet, sheet.why === null])).toEqual([
      ['Queries.csv', true],
      ['Pages.csv', false],
      ['导出.xlsx: 查询数', true],
    ]);
    db.close();
  });
});

describe('other shapes that tools hand out', () => {
  test('keyword data of an API: wrapped lists, figures one level down', async () => {
    const items = [
      {
        keyword: 'running shoes',
        location_code: 2840,
        keyword_info: {
          search_volume: 450000,
          cpc: 1.2,
          competition_level: 'HIGH',
          monthly_searches: [{ year: 2026, month: 10 }],
        },
        keyword_properties: { keyword_difficulty: 71 },
      },
    ];
    const { db, report } = await taken('data.json', JSON.stringify({ tasks: [{ result: [{ items }] }] }));
    expect(report).toMatchObject({ source: 'table', rowsAccepted: 1 });
    expect(db.prepare('SELECT volume, difficulty FROM keyword').get()).toMatchObject({
      volume: 450_000,
      difficulty: 71,
    });
    db.close();
  });

  test.each([
    [
      'a web table in GBK named .xls',
      iconv.encode(
        '<html><meta charset=gbk><table><tr><td colspan=3>账户：山雾茶铺</td></tr><tr><td>关键词</td><td>整体日均搜索量</td><td>移动日均搜索量</td><td>竞争激烈程度</td></tr><tr><td>龙井茶</td><td>1200</td><td>900</td><td>25</td></tr></table></html>',
        'gb18030',
      ),
    ],
    [
      'tabs in GBK named .xls',
      iconv.encode('关键词\t整体日均搜索量\t移动日均搜索量\t竞争激烈程度\r\n龙井茶\t1200\t900\t25\r\n', 'gb18030'),
    ],
  ])('%s', async (_name, bytes) => {
    const { db, report } = await taken('规划师.xls', bytes);
    expect(report).toMatchObject({ source: 'baidu-keyword-planner', rowsAccepted: 1 });
    expect(seen(db)[0]).toMatchObject({ norm: '龙井茶', volume: 1200 });
    db.close();
  });

  test('a binary .xls says what to do, and leaves nothing behind', async () => {
    const path = join(tempDir(), 'old.xls');
    writeFileSync(path, Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1000)]));
    const db = openStore(':memory:');
    await expect(importKeywordFile(db, path, { now: 1 })).rejects.toMatchObject({ code: 'xls-binary' });
    expect(db.prepare('SELECT count(*) FROM import').pluck().get()).toBe(0);
    db.close();
  });

  test.each([
    '{}',
    '[]',
    '{"a":1}',
    '[1,2,3]',
    '{"rows":[]}',
    '{"rows":[{"keys":[]}]}',
    '[{"a":{"b":{"c":[]}}}]',
    '{"error":{"code":403}}',
    '{"rows":[{"keys":null,"clicks":1}]}',
    '[null,{"x":1,"y":2}]',
  ])('%s is no list of keywords', async (text) => {
    await expect(taken('x.json', text)).rejects.toMatchObject({ code: 'keywords-unrecognised' });
  });

  test('a quotation mark too few joins columns: the row is refused and shown, never taken as a keyword', async () => {
    const { db, report } = await taken(
      'quotes.csv',
      'Keyword,Volume,Difficulty\n"tea ""cup"" 5"",90,"12",3\n"5"" phone",70,20\n5" tablet,60,30\n',
    );
    expect(report.sheets[0]!.rejects).toMatchObject([{ reason: 'stray-quote', line: 2 }]);
    expect(seen(db).map((row) => [row['norm'], row['volume']])).toEqual([
      ['5" phone', 70],
      ['5" tablet', 60],
    ]);
    db.close();
  });

  test('a market that the file names beats the one for the folder', async () => {
    const header =
      'Keyword,Intent,Volume,Trend,Keyword Difficulty,CPC (USD),Competitive Density,SERP Features,Number of Results\n';
    const { db } = await taken(
      'trail_broad-match_us_2026-10-30.csv',
      `${header}trail shoes,T,5400,"1,1",40,1.2,0.9,,100\n`,
      { market: 'zh-CN' },
    );
    expect(seen(db)[0]!['market']).toBe('en-US');
    db.close();
    const { db: other } = await taken('words.csv', '关键词,搜索量\n龙井茶,10\n', { market: 'zh-TW' });
    expect(seen(other)[0]!['market']).toBe('zh-TW');
    other.close();
  });
});
