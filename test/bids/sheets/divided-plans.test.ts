import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import {
  type Change,
  exportRun,
  importBidFile,
  importOwnFile,
  type PlanConfig,
  platformOf,
  readAccount,
  readChanges,
  readRun,
  runPlan,
  verifyFile,
} from '../../../bids/index.ts';
import { openSheet } from '../../../src/io/sheet-read.ts';
import { regionsOf } from '../../../src/kernel/regions/region.ts';
import { openStore } from '../../../src/store/open.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

type Platform = PlanConfig['platform'];
const PLATFORMS: readonly Platform[] = ['baidu', '360', 'sogou', 'google', 'microsoft'];

/** A tea shop: green teas sell in the south, dark teas in the north, and one plan holds both. */
const TEAS = [
  ['绿茶', '西湖龙井', 'south'],
  ['绿茶', '碧螺春', 'south'],
  ['绿茶', '信阳毛尖', 'south'],
  ['黑茶', '普洱茶饼', 'north'],
  ['黑茶', '安化黑茶', 'north'],
  ['黑茶', '六堡茶', 'north'],
] as const;
const PLACES = regionsOf('province').filter((region) => region.code < '700000');
const isSouth = (code: string) => code > '400000' || (code >= '310000' && code < '370000');

interface Files {
  account: string;
  report: string;
  encoding: string;
}

function files(platform: Platform): Files {
  const rows = (line: (tea: (typeof TEAS)[number], i: number) => string) => TEAS.map(line).join('\r\n');
  const clicks = (side: string, code: string) => {
    const home = (side === 'south') === isSouth(code);
    return { clicks: 60, cost: 120, conversions: home ? 9 : 1 };
  };
  const cells = (
    line: (tea: (typeof TEAS)[number], region: (typeof PLACES)[number], f: ReturnType<typeof clicks>) => string,
  ) => TEAS.flatMap((tea) => PLACES.map((region) => line(tea, region, clicks(tea[2], region.code)))).join('\r\n');
  if (platform === 'google')
    return {
      encoding: 'utf16le',
      account: `\ufeffCampaign\tCampaign Type\tNetworks\tBudget\tAd Group\tKeyword\tCriterion Type\tMax CPC\tFinal URL\tHeadline 1\tDescription 1\tCampaign Status\tStatus\tQuality score\r\n茶叶\tSearch\tGoogle search\t9000.00\t\t\t\t\t\t\t\tEnabled\t\t\r\n${rows((tea) => `茶叶\t\t\t\t${tea[0]}\t${tea[1]}\tExact\t2.00\thttps://tea.example/${tea[1]}\t\t\t\tEnabled\t7`)}\r\n茶叶\t\t\t\t绿茶\t图片\tNegative Phrase\t\t\t\t\t\tEnabled\t\r\n茶叶\t\t\t\t绿茶\t\t\t\thttps://tea.example/\t明前绿茶\t产地直发\t\tEnabled\t\r\n`,
      report: `\ufeffRegion report\r\n2026-10-01 - 2026-10-28\r\nCampaign\tAd group\tSearch keyword\tRegion (Matched)\tCurrency code\tClicks\tImpr.\tCost\tConversions\r\n${cells((tea, region, f) => `茶叶\t${tea[0]}\t[${tea[1]}]\t${region.en}, China\tCNY\t${f.clicks}\t900\t${f.cost}.00\t${f.conversions}`)}\r\n`,
    };
  if (platform === 'microsoft')
    return {
      encoding: 'utf8',
      account: `\ufeffType,Status,Id,Parent Id,Campaign,Campaign Type,Budget,Budget Type,Ad Group,Keyword,Match Type,Bid,Cpc Bid,Final Url,Headline,Name\r\nFormat Version,,,,,,,,,,,,,,,6.0\r\nCampaign,Active,5550001,77,茶叶,Search,9000.00,DailyBudgetStandard,,,,,,,,\r\nAd Group,Active,5550010,5550001,茶叶,,,,绿茶,,,,1.50,,,\r\nAd Group,Active,5550011,5550001,茶叶,,,,黑茶,,,,1.50,,,\r\n${rows((tea, i) => `Keyword,Active,98765432109876${500 + i},${tea[0] === '绿茶' ? 5550010 : 5550011},茶叶,,,,${tea[0]},${tea[1]},Exact,2.00,,https://tea.example/${i},,`)}\r\nAd Group Negative Keyword,Active,4440001,5550010,茶叶,,,,绿茶,图片,Phrase,,,,,\r\nResponsive Search Ad,Active,3330001,5550010,茶叶,,,,绿茶,,,,,https://tea.example/,"[{""text"":""明前绿茶""}]",\r\n`,
      report: `\ufeffCampaign,Ad group,Keyword,State/Province,Date,Impressions,Clicks,Spend,Conversions\r\n${cells((tea, region, f) => `茶叶,${tea[0]},${tea[1]},${region.en},2026-10-28,900,${f.clicks},${f.cost}.00,${f.conversions}`)}\r\n`,
    };
  const [plan, unit, keyword, match, bid, url, cost, clicksName, conv] = {
    baidu: ['推广计划名称', '推广单元名称', '关键词名称', '匹配模式', '出价', '访问URL', '消费', '点击', '网页转化'],
    '360': ['推广计划', '推广组', '关键词', '匹配方式', '出价', '访问网址', '消费', '点击', '转化'],
    sogou: [
      '推广计划',
      '推广组',
      '关键词',
      '关键词匹配方式',
      '关键词出价',
      '关键词访问URL',
      '消耗',
      '点击数',
      '转化数',
    ],
  }[platform];
  const place = platform === 'baidu' ? '省' : '省级地域';
  return {
    encoding: 'gbk',
    account: `${plan},${unit},推广计划每日预算,推广地域,${keyword},关键词ID,${match},${bid},${url},启用/暂停,创意标题,创意描述1,质量度\r\n茶叶,,9000.00,,,,,,,启用,,,\r\n${rows((tea, i) => `茶叶,${tea[0]},,,${tea[1]},9007199254740993${10 + i},精确,2.00,https://tea.example/${i},启用,,,8`)}\r\n茶叶,绿茶,,,,,,,,启用,明前绿茶新茶上市,产地直发 当天发货,\r\n`,
    report: `统计时间：2026-10-01至2026-10-28\r\n${plan},${unit},${keyword},${place},${clicksName},${cost},${conv}\r\n${cells((tea, region, f) => `茶叶,${tea[0]},${tea[1]},${region.short},${f.clicks},${f.cost}.00,${f.conversions}`)}\r\n`,
  };
}

