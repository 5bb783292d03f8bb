import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { importBidFile, type PlanConfig } from '../../../bids/index.ts';
import { SoukError } from '../../../src/kernel/errors.ts';
import { openStore } from '../../../src/store/open.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

type Platform = PlanConfig['platform'];

/** An account sheet and a regional report of a tea shop, by platform: what is broken below is broken in these. */
const SHEETS: Record<
  Platform,
  { account: string[]; report: string[]; delimiter: string; plan: string; region: string }
> = {
  baidu: {
    delimiter: ',',
    plan: '推广计划',
    region: '省',
    account: [
      '推广计划名称,推广单元名称,关键词名称,关键词ID,匹配模式,出价,访问URL,启用/暂停',
      '茶叶,龙井,西湖龙井,900719925474099317,精确,2.50,https://tea.example/a,启用',
      '茶叶,龙井,明前龙井,900719925474099318,精确,2.50,https://tea.example/b,启用',
    ],
    report: [
      '日期,账户,推广计划,省,市,展现,点击,消费',
      '2026-10-01,tea,茶叶,浙江,,10,2,3.00',
      '2026-10-01,tea,茶叶,四川,,10,2,3.00',
    ],
  },
  '360': {
    delimiter: ',',
    plan: '推广计划',
    region: '省级地区',
    account: [
      '关键词ID,推广计划,推广组,关键词,匹配方式,出价,访问网址,启用/暂停',
      '900719925474099317,茶叶,龙井,西湖龙井,精确,2.50,https://tea.example/a,启用',
      '900719925474099318,茶叶,龙井,明前龙井,精确,2.50,https://tea.example/b,启用',
    ],
    report: [
      '日期,推广账户,推广计划,省级地区,市级地区,展示次数,点击次数,总费用',
      '2026-10-01,tea,茶叶,浙江,,10,2,3.00',
      '2026-10-01,tea,茶叶,四川,,10,2,3.00',
    ],
  },
  sogou: {
    delimiter: ',',
    plan: '推广计划',
    region: '省级地域',
    account: [
      '账号,推广计划,推广组,关键词,关键词ID,关键词匹配方式,关键词出价,关键词访问URL',
      'tea,茶叶,龙井,西湖龙井,900719925474099317,精确,2.50,https://tea.example/a',
      'tea,茶叶,龙井,明前龙井,900719925474099318,精确,2.50,https://tea.example/b',
    ],
    report: [
      '编号,日期,账户,推广计划,省级地域,市级地域,消耗,点击数',
      '1,2026-10-01,tea,茶叶,浙江,,3.00,2',
      '2,2026-10-01,tea,茶叶,四川,,3.00,2',
    ],
  },
  google: {
    delimiter: '\t',
    plan: 'Campaign',
    region: 'Region (Matched)',
    account: [
      'Campaign\tAd Group\tKeyword\tKeyword ID\tCriterion Type\tMax CPC\tFinal URL\tStatus',
      '茶叶\t龙井\t西湖龙井\t900719925474099317\tExact\t2.50\thttps://tea.example/a\tEnabled',
      '茶叶\t龙井\t明前龙井\t900719925474099318\tExact\t2.50\thttps://tea.example/b\tEnabled',
    ],
    report: [
      'Campaign\tRegion (Matched)\tDay\tClicks\tImpr.\tCost',
      '茶叶\tZhejiang, China\t2026-10-01\t2\t10\t3.00',
      '茶叶\tSichuan, China\t2026-10-01\t2\t10\t3.00',
    ],
  },
  microsoft: {
    delimiter: ',',
    plan: 'Campaign',
    region: 'State/Province',
    account: [
      'Type,Status,Id,Parent Id,Campaign,Ad Group,Keyword,Match Type,Bid,Final Url',
      'Keyword,Active,900719925474099317,2,茶叶,龙井,西湖龙井,Exact,2.50,https://tea.example/a',
      'Keyword,Active,900719925474099318,2,茶叶,龙井,明前龙井,Exact,2.50,https://tea.example/b',
    ],
    report: [
      'Campaign,State/Province,Date,Impressions,Clicks,Spend',
      '茶叶,Zhejiang,2026-10-01,10,2,3.00',
      '茶叶,Sichuan,2026-10-01,10,2,3.00',
    ],
  },
};

