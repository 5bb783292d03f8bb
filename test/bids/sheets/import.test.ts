import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import {
  checkAccount,
  importBidFile,
  importOwnFile,
  platformOf,
  proposeNegatives,
  readAccount,
  readRoi,
} from '../../../bids/index.ts';
import { fullSheetRows } from '../../../bids/sheets/full-sheet.ts';
import { undoImport } from '../../../src/app/undo-import.ts';
import { openSheet } from '../../../src/io/sheet-read.ts';
import { xlsxBytes } from '../../../src/io/xlsx-write.ts';
import { SoukError } from '../../../src/kernel/errors.ts';
import { openStore } from '../../../src/store/open.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

const OPTIONS = {
  platform: 'auto',
  map: new Map<string, string>(),
  skipBad: false,
  dryRun: false,
  now: Date.UTC(2026, 10, 22),
};

function setUp(name: string, text: string, encoding = 'utf8') {
  const folder = tempDir();
  const path = join(folder, name);
  writeFileSync(path, iconv.encode(text, encoding, { addBOM: encoding.startsWith('utf16') }));
  return { db: openStore(join(folder, 'souk.db')), path };
}

const BAIDU =
  '统计时间：2026-10-01至2026-10-28\r\n推广计划名称,推广单元名称,关键词名称,关键词ID,匹配模式,出价,访问URL,启用/暂停,我的备注,消费,点击,网页转化\r\n茶叶,龙井,西湖龙井,900719925474099317,精确,2.50,https://tea.example/longjing,启用,"老客户, 别动",120.50,48,3\r\n茶叶,龙井,明前龙井,900719925474099318,短语,1.80,https://tea.example/longjing,暂停,,0.00,0,0\r\n总计,,,,,,,,,120.50,48,3\r\n';
const SO360 =
  '关键词ID,推广计划,推广组,关键词,匹配方式,出价,访问网址,移动访问网址,质量度,启用/暂停,点击,展示,消费\r\n118823,茶叶,普洱,普洱茶饼,精确,1.20,https://tea.example/puer,,8,启用,20,900,18.40\r\n总点击次数,,,,,,,,,,20,,\r\n';
const SOGOU =
  '账号,推广计划,推广计划每日预算,推广组,推广组出价,关键词,关键词匹配方式,关键词出价,关键词访问URL,创意标题\r\ntea,茶叶,300.00,,,,,,,\r\ntea,茶叶,,岩茶,1.00,,,,,\r\ntea,茶叶,,岩茶,,大红袍,精确匹配,1.35,https://tea.example/dahongpao,\r\n';
const GOOGLE =
  'Campaign\tAd Group\tKeyword\tCriterion Type\tMax CPC\tLocation\tID\tBid Modifier\tStatus\tComment\r\nShoes\t\t\tLocation\t\tSichuan, China\t20185\t+20%\tEnabled\t\r\nShoes\tTrail\ttrail running shoes\tExact\t1.10\t\t\t\tEnabled\tkeep\r\nShoes\tTrail\tcheap\tNegative Phrase\t\t\t\t\tEnabled\t\r\n';
const MICROSOFT =
  'Type,Status,Id,Parent Id,Campaign,Ad Group,Keyword,Match Type,Bid,Target,Bid Adjustment,Name\r\nFormat Version,,,,,,,,,,,6.0\r\nCampaign,Active,98765432109876543,1,Shoes,,,,,,,\r\nKeyword,Active,98765432109876544,2,Shoes,Trail,trail running shoes,Exact,1.10,,,\r\n';