const config = (platform: Platform): PlanConfig => ({
  platform,
  budget: 1500,
  goal: { kind: 'cpa', target: 40 },
  margin: 0.5,
  orderValue: null,
  regionCaps: {},
  planCaps: {},
  maxJump: null,
  maxPlans: 2,
  brand: [],
  factorMin: null,
  factorMax: null,
  explore: 0.05,
});
const EXPORT = {
  onlyChanges: true,
  format: 'csv',
  encoding: undefined,
  force: false,
  confirmPauses: -1,
  allowLeading: false,
  now: 9,
} as const;

async function divided(platform: Platform) {
  const folder = tempDir();
  const db = openStore(join(folder, 'souk.db'));
  const { account, report, encoding } = files(platform);
  const options = { platform, map: new Map<string, string>(), currency: 'CNY', skipBad: false, dryRun: false };
  for (const [i, text] of [account, report].entries()) {
    const path = join(folder, `file-${i}.csv`);
    writeFileSync(path, iconv.encode(text, encoding));
    await importBidFile(db, path, { ...options, now: i + 1 });
  }
  if (platform === 'microsoft') {
    const places = join(folder, 'GeoLocations.csv');
    const lines = PLACES.map((region, i) => `${90000 + i},"${region.en}, China",State,,Active,${region.google}`);
    writeFileSync(
      places,
      `Location Id,Bing Display Name,Location Type,Replaces,Status,AdWords Location Id\r\n${lines.join('\r\n')}\r\n`,
    );
    await importOwnFile(db, places, 'locations', { currency: 'CNY', map: new Map(), now: 3, dryRun: false });
  }
  const { run, decision } = runPlan(db, config(platform), 4);
  const out = join(folder, 'upload');
  const manifest = await exportRun(db, run, { ...EXPORT, out });
  const rowsOf = async (name: string) => {
    const rows: string[][] = [];
    // Lists of regions inside cells hold more semicolons than a line has commas.
    const delimiter = platform === 'google' ? '\t' : ',';
    for await (const row of (await openSheet(join(out, name), { delimiter })).rows()) rows.push(row.cells);
    return rows;
  };
  return { db, folder, run, decision, manifest, out, rowsOf, changes: readChanges(db, run.id) };
}

