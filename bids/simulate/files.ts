import { type CsvEncoding, type CsvProfile, csvBytes, READING_CSV } from '../../src/io/csv-write.ts';
import { regionByCode } from '../../src/kernel/regions/region.ts';
import { hourDrawer } from './hour-pattern.ts';
import { type CellResult, type Market, makeMarket, playWeek } from './market.ts';

/** One file of the sample account, as bytes in chunks. */
export interface SampleFile {
  name: string;
  bytes: AsyncGenerator<Uint8Array>;
}

const PLAIN: CsvProfile = { ...READING_CSV, purpose: 'upload' };
const WEEKS = 4;
const FIRST_DAY = Date.UTC(2026, 9, 5);

/**
 * The UV-lamp shop's files as its platforms hand them out: Baidu keyword table, plan table and region report (GBK, preamble,
 * totals), Google Ads Editor account and region report (UTF-16, tabs), the shop's own orders by province, and the index.
 */
export function sampleFiles(seed: number): SampleFile[] {
  const market = makeMarket(seed);
  const weeks = Array.from({ length: WEEKS }, (_, i) => playWeek(market, i + 1, (k) => market.keywords[k]!.startBid));
  const file = (name: string, rows: string[][], encoding: CsvEncoding, profile = PLAIN): SampleFile => ({
    name,
    bytes: csvBytes(rows, profile, encoding),
  });
  const tabs: CsvProfile = { ...PLAIN, delimiter: '\t' };
  return [
    file('baidu-keywords.csv', baiduKeywords(market, weeks), 'gbk'),
    file('baidu-plans.csv', baiduPlans(market), 'gbk'),
    file('baidu-regions.csv', baiduRegions(market, weeks), 'gbk'),
    file('baidu-hours.csv', baiduHours(market, weeks), 'gbk'),
    file('google-editor.csv', googleEditor(market), 'utf-16le', tabs),
    file('google-regions.csv', googleRegions(market, weeks), 'utf-16le', tabs),
    file('sogou-client.csv', sogouClient(market), 'gbk'),
    file('orders.csv', orders(market, weeks), 'utf-8-bom'),
    file(
      'incidence.csv',
      [
        ['省份', '每十万人发病数'],
        ...market.regions.map((code, r) => [regionByCode(code)!.zh, market.index[r]!.toFixed(1)]),
      ],
      'utf-8-bom',
    ),
    file(
      'caps.csv',
      [
        ['地区', '每日上限'],
        ['西藏', '0'],
        ['北京', '300'],
      ],
      'utf-8-bom',
    ),
  ];
}

function day(week: number, offset = 0): string {
  return new Date(FIRST_DAY + (week * 7 + offset) * 86_400_000).toISOString().slice(0, 10);
}

/** Ids as long as real ones: beyond what a JavaScript number or a spreadsheet holds. */
function id(k: number): string {
  return `9007199254${String(7409931 + k * 7919).padStart(7, '0')}`;
}

function sumOf(market: Market, weeks: readonly CellResult[][], pick: (k: number, r: number) => boolean): CellResult {
  const sum = { clicks: 0, cost: 0, orders: 0 };
  for (const week of weeks) {
    for (const [c, cell] of week.entries()) {
      if (!pick(Math.floor(c / market.regions.length), c % market.regions.length)) continue;
      sum.clicks += cell.clicks;
      sum.cost += cell.cost;
      sum.orders += cell.orders;
    }
  }
  return sum;
}

const MATCH = { exact: '精确', phrase: '短语' } as const;

function baiduKeywords(market: Market, weeks: readonly CellResult[][]): string[][] {
  const rows = market.keywords.map((keyword, k) => {
    const { clicks, cost, orders: count } = sumOf(market, weeks, (other) => other === k);
    return [
      keyword.plan,
      keyword.unit,
      keyword.text,
      id(k),
      MATCH[keyword.match],
      keyword.startBid.toFixed(2),
      `https://lamp.example/p/${k + 1}`,
      '启用',
      cost.toFixed(2),
      clicks > 0 ? (cost / clicks).toFixed(2) : '',
      String(clicks),
      String(clicks * 14),
      String(count),
    ];
  });
  const header = [
    '推广计划名称',
    '推广单元名称',
    '关键词名称',
    '关键词ID',
    '匹配模式',
    '出价',
    '访问URL',
    '启用/暂停',
    '消费',
    '平均点击价格',
    '点击',
    '展现',
    '网页转化',
  ];
  return [
    [`统计时间：${day(0)}至${day(WEEKS - 1, 6)}`],
    header,
    ...rows,
    ['总计', '', '', '', '', '', '', '', rows.reduce((s, row) => s + Number(row[8]), 0).toFixed(2)],
  ];
}