describe('importBidFile', () => {
  it.each([
    ['baidu', 'baidu.csv', BAIDU, 'gbk'],
    ['360', '360.csv', SO360, 'gbk'],
    ['sogou', 'sogou.csv', SOGOU, 'gbk'],
    ['google', 'google.csv', GOOGLE, 'utf16le'],
    ['microsoft', 'bulk.csv', MICROSOFT, 'utf8'],
  ] as const)(
    '%s: recognised, raw rows kept, and given back without a change cell by cell',
    async (platform, name, text, encoding) => {
      const { db, path } = setUp(name, text, encoding);
      const report = await importBidFile(db, path, { ...OPTIONS });
      expect(report.platform).toBe(platform);
      expect(report.bad).toEqual([]);
      const account = readAccount(db, platform);
      const keyword = account.entities.find((entity) => entity.kind === 'keyword')!;
      expect(keyword.bid).toBeGreaterThan(0);
      const id = db.prepare('SELECT id FROM bid_snapshot').pluck().get() as number;
      const back = [...fullSheetRows(db, id, account.looks[0]!, platformOf(platform), [], account.currency)];
      const file: string[][] = [];
      for await (const row of (await openSheet(path)).rows()) file.push(row.cells);
      // Every row that is an entity comes back exactly; totals, preamble and the version record are not entities.
      for (const cells of back) expect(file).toContainEqual(cells);
      expect(back.length).toBe(Object.values(report.entities).reduce((a, b) => a + b, 0));
      // Nothing decided, nothing to write.
      expect(
        platformOf(platform).encode({
          account,
          changes: [],
          currency: account.currency,
          undo: false,
          regionIds: new Map(),
          templates: [],
        }),
      ).toEqual([]);
      // The same file again changes nothing.
      expect((await importBidFile(db, path, { ...OPTIONS })).known).toBe(true);
      expect(readAccount(db, platform).hash).toBe(account.hash);
      await undoImport(db, String(report.importId), 1);
      expect(() => readAccount(db, platform)).toThrow('bids-no-account');
      db.close();
    },
  );

  it('keeps 18-digit ids, bids in minor units, the preamble’s period and the user’s own columns', async () => {
    const { db, path } = setUp('baidu.csv', BAIDU, 'gbk');
    const report = await importBidFile(db, path, { ...OPTIONS });
    expect(report).toMatchObject({
      entities: { keyword: 2 },
      figures: 2,
      skipped: { totals: 1 },
      ignored: ['我的备注'],
    });
    const [first, second] = readAccount(db, 'baidu').entities;
    expect(first).toMatchObject({ id: '900719925474099317', bid: 250, match: 'exact', status: 'on' });
    expect(second).toMatchObject({ bid: 180, match: 'phrase', status: 'off' });
    expect(readAccount(db, 'baidu').raw(first!)[8]).toBe('老客户, 别动');
    expect(db.prepare('SELECT date_from, date_to, cost FROM bid_perf WHERE clicks > 0').get()).toEqual({
      date_from: '2026-10-01',
      date_to: '2026-10-28',
      cost: 12050,
    });
    db.close();
  });

  it('reads locations with their modifiers, factors in lists and in the API’s JSON', async () => {
    const google = setUp('google.csv', GOOGLE, 'utf16le');
    await importBidFile(google.db, google.path, { ...OPTIONS });
    expect(readAccount(google.db, 'google').entities[0]).toMatchObject({
      kind: 'location',
      region: '510000',
      factorPpm: 1_200_000,
    });
    for (const cell of [
      '浙江:1.30;四川:1.6',
      '"[{""regionId"":32000,""priceFactor"":1.3},{""regionId"":28000,""priceFactor"":1.6}]"',
    ]) {
      const { db, path } = setUp(
        'plans.csv',
        `推广计划名称,推广计划每日预算,推广地域,地域出价系数\r\n茶叶,300,浙江;四川;上海,${cell}\r\n`,
      );
      await importBidFile(db, path, { ...OPTIONS });
      expect(readAccount(db, 'baidu').entities[0]).toMatchObject({
        budget: 30_000,
        targets: ['330000', '510000', '310000'],
        factors: { '330000': 1_300_000, '510000': 1_600_000 },
      });
      db.close();
    }
    google.db.close();
  });

  it.each([
    [
      'an id that Excel rounded',
      BAIDU.replace('900719925474099317', '9.00720E+17'),
      'bids-id-damaged',
      ['baidu.csv 第 3 行', '关键词ID'],
    ],
    ['a bid that is no number', BAIDU.replace('2.50', '两块五'), 'bids-number-unreadable', ['第 3 行', '出价']],
    ['another currency', BAIDU.replace('2.50', '$2.50'), 'bids-currency-mixed', ['第 3 行', '出价']],
    [
      'an unknown region',
      '日期,账户,推广计划,省,市,展现,点击,消费\r\n2026-10-01,tea,茶叶,浙江,,10,2,3.00\r\n2026-10-01,tea,茶叶,亚特兰蒂斯,,10,2,3.00\r\n',
      'region-unknown',
      ['第 3 行', '省'],
    ],
    ['no known header', 'a,b,c\r\n1,2,3\r\n', 'bids-sheet-unknown', ['a, b, c']],
  ])('%s is an error that names file, row and column', async (_what, text, code, parts) => {
    const { db, path } = setUp('baidu.csv', text, 'gbk');
    const error = await importBidFile(db, path, { ...OPTIONS }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(SoukError);
    expect((error as SoukError).code).toBe(code);
    for (const part of parts) expect((error as SoukError).lines('zh').join('\n')).toContain(part);
    expect(db.prepare('SELECT count(*) FROM bid_entity').pluck().get()).toBe(0);
    expect(db.prepare('SELECT count(*) FROM import').pluck().get()).toBe(0);
    db.close();
  });

  it('missing columns are named, and --map supplies them', async () => {
    const text = '推广计划,推广组,关键词,出价,点我次数\r\n茶叶,普洱,普洱茶饼,1.20,5\r\n';
    const { db, path } = setUp('mine.csv', text);
    const error = await importBidFile(db, path, { ...OPTIONS, platform: 'google' }).catch((caught: unknown) => caught);
    expect((error as SoukError).code).toBe('bids-sheet-unknown');
    const map = new Map([
      ['plan', '推广计划'],
      ['unit', '推广组'],
      ['keyword', '关键词'],
      ['bid', '出价'],
      ['clicks', '点我次数'],
    ]);
    const report = await importBidFile(db, path, {
      ...OPTIONS,
      platform: 'google',
      map,
      currency: 'CNY',
      from: '2026-10-01',
      to: '2026-10-07',
    });
    expect(report).toMatchObject({ entities: { keyword: 1 }, figures: 1 });
    db.close();
  });

  it('an Excel file whose long ids end in zeros is refused', async () => {
    const folder = tempDir();
    const path = join(folder, 'keywords.xlsx');
    const columns = ['推广计划名称', '推广单元名称', '关键词名称', '关键词ID', '出价'].map((header) => ({ header }));
    writeFileSync(
      path,
      await xlsxBytes([{ name: 'k', columns, rows: [['茶叶', '龙井', '西湖龙井', 900719925474099300, 2.5]] }]),
    );
    const db = openStore(join(folder, 'souk.db'));
    await expect(importBidFile(db, path, { ...OPTIONS })).rejects.toThrow('bids-id-damaged');
    db.close();
  });
});

describe('own files', () => {
  it('orders by province in any spelling, one order a row when there is no count', async () => {
    const { db, path } = setUp(
      'orders.csv',
      '下单时间,收货省份,实付金额\r\n2026-10-01 09:12,浙江省,128.00\r\n2026-10-02 21:40,Sichuan,88.50\r\n2026-10-02 22:00,未知,20\r\n',
    );
    const report = await importOwnFile(db, path, 'outcomes', {
      currency: 'CNY',
      map: new Map(),
      now: 1,
      dryRun: false,
    });
    expect(report).toMatchObject({ rows: 2, noPlace: 1 });
    expect(db.prepare('SELECT region, orders, revenue, hour FROM bid_outcome ORDER BY date').all()).toEqual([
      { region: '330000', orders: 1, revenue: 12_800, hour: 9 },
      { region: '510000', orders: 1, revenue: 8850, hour: 21 },
      { region: null, orders: 1, revenue: 2000, hour: 22 },
    ]);
    expect(readRoi(db, 'province').find((row) => row.group === '330000')).toMatchObject({
      orders: 1,
      revenue: 128,
      roi: null,
    });
    db.close();
  });
});

describe('proposeNegatives', () => {
  it('takes terms that cost clicks without conversions, but no keyword of the account and nothing unknown', async () => {
    const { db, path } = setUp('baidu.csv', BAIDU, 'gbk');
    await importBidFile(db, path, { ...OPTIONS });
    const terms = join(tempDir(), 'terms.csv');
    writeFileSync(
      terms,
      '日期,推广计划,推广单元,关键词,搜索词,展现,点击,消费,总转化量\r\n2026-10-28,茶叶,龙井,西湖龙井,龙井虾仁做法,900,140,280.00,0\r\n2026-10-28,茶叶,龙井,西湖龙井,龙井新茶,90,12,24.00,0\r\n2026-10-28,茶叶,龙井,西湖龙井,西湖龙井,900,300,600.00,0\r\n2026-10-28,茶叶,龙井,西湖龙井,龙井礼盒,900,200,400.00,5\r\n',
    );
    await importBidFile(db, terms, { ...OPTIONS });
    expect(proposeNegatives(db, 'baidu', 80, [])).toEqual([
      { plan: '茶叶', unit: '龙井', term: '龙井虾仁做法', clicks: 140, cost: 280, needed: 119 },
    ]);
    expect(proposeNegatives(db, 'baidu', 80, ['龙井虾'])).toEqual([]);
    db.close();
  });
});

describe('checkAccount', () => {
  it('finds lengths in the platform’s bytes, duplicates, ranges and blocked keywords', async () => {
    const long = '特级明前狮峰山西湖龙井茶叶礼盒装送领导长辈';
    const { db, path } = setUp('baidu.csv', BAIDU.replace('明前龙井', long).replace('2.50', '1200.00'), 'gbk');
    await importBidFile(db, path, { ...OPTIONS });
    const codes = checkAccount(readAccount(db, 'baidu'), platformOf('baidu')).map((problem) => problem.code);
    expect(codes).toEqual(['bid-range', 'keyword-length']);
    db.close();
    const google = setUp('google.csv', GOOGLE.replace('cheap\tNegative', 'running shoes\tNegative'), 'utf16le');
    await importBidFile(google.db, google.path, { ...OPTIONS });
    expect(checkAccount(readAccount(google.db, 'google'), platformOf('google')).map((problem) => problem.code)).toEqual(
      ['negative-blocks-keyword'],
    );
    google.db.close();
  });
});