async function failure(platform: Platform, lines: readonly string[], encoding = 'utf8'): Promise<SoukError> {
  const folder = tempDir();
  const path = join(folder, 'sheet.csv');
  writeFileSync(path, iconv.encode(`${lines.join('\r\n')}\r\n`, encoding));
  const db = openStore(join(folder, 'souk.db'));
  const options = { platform, map: new Map<string, string>(), currency: 'CNY', skipBad: false, dryRun: false, now: 1 };
  const error = await importBidFile(db, path, options).catch((caught: unknown) => caught);
  // Whatever was wrong, nothing of the file stays behind.
  for (const table of ['import', 'bid_snapshot', 'bid_entity', 'bid_perf'])
    expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
  db.close();
  expect(error).toBeInstanceOf(SoukError);
  return error as SoukError;
}

const broken = (lines: readonly string[], line: number, from: string, to: string) =>
  lines.map((text, i) => (i === line ? text.replaceAll(from, to) : text));
const without = (lines: readonly string[], name: string, delimiter: string) => {
  const at = lines[0]!.split(delimiter).indexOf(name);
  return lines.map((text) =>
    text
      .split(delimiter)
      .filter((_, i) => i !== at)
      .join(delimiter),
  );
};

describe.each(Object.keys(SHEETS) as Platform[])('%s', (platform) => {
  const { account, report, delimiter, plan, region } = SHEETS[platform];
  const column = (name: RegExp) => account[0]!.split(delimiter).find((cell) => name.test(cell))!;
  const idColumn = platform === 'microsoft' ? 'Id' : column(/关键词ID|Keyword ID/);
  const bidColumn = column(/出价|Max CPC|^Bid$/);

  it.each([
    [
      'an id in scientific notation',
      broken(account, 2, '900719925474099318', '9.00720E+17'),
      'bids-id-damaged',
      3,
      idColumn,
    ],
    [
      'ids cut to 15 digits',
      account.map((text) => text.replace(/90071992547409931\d/, '900719925474099000')),
      'bids-id-damaged',
      2,
      idColumn,
    ],
    ['a second currency', broken(account, 2, '2.50', '$2.50'), 'bids-currency-mixed', 3, bidColumn],
    ['a bid that is no number', broken(account, 1, '2.50', '两块五'), 'bids-number-unreadable', 2, bidColumn],
    [
      'characters lost in a change of encoding',
      broken(account, 2, '明前龙井', '锟斤拷龙井'),
      'bids-text-damaged',
      3,
      column(/^关键词(名称)?$|^Keyword$/),
    ],
    [
      'characters that became question marks',
      broken(account, 1, '西湖龙井', '????'),
      'bids-text-damaged',
      2,
      column(/^关键词(名称)?$|^Keyword$/),
    ],
    [
      'a place that is none',
      broken(broken(report, 2, '四川', '亚特兰蒂斯'), 2, 'Sichuan', 'Atlantis'),
      'region-unknown',
      3,
      region,
    ],
  ])('%s names file, row and column', async (_what, lines, code, row, name) => {
    const error = await failure(platform, lines);
    expect(error.code).toBe(code);
    for (const lang of ['zh', 'en'] as const) {
      const text = error.lines(lang).join('\n');
      expect(text).toContain('sheet.csv');
      expect(text).toMatch(lang === 'zh' ? new RegExp(`第 ${row} 行`) : new RegExp(`(row|line) ${row}\\b`));
      expect(text).toContain(name);
    }
  });

  it('a missing column is named with the header row it was looked for in', async () => {
    const error = await failure(platform, ['note', ...without(report, plan, delimiter)]);
    expect(error.code).toBe('bids-column-missing');
    const text = error.lines('en').join('\n');
    expect(text).toContain(plan);
    expect(text).toMatch(/row 2\b/);
    expect(text).toContain('sheet.csv');
  });

  it('UTF-8 opened as GBK and saved again is named as such', async () => {
    const mangled = [...account, ...account.slice(1)].map((text) =>
      iconv.decode(iconv.encode(text, 'utf8'), 'gb18030'),
    );
    const error = await failure(platform, mangled);
    expect(error.code).toBe('bids-text-damaged');
    expect(error.lines('zh').join('\n')).toMatch(/sheet\.csv 第 [12] 行/);
  });
});