function baiduPlans(market: Market): string[][] {
  const plans = [...new Set(market.keywords.map((keyword) => keyword.plan))];
  const all = market.regions.map((code) => regionByCode(code)!.short).join(';');
  return [
    ['推广计划名称', '推广计划ID', '推广计划每日预算', '推广地域', '地域出价系数'],
    ...plans.map((plan, i) => [plan, id(900 + i), '3000.00', all, '']),
  ];
}

function baiduRegions(market: Market, weeks: readonly CellResult[][]): string[][] {
  const plans = [...new Set(market.keywords.map((keyword) => keyword.plan))];
  const rows = weeks.flatMap((week, w) =>
    plans.flatMap((plan) =>
      market.regions.map((code, r) => {
        const { clicks, cost } = sumOf(market, [week], (k, other) => other === r && market.keywords[k]!.plan === plan);
        return [
          day(w, 6),
          'qingchuan-lamp',
          plan,
          regionByCode(code)!.short,
          '',
          String(clicks * 14),
          String(clicks),
          cost.toFixed(2),
          clicks > 0 ? '7.14%' : '0%',
          clicks > 0 ? (cost / clicks).toFixed(2) : '0.00',
        ];
      }),
    ),
  );
  return [
    ['地域报告'],
    ['账户：', 'qingchuan-lamp@example'],
    [`时间范围：${day(0)}至${day(WEEKS - 1, 6)}`],
    ['推广设备：全部'],
    ['统计单位：周'],
    ['数据类型：推广计划'],
    [''],
    ['日期', '账户', '推广计划', '省', '市', '展现', '点击', '消费', '点击率', '平均点击价格'],
    ...rows,
    ['总计', '', '', '', '', '', String(rows.reduce((s, row) => s + Number(row[6]), 0))],
  ];
}

/** A client's table under a header that no platform's public notes know: what `template learn` is for. */
function sogouClient(market: Market): string[][] {
  const rows = market.keywords.map((keyword, k) => [
    keyword.plan,
    keyword.unit,
    keyword.text,
    id(k),
    MATCH[keyword.match],
    k % 9 === 4 ? '使用单元竞价' : String(keyword.startBid),
    `https://lamp.example/p/${k + 1}`,
    k % 11 === 7 ? '停投' : '投放中',
    k % 5 === 0 ? '老客户, 慎改' : '-',
  ]);
  return [['广告计划', '广告单元', '竞价词', '词ID', '匹配', '竞价', '落地链接', '开关', '我的备注'], ...rows];
}

function googleEditor(market: Market): string[][] {
  const header = [
    'Campaign',
    'Budget',
    'Ad Group',
    'Keyword',
    'Criterion Type',
    'Max CPC',
    'Location',
    'ID',
    'Bid Modifier',
    'Final URL',
    'Campaign Status',
    'Status',
    'Quality score',
    'First page bid',
    'Top of page bid',
    'First position bid',
    'Comment',
  ];
  const row = (values: Record<string, string>) => header.map((name) => values[name] ?? '');
  const plans = [...new Set(market.keywords.map((keyword) => keyword.plan))];
  return [
    header,
    ...plans.map((plan) => row({ Campaign: plan, Budget: '3000.00', 'Campaign Status': 'Enabled' })),
    ...plans.flatMap((plan) =>
      market.regions.map((code) =>
        row({
          Campaign: plan,
          Location: `${regionByCode(code)!.en}, China`,
          ID: regionByCode(code)!.google!,
          'Criterion Type': 'Location',
          'Bid Modifier': '0%',
          Status: 'Enabled',
        }),
      ),
    ),
    ...market.keywords.map((keyword, k) =>
      row({
        Campaign: keyword.plan,
        'Ad Group': keyword.unit,
        Keyword: keyword.text,
        'Criterion Type': keyword.match === 'exact' ? 'Exact' : 'Phrase',
        'Max CPC': keyword.startBid.toFixed(2),
        'Final URL': `https://lamp.example/p/${k + 1}`,
        Status: 'Enabled',
        'Quality score': '7',
        'First page bid': (keyword.startBid * 0.6).toFixed(2),
        'Top of page bid': keyword.startBid.toFixed(2),
        'First position bid': (keyword.startBid * 2.4).toFixed(2),
      }),
    ),
  ];
}