const of = (changes: readonly Change[], kind: Change['kind'], plan: string) =>
  changes.filter((change) => change.kind === kind && change.plan === plan);

describe.each(PLATFORMS)('%s: a divided plan', (platform) => {
  it('is whole again when both halves are read together: keywords, regions, budget', async () => {
    const { db, run, decision, changes } = await divided(platform);
    expect(run.result.divided).toEqual([{ plan: '茶叶', into: ['茶叶', '茶叶-2'] }]);
    const added = of(changes, 'keyword-add', '茶叶-2');
    expect(added.length).toBeGreaterThan(0);
    expect(added.every((change) => change.from === '茶叶' && change.after! > 0)).toBe(true);
    const by = platformOf(platform).limits.factor.supported ? 'keywords' : 'regions';
    expect(decision.splits[0]!.split.by).toBe(by);
    const served = (plan: string) => of(changes, 'region-factor', plan).map((change) => change.region);
    if (by === 'keywords') {
      // What goes to the new plan is paused in the old one, and nothing else is.
      const paused = of(changes, 'keyword-pause', '茶叶');
      expect(paused.map((change) => change.keyword).sort()).toEqual(added.map((change) => change.keyword).sort());
      expect(paused.every((change) => change.reason === 'moved-to-new-plan')).toBe(true);
    } else {
      expect(added.map((change) => change.keyword).sort()).toEqual(TEAS.map((tea) => tea[1]).sort());
      const gone = of(changes, 'region-exclude', '茶叶').map((change) => change.region);
      // A region is served by one half at most; what left the old one is served by the new one or was not worth serving.
      expect(served('茶叶').filter((code) => served('茶叶-2').includes(code))).toEqual([]);
      for (const code of served('茶叶-2')) expect(gone).toContain(code);
      expect(served('茶叶').length + served('茶叶-2').length).toBeLessThanOrEqual(PLACES.length);
    }
    const [budget] = of(changes, 'budget', '茶叶');
    const [plan] = of(changes, 'plan-add', '茶叶-2');
    expect(budget!.before).toBe(900_000);
    expect(budget!.after! + plan!.after!).toBe(900_000);
    db.close();
  }, 30_000);

  it('is written parents first, with copied settings, no old ids and no old figures', async () => {
    const { db, manifest, rowsOf, changes } = await divided(platform);
    const sheets = manifest.files.filter((file) => !file.undo);
    const lines: { text: string; plan: boolean; unit: boolean; keyword: boolean }[] = [];
    for (const file of sheets) {
      const [, ...rows] = await rowsOf(file.name);
      for (const cells of rows) {
        if (!cells.includes('茶叶-2')) continue;
        const text = cells.join('|');
        const keyword = TEAS.some((tea) => cells.includes(tea[1]));
        const unit = !keyword && (cells.includes('绿茶') || cells.includes('黑茶'));
        lines.push({ text, keyword, unit, plan: !keyword && !unit });
      }
    }
    const first = (pick: (line: (typeof lines)[number]) => boolean) => lines.findIndex(pick);
    expect(first((line) => line.plan)).toBe(0);
    expect(first((line) => line.unit)).toBeGreaterThan(0);
    expect(first((line) => line.keyword)).toBeGreaterThan(first((line) => line.unit));
    expect(lines.filter((line) => line.keyword)).toHaveLength(of(changes, 'keyword-add', '茶叶-2').length);
    for (const { text } of lines) {
      expect(text).not.toMatch(/9007199254740993|98765432109876|5550001\||3330001|4440001/);
      expect(text).not.toMatch(/9000\.00/);
    }
    expect(lines.find((line) => line.keyword)!.text).toContain('https://tea.example/');
    expect(lines.some((line) => line.text.includes('明前绿茶'))).toBe(changes.some((c) => c.kind === 'creative-add'));
    if (platform === 'google') expect(lines[0]!.text).toContain('Search|Google search');
    if (platform === 'microsoft') {
      expect(lines[0]!.text).toMatch(/^Campaign\|Active\|-1\|77\|/);
      expect(
        lines.filter((line) => line.keyword).every((line) => /^Keyword\|Active\|\|-10\d\d\|souk-/.test(line.text)),
      ).toBe(true);
    }
    expect(manifest.divided).toEqual([{ plan: '茶叶', into: ['茶叶', '茶叶-2'] }]);
    expect(manifest.warnings).toContain(platform === 'baidu' ? 'baidu-delete-and-add' : 'new-plans-begin-anew');
    db.close();
  }, 30_000);

  it('is undone by pausing the new plan and giving the old one back; nothing is deleted', async () => {
    const { db, manifest, rowsOf, changes } = await divided(platform);
    const text: string[] = [];
    for (const file of manifest.files.filter((one) => one.undo))
      for (const cells of await rowsOf(file.name)) text.push(cells.join('|'));
    const ofNew = text.filter((line) => /(^|\|)茶叶-2(\||$)/.test(line));
    expect(ofNew).toHaveLength(1);
    expect(ofNew[0]).toMatch(/Paused|暂停/);
    const all = text.join('\n');
    expect(all).toContain('9000.00');
    for (const change of changes.filter((one) => one.kind === 'keyword-pause'))
      expect(text.some((line) => line.includes(change.keyword) && /Active|Enabled|启用/.test(line))).toBe(true);
    if (!platformOf(platform).limits.factor.supported) expect(all).toContain('全部地域');
    for (const line of text.filter((one) => /Deleted|Removed/.test(one))) expect(line).toMatch(/Location|Negative/);
    db.close();
  }, 30_000);

  it('is verified against what the platform then has', async () => {
    const { db, folder, run, manifest, out, changes } = await divided(platform);
    // The platform's next export: the account as it was, with the new rows of the upload behind it.
    const states = new Map<string, number>();
    for (const file of manifest.files.filter((one) => !one.undo)) {
      for (const { state, change } of await verifyFile(db, run, join(out, file.name)))
        if (state === 'taken')
          states.set(`${change.kind} ${change.plan} ${change.unit} ${change.keyword} ${change.region}`, 1);
    }
    expect(states.size).toBe(changes.length);
    const before = await verifyFile(db, run, join(folder, 'file-0.csv'));
    expect(before.filter((row) => row.change.from !== undefined).every((row) => row.state === 'missing')).toBe(true);
    expect(before.filter((row) => row.change.kind === 'budget').map((row) => row.state)).toEqual(['not-taken']);
    db.close();
  }, 30_000);
});