function googleRegions(market: Market, weeks: readonly CellResult[][]): string[][] {
  const rows = market.keywords.flatMap((keyword, k) =>
    market.regions.map((code, r) => {
      const { clicks, cost, orders: count } = sumOf(market, weeks, (otherK, otherR) => otherK === k && otherR === r);
      return [
        keyword.plan,
        keyword.unit,
        keyword.match === 'exact' ? `[${keyword.text}]` : `"${keyword.text}"`,
        `${regionByCode(code)!.en}, China`,
        'CNY',
        String(clicks),
        String(clicks * 14),
        cost.toFixed(2),
        count.toFixed(2),
        (count * 320).toFixed(2),
      ];
    }),
  );
  return [
    ['Region report'],
    [`${day(0)} - ${day(WEEKS - 1, 6)}`],
    [
      'Campaign',
      'Ad group',
      'Search keyword',
      'Region (Matched)',
      'Currency code',
      'Clicks',
      'Impr.',
      'Cost',
      'Conversions',
      'Conv. value',
    ],
    ...rows,
    ['Total: Account', '', '', '', 'CNY', String(rows.reduce((s, row) => s + Number(row[5]), 0)), '', '', '', ''],
  ];
}

/** The hour report: every click of a plan falls on an hour of its week. */
function baiduHours(market: Market, weeks: readonly CellResult[][]): string[][] {
  const plans = [...new Set(market.keywords.map((keyword) => keyword.plan))];
  const rows = weeks.flatMap((week, w) =>
    plans.flatMap((plan, p) => {
      const draw = hourDrawer(market.seed * 613 + w * 17 + p, 'clicks');
      const { clicks, cost } = sumOf(market, [week], (k) => market.keywords[k]!.plan === plan);
      const counts = new Array<number>(168).fill(0);
      for (let i = 0; i < clicks; i++) {
        const { day: at, hour } = draw();
        counts[at * 24 + hour]! += 1;
      }
      return counts.flatMap((count, i) =>
        count === 0
          ? []
          : [
              [
                day(w, Math.floor(i / 24)),
                String(i % 24),
                'qingchuan-lamp',
                plan,
                String(count * 14),
                String(count),
                ((cost * count) / clicks).toFixed(2),
                '7.14%',
                (cost / clicks).toFixed(2),
              ],
            ],
      );
    }),
  );
  return [
    ['分时报告'],
    [`时间范围：${day(0)}至${day(WEEKS - 1, 6)}`],
    ['日期', '小时', '账户', '推广计划', '展现', '点击', '消费', '点击率', '平均点击价格'],
    ...rows,
    ['总计', '', '', '', '', String(rows.reduce((s, row) => s + Number(row[5]), 0))],
  ];
}

/** The shop's own orders with the minute of the order and the province they went to. */
function orders(market: Market, weeks: readonly CellResult[][]): string[][] {
  const rows = weeks.flatMap((week, w) => {
    const draw = hourDrawer(market.seed * 727 + w * 29, 'orders');
    return market.regions.flatMap((code, r) => {
      const { orders: count } = sumOf(market, [week], (_, other) => other === r);
      return Array.from({ length: count }, (_, i) => {
        const { day: at, hour } = draw();
        const minute = String((i * 17 + r * 7) % 60).padStart(2, '0');
        return [`${day(w, at)} ${String(hour).padStart(2, '0')}:${minute}`, regionByCode(code)!.zh, '320.00'];
      });
    });
  });
  rows.sort((a, b) => (a[0]! < b[0]! ? -1 : a[0]! > b[0]! ? 1 : 0));
  return [['下单时间', '省份', '金额'], ...rows];
}