it('a budget too small for two halves is not divided', async () => {
  const folder = tempDir();
  const db = openStore(join(folder, 'souk.db'));
  const { account, report } = files('baidu');
  for (const [i, text] of [account.replace('9000.00', '99.00'), report].entries()) {
    const path = join(folder, `file-${i}.csv`);
    writeFileSync(path, iconv.encode(text, 'gbk'));
    const map = new Map<string, string>();
    await importBidFile(db, path, { platform: 'baidu', map, skipBad: false, dryRun: false, now: i + 1 });
  }
  const { run } = runPlan(db, config('baidu'), 4);
  expect(run.result.divided).toBeUndefined();
  db.close();
}, 30_000);

it('the same data gives the same sheets, byte for byte', async () => {
  const [a, b] = [await divided('sogou'), await divided('sogou')];
  expect(a.manifest.files.map((file) => file.sha256)).toEqual(b.manifest.files.map((file) => file.sha256));
  for (const file of a.manifest.files)
    expect(readFileSync(join(a.out, file.name)).equals(readFileSync(join(b.out, file.name)))).toBe(true);
  expect(readRun(a.db, {}).inputHash).toBe(readRun(b.db, {}).inputHash);
  expect(readAccount(a.db, 'sogou').hash).toBe(readAccount(b.db, 'sogou').hash);
  a.db.close();
  b.db.close();
}, 30_000);
