import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { foldOrder } from '../../partners/fold/fold-order.ts';
import type { KeyRing } from '../../partners/keys/key-file.ts';
import { NETWORKS } from '../../partners/networks/index.ts';
import { importFile } from '../../partners/observations/import-file.ts';
import { readMap } from '../../partners/observations/map-file.ts';
import { readOrder } from '../../partners/settle/read-orders.ts';
import { encodeText } from '../../src/io/csv-write.ts';
import { packagePath } from '../../src/io/package-path.ts';
import { xlsxBytes } from '../../src/io/xlsx-write.ts';
import { openStore, type Sqlite } from '../../src/store/open.ts';
import { tempDir } from '../helpers/temp-dir.ts';

const keys: KeyRing = { person: 'ab'.repeat(32), signing: { k1: 'cd'.repeat(32) }, salts: {} };
const fixture = (name: string) => packagePath('test', 'fixtures', 'partners', 'networks', name);
const take = (db: Sqlite, path: string, more = {}) =>
  importFile(db, path, { network: 'auto', keys, now: 1_796_000_000_000, ...more });

interface Case {
  file: string;
  source: string;
  skipped?: number;
  unknown?: Record<string, number>;
  /** kind ; order ; line ; event ; state ; amount ; commission ; settled ; refund ; currency ; sub ids (minor units). */
  rows: string[];
}

/** Every report of every network, as its files and interfaces write it, with the traps that it is known for. */
// biome-ignore format: a table
const TABLE: readonly Case[] = [
  {
    file: '1688-orders.csv',
    source: '1688/orders',
    unknown: {"4":1},
    rows: [
      "claim ; 4010000000000000001 ; 680000000001 ;  ; paid ; 100000 ; 3000 ; – ; – ; CNY ; sk1 puer",
      "claim ; 4010000000000000001 ; 680000000002 ;  ; settled ; 60000 ; 1800 ; 1800 ; – ; CNY ; sk1 puer",
      "claim ; 4010000000000000002 ; 680000000002 ;  ; invalid ; 3000 ; 90 ; – ; – ; CNY ; sk1 puer",
      "claim ; 4010000000000000003 ; 680000000002 ;  ; other ; 3000 ; 90 ; – ; – ; CNY ; sk1 puer",
    ],
  },
  {
    file: 'amazon-earnings-es.csv',
    source: 'amazon/earnings',
    skipped: 1,
    rows: [
      "claim ; 2026-10-05|puer-21|B000TEA001 ; 1|0|0,90|DESKTOP| ;  ; settled ; 2050 ; 90 ; 90 ; – ; EUR ; puer-21",
      "claim ; 2026-10-05|puer-21|B000TEA001 ; 1|0|0,90|DESKTOP|2 ;  ; settled ; 2050 ; 90 ; 90 ; – ; EUR ; puer-21",
      "claim ; 2026-10-16|puer-21|B000TEA002 ; 0|-1|-33,60|PHONE| ;  ; settled ; -112000 ; -3360 ; -3360 ; – ; EUR ; puer-21",
    ],
  },
  {
    file: 'amazon-orders.csv',
    source: 'amazon/orders',
    skipped: 1,
    rows: [
      "claim ; ordered|2026-10-05|puer-20|B000TEA001 ; 2|2000|DESKTOP|Text| ;  ; placed ; 4000 ; – ; – ; – ; USD ; puer-20",
      "claim ; ordered|2026-10-05|puer-20|B000TEA001 ; 2|2000|DESKTOP|Text|2 ;  ; placed ; 4000 ; – ; – ; – ; USD ; puer-20",
    ],
  },
  {
    file: 'awin-transactions.csv',
    source: 'awin/transactions',
    unknown: {"reviewing":1},
    rows: [
      "claim ; W-1 ;  ; 771000000001 ; paid ; 12050 ; 603 ; – ; – ; GBP ; puer 9",
      "claim ; W-2 ;  ; 771000000002 ; received ; 8000 ; 400 ; – ; – ; GBP ; puer 9",
      "claim ; W-3 ;  ; 771000000003 ; settled ; 108000 ; 5400 ; 5400 ; – ; GBP ; puer 9",
      "claim ; W-4 ;  ; 771000000004 ; invalid ; 8000 ; 400 ; – ; – ; GBP ; longjing 9",
      "claim ; W-5 ;  ; 771000000005 ; other ; 8000 ; 400 ; – ; – ; GBP ; longjing 9",
    ],
  },
  {
    file: 'cj-transactions.csv',
    source: 'cj/transactions',
    unknown: {"closed":1},
    rows: [
      "claim ; CJ-1 ;  ; 88000001 ; paid ; 3100 ; 310 ; – ; – ; USD ; puer 7",
      "claim ; CJ-2 ;  ; 88000002 ; settled ; 6000 ; 600 ; 600 ; – ; USD ; puer 7",
      "claim ; CJ-2 ;  ; 88000003 ; settled ; -2000 ; -200 ; -200 ; – ; USD ; puer 7",
      "claim ; CJ-4 ;  ; 88000004 ; other ; 6000 ; 600 ; – ; – ; USD ; puer 7",
    ],
  },
  {
    file: 'ganet-settlements.csv',
    source: 'ganet/orders',
    rows: [
      "claim ; GA-1 ; 900000000001 ;  ; settled ; 88000 ; 7040 ; 7040 ; – ; CNY ; puer 55",
      "claim ; GA-1 ; 900000000002 ;  ; settled ; -88000 ; -7040 ; -7040 ; – ; CNY ; puer 55",
      "claim ; GA-2 ; 900000000003 ;  ; settled ; 9800 ; 0 ; 0 ; – ; JPY ; puer 55",
      "claim ; GA-3 ; 900000000004 ;  ; invalid ; 4900 ; 490 ; – ; – ; JPY ; longjing 55",
    ],
  },
  {
    file: 'impact-transactions.csv',
    source: 'impact/transactions',
    rows: [
      "claim ; I-1 ;  ; 1000.1.1 ; paid ; 12000 ; 1200 ; – ; – ; USD ; puer",
      "claim ; I-2 ;  ; 1000.1.2 ; settled ; 6000 ; 600 ; 600 ; – ; USD ; puer",
      "claim ; I-3 ;  ; 1000.1.3 ; invalid ; 0 ; 0 ; – ; – ; USD ; longjing",
    ],
  },
  {
    file: 'jd-orders.csv',
    source: 'jd/orders',
    skipped: 1,
    unknown: {"待确认":1},
    rows: [
      "claim ; 300000000000000001 ; 100012345678 ;  ; paid ; 39900 ; 1995 ; – ; – ; CNY ; longjing_01 3100001 4100001",
      "claim ; 300000000000000002 ; 100012345679 ;  ; received ; 3980 ; 299 ; – ; – ; CNY ; longjing_01 3100001 4100001",
      "claim ; 300000000000000003 ; 100012345680 ;  ; invalid ; 12900 ; 645 ; – ; – ; CNY ; puer_02 3100002 4100001",
      "claim ; 300000000000000004 ; 100012345681 ;  ; punished ; 3900 ; 195 ; – ; – ; CNY ; puer_02 3100002 4100001",
      "claim ; 300000000000000005 ; 100012345682 ;  ; other ; 4900 ; 245 ; – ; – ; CNY ; puer_02 3100002 4100001",
    ],
  },
  {
    file: 'jd-settlements-api.csv',
    source: 'jd/orders',
    unknown: {"-1":1},
    rows: [
      "claim ; 300000000000000001 ; 100012345678 ;  ; settled ; 39900 ; 1995 ; 1995 ; – ; CNY ; longjing_01 3100001 4100001",
      "claim ; 300000000000000002 ; 100012345679 ;  ; settled ; 1990 ; 299 ; 100 ; – ; CNY ; longjing_01 3100001 4100001",
      "claim ; 300000000000000006 ; 100012345683 ;  ; received ; 2900 ; 145 ; – ; – ; CNY ; longjing_01 3100001 4100001",
      "claim ; 300000000000000007 ; 100012345683 ;  ; punished ; 2900 ; 145 ; – ; – ; CNY ; longjing_01 3100001 4100001",
      "claim ; 300000000000000008 ; 100012345684 ;  ; placed ; 900 ; 45 ; – ; – ; CNY ; longjing_01 3100001 4100001",
      "claim ; 300000000000000010 ; 100012345684 ;  ; other ; 900 ; 45 ; – ; – ; CNY ; longjing_01 3100001 4100001",
    ],
  },
  {
    file: 'kuaishou-orders.csv',
    source: 'kuaishou/orders',
    rows: [
      "claim ; 2610020000000000001 ; 7001 ;  ; paid ; 9900 ; 495 ; – ; – ; CNY ; ks_1 fan01",
      "claim ; 2610020000000000002 ; 7001 ;  ; settled ; 19800 ; 990 ; 890 ; – ; CNY ; ks_1 fan01",
      "claim ; 2610020000000000003 ; 7002 ;  ; invalid ; 5900 ; 295 ; – ; – ; CNY ; ks_1",
    ],
  },
  {
    file: 'pdd-orders-api.csv',
    source: 'pdd/orders',
    unknown: {"77":1},
    rows: [
      "claim ; 261002-100000000000001 ; 188 ;  ; paid ; 12900 ; 645 ; – ; – ; CNY ; 4_9 sk1",
      "claim ; 261002-100000000000002 ; 188 ;  ; settled ; 25800 ; 1290 ; 1290 ; – ; CNY ; 4_9 sk1",
      "claim ; 261002-100000000000003 ; 189 ;  ; invalid ; 9900 ; 495 ; – ; – ; CNY ; 4_9",
      "claim ; 261002-100000000000004 ; 189 ;  ; punished ; 9900 ; 495 ; – ; – ; CNY ; 4_9",
      "claim ; 261002-100000000000005 ; 189 ;  ; other ; 9900 ; 495 ; – ; – ; CNY ; 4_9",
    ],
  },
  {
    file: 'pdd-orders.csv',
    source: 'pdd/orders',
    rows: [
      "claim ; 261002-100000000000006 ; 188 ;  ; settled ; 112900 ; 5645 ; 5645 ; – ; CNY ; 4_9 sk9",
      "claim ; 261002-100000000000007 ; 189 ;  ; invalid ; 9900 ; 495 ; – ; – ; CNY ; 4_9",
    ],
  },
  {
    file: 'rakuten-transactions.csv',
    source: 'rakuten/transactions',
    rows: [
      "claim ; R-1 ;  ; e0000000001 ; paid ; 10000 ; 1000 ; – ; – ; USD ; puer",
      "claim ; R-2 ;  ; e0000000002 ; received ; 5000 ; 500 ; – ; – ; USD ; puer",
      "claim ; R-3 ;  ; e0000000003 ; settled ; 5000 ; 500 ; 500 ; – ; USD ; longjing",
      "claim ; R-4 ;  ; e0000000004 ; invalid ; 5000 ; 500 ; – ; – ; USD ; longjing",
    ],
  },
  {
    file: 'shareasale-transactions.csv',
    source: 'shareasale/transactions',
    rows: [
      "claim ; S-1 ;  ; 5000001 ; settled ; 2000 ; 200 ; 200 ; – ; USD ; puer",
      "claim ; S-2 ;  ; 5000002 ; invalid ; 3000 ; 300 ; – ; – ; USD ; puer",
      "claim ; S-3 ;  ; 5000003 ; paid ; 4000 ; 400 ; – ; – ; USD ; puer",
    ],
  },
  {
    file: 'suning-orders.csv',
    source: 'suning/orders',
    unknown: {"预约配送":1},
    rows: [
      "claim ; 10014345070001 ; 105411544440001 ;  ; paid ; 19900 ; – ; – ; – ; CNY ; puer",
      "claim ; 10014345070001 ; 105411544440002 ;  ; invalid ; 9900 ; – ; – ; – ; CNY ; puer",
      "claim ; 10014345070002 ; 105411544440003 ;  ; received ; 11800 ; – ; – ; – ; CNY ; longjing",
      "claim ; 10014345070003 ; 105411544440004 ;  ; other ; 11800 ; – ; – ; – ; CNY ; longjing",
    ],
  },
  {
    file: 'suning-settlements.csv',
    source: 'suning/settlements',
    rows: [
      "claim ; 10014345070001 ; 105411544440001 ;  ; settled ; 19900 ; 398 ; 358 ; – ; CNY ; puer",
      "claim ; 10014345070002 ; 105411544440003 ;  ; received ; 11800 ; 236 ; – ; – ; CNY ; longjing",
      "claim ; 10014345070004 ; 105411544440005 ;  ; punished ; 590000 ; 11800 ; – ; – ; CNY ; longjing",
    ],
  },
  {
    file: 'taobao-orders-api.csv',
    source: 'taobao/orders',
    rows: [
      "claim ; 2610000000000000051 ; 2610000000000000051 ;  ; paid ; 12800 ; 768 ; – ; – ; CNY ; mm_1_2_3 3 2800000001",
      "claim ; 2610000000000000051 ; 2610000000000000051 ;  ; received ; 12800 ; 768 ; – ; – ; CNY ; mm_1_2_3 3 2800000001",
      "claim ; 2610000000000000061 ; 2610000000000000061 ;  ; settled ; 24600 ; 1536 ; 1476 ; – ; CNY ; mm_1_2_3 3 3300000001",
      "claim ; 2610000000000000071 ; 2610000000000000071 ;  ; placed ; 0 ; 0 ; – ; – ; CNY ; mm_1_2_3 3",
      "claim ; 2610000000000000081 ; 2610000000000000081 ;  ; invalid ; 99900 ; 6000 ; – ; – ; CNY ; mm_1_2_3 3",
    ],
  },
  {
    file: 'taobao-orders-excel.csv',
    source: 'taobao/orders',
    skipped: 1,
    unknown: {"平台审核":1},
    rows: [
      "claim ; 2610000000000000011 ; 2610000000000000011 ;  ; paid ; 26910 ; 1938 ; – ; – ; CNY ; 110000000004",
      "claim ; 2610000000000000012 ; 2610000000000000012 ;  ; settled ; 37800 ; 2866 ; 2722 ; – ; CNY ; 110000000004",
      "claim ; 2610000000000000012 ; 2610000000000000012 ; third ; settled ; 37800 ; 318 ; 302 ; – ; CNY ; 110000000004",
      "claim ; 2610000000000000021 ; 2610000000000000021 ;  ; placed ; 10000 ; – ; – ; – ; CNY ; 110000000005",
      "claim ; 2610000000000000031 ; 2610000000000000031 ;  ; invalid ; 5 ; 0 ; – ; – ; CNY ; 110000000005",
      "claim ; 2610000000000000041 ; 2610000000000000041 ;  ; other ; 8800 ; 634 ; – ; – ; CNY ; 110000000005",
    ],
  },
  {
    file: 'taobao-punishments.csv',
    source: 'taobao/punishments',
    unknown: {"申诉中":1},
    rows: [
      "punish ; 2610000000000000012 ; 2610000000000000012 ; 店铺淘宝客 ; frozen ; – ; – ; – ; – ; CNY ; –",
      "punish ; 2610000000000000061 ; 2610000000000000061 ; 店铺淘宝客 ; invalid ; – ; – ; – ; – ; CNY ; –",
      "punish ; 2610000000000000081 ; 2610000000000000081 ; 订单虚假交易 ; frozen ; – ; – ; – ; – ; CNY ; –",
      "punish ; 2610000000000000031 ; 2610000000000000031 ; 订单虚假交易 ; punished ; – ; – ; – ; – ; CNY ; –",
      "punish ; 2610000000000000041 ; 2610000000000000041 ; 订单虚假交易 ; other ; – ; – ; – ; – ; CNY ; –",
    ],
  },
  {
    file: 'taobao-refunds-api.csv',
    source: 'taobao/refunds',
    unknown: {"99":1},
    rows: [
      "refund ; 2610000000000000061 ; 2610000000000000061 ; 77000000000001 ; settled ; 24600 ; 300 ; – ; 5000 ; CNY ; –",
      "refund ; 2610000000000000061 ; 2610000000000000061 ; 77000000000002 ; placed ; 24600 ; 120 ; – ; 2000 ; CNY ; –",
      "refund ; 2610000000000000051 ; 2610000000000000051 ; 77000000000003 ; settled ; 12800 ; 768 ; – ; 12800 ; CNY ; –",
      "refund ; 2610000000000000051 ; 2610000000000000051 ; 77000000000004 ; invalid ; 12800 ; 48 ; – ; 800 ; CNY ; –",
      "refund ; 2610000000000000051 ; 2610000000000000051 ; 77000000000005 ; other ; 12800 ; 48 ; – ; 800 ; CNY ; –",
    ],
  },
  {
    file: 'taobao-settlements.csv',
    source: 'taobao/orders',
    rows: [
      "claim ; 2610000000000000011 ; 2610000000000000011 ;  ; settled ; 24910 ; 1938 ; 1794 ; – ; CNY ; 110000000004",
      "claim ; 2610000000000000051 ; 2610000000000000051 ;  ; settled ; 12800 ; 768 ; 768 ; – ; CNY ; 110000000004",
    ],
  },
  {
    file: 'vip-orders-api.csv',
    source: 'vip/orders',
    unknown: {"仓库处理中":1},
    rows: [
      "claim ; 26100200000001 ; 55_3 ;  ; paid ; 20000 ; 2000 ; – ; – ; CNY ; puer p1",
      "claim ; 26100200000002 ; 55_3 ;  ; settled ; 40000 ; 2000 ; 2000 ; – ; CNY ; puer p1",
      "claim ; 26100200000003 ; 56_1 ;  ; invalid ; 9900 ; 990 ; – ; – ; CNY ; puer p1",
      "claim ; 26100200000004 ; 56_1 ;  ; other ; 9900 ; 990 ; – ; – ; CNY ; puer p1",
    ],
  },
  {
    file: 'wechat-promoter-orders.csv',
    source: 'wechat/promoter-orders',
    unknown: {"SETTLEMENT_FROZEN":1},
    rows: [
      "claim ; 1952315038682581001 ; 90001 ;  ; paid ; 19900 ; 1791 ; – ; – ; CNY ; PID_88 u_7 sk_a1",
      "claim ; 1952315038682581002 ; 90002 ;  ; received ; 139900 ; 12591 ; – ; – ; CNY ; PID_88 u_7",
      "claim ; 1952315038682581003 ; 90003 ;  ; settled ; 220 ; 20 ; 20 ; – ; CNY ; PID_88 u_7",
      "claim ; 1952315038682581004 ; 90003 ;  ; invalid ; 220 ; 20 ; – ; – ; CNY ; PID_88 u_7",
      "claim ; 1952315038682581005 ; 90003 ;  ; other ; 220 ; 20 ; – ; – ; CNY ; PID_88 u_7",
    ],
  },
  {
    file: 'wechat-talent-orders-api.csv',
    source: 'wechat/talent-orders',
    unknown: {"20/20":1},
    rows: [
      "claim ; 3711000000000000001 ; SKU1 ;  ; settled ; 9999 ; 999 ; 999 ; – ; CNY ; ch_1 SP1",
      "claim ; 3711000000000000002 ; SKU2 ;  ; other ; 9999 ; 999 ; – ; – ; CNY ; ch_1 SP1",
    ],
  },
  {
    file: 'wechat-talent-orders.csv',
    source: 'wechat/talent-orders',
    rows: [
      "claim ; 3711000000000000003 ; SPU1 ;  ; paid ; 5600 ; 560 ; – ; – ; CNY ; 茶山日记",
      "claim ; 3711000000000000004 ; SPU1 ;  ; settled ; 5600 ; 560 ; 504 ; – ; CNY ; 茶山日记",
      "claim ; 3711000000000000005 ; SPU1 ;  ; invalid ; 5600 ; 560 ; – ; – ; CNY ; 茶山日记",
    ],
  },
];

/** The same rows in every dress that a download comes in. */
const DRESSES: Record<string, (text: string) => Promise<[ending: string, bytes: Buffer | Uint8Array]>> = {
  'UTF-8': async (text) => ['csv', Buffer.from(text)],
  'UTF-8 with BOM, CRLF': async (text) => ['csv', Buffer.from(`\ufeff${text.replace(/\n/g, '\r\n')}`)],
  GB18030: async (text) => ['csv', encodeText(text, 'gb18030')],
  'UTF-16 commas': async (text) => ['csv', Buffer.concat([Buffer.from([0xff, 0xfe]), encodeText(text, 'utf-16le')])],
  'UTF-16 tabs named .csv': async (text) => [
    'csv',
    Buffer.concat([Buffer.from([0xff, 0xfe]), encodeText(table(text).map(tabbed).join('\r\n'), 'utf-16le')]),
  ],
  XLSX: async (text) => {
    const rows = table(text);
    const width = Math.max(...rows.map((row) => row.length));
    const [first = [], ...rest] = rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
    return ['xlsx', await xlsxBytes([{ name: '明细', columns: first.map((header) => ({ header })), rows: rest }])];
  },
};

function table(text: string): string[][] {
  return parse(text, { relaxColumnCount: true, relaxQuotes: true }) as string[][];
}

function tabbed(row: string[]): string {
  return row.map((cell) => (/["\t\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)).join('\t');
}

const seen = (db: Sqlite) =>
  db
    .prepare<[], Record<string, string | number | null>>(
      `SELECT kind, order_id, line_key, event_id, state, amount, commission, settled, refund, currency, subs
       FROM pa_observation ORDER BY id`,
    )
    .all()
    .map((row) =>
      Object.values(row)
        .map((value) => value ?? '–')
        .join(' ; '),
    );

describe('every report of every network', () => {
  const cases = TABLE.flatMap((item) => Object.keys(DRESSES).map((dress) => [item.file, dress, item] as const));

  it.each(cases)('%s in %s', async (_file, dress, item) => {
    const [ending, bytes] = await DRESSES[dress]!(readFileSync(fixture(item.file), 'utf8'));
    const path = join(tempDir(), `report.${ending}`);
    writeFileSync(path, bytes);
    const db = openStore(':memory:');
    const result = await take(db, path);
    expect(result).toMatchObject({
      source: item.source,
      refused: [],
      skipped: item.skipped ?? 0,
      unknownStates: item.unknown ?? {},
    });
    expect(seen(db)).toEqual(item.rows);
  });

  it('covers every report that is recognised', () => {
    const covered = new Set(TABLE.map((item) => item.source));
    for (const network of NETWORKS)
      for (const report of network.reports) expect(covered).toContain(`${network.id}/${report.id}`);
  });
});

/** All files of a network into one store, in the order given; what its orders come to. */
async function fold(files: readonly string[], channel: string, order: string) {
  const db = openStore(':memory:');
  for (const file of files) await take(db, fixture(file));
  const [line] = foldOrder(readOrder(db, channel, order));
  const claim = line?.claims[0];
  return {
    state: claim?.state,
    commission: claim?.commission,
    final: claim?.final,
    frozen: claim?.frozen,
    refunded: claim?.refunded,
    placed: line?.placedAt !== null,
  };
}

describe('reports of one network together, in any order', () => {
  const TAOBAO = [
    'taobao-orders-api.csv',
    'taobao-settlements.csv',
    'taobao-refunds-api.csv',
    'taobao-punishments.csv',
  ];
  const JD = ['jd-orders.csv', 'jd-settlements-api.csv'];
  const SUNING = ['suning-orders.csv', 'suning-settlements.csv'];
  it.each([
    [
      'Taobao: 3.00 of 14.76 went back, a second refund is open, the freeze was lifted',
      TAOBAO,
      'taobao',
      '2610000000000000061',
      { state: 'settled', commission: 1176, final: true, frozen: true, refunded: 5000 },
    ],
    [
      'Taobao: taken back after payout (13), a failed and an unknown refund change nothing',
      TAOBAO,
      'taobao',
      '2610000000000000051',
      { state: 'settled', commission: 0, refunded: 12800, frozen: false },
    ],
    [
      'JD: the settlement month and its change by a later return',
      JD,
      'jd',
      '300000000000000002',
      { state: 'settled', commission: 100, final: true, frozen: false },
    ],
    ['JD: settled at last', JD, 'jd', '300000000000000001', { state: 'settled', commission: 1995, final: true }],
    [
      'JD alone, before: goods in after-sales hold the line',
      ['jd-orders.csv'],
      'jd',
      '300000000000000002',
      { state: 'received', frozen: true, final: false },
    ],
    [
      'Suning: order time from one report, money from the other',
      SUNING,
      'suning',
      '10014345070001',
      { state: 'settled', commission: 358, final: true, placed: true },
    ],
    [
      'CJ: a correction is a part of its order',
      ['cj-transactions.csv'],
      'cj',
      'CJ-2',
      { commission: 400, final: true },
    ],
  ])('%s', async (_what, files, channel, order, expected) => {
    expect(await fold(files, channel, order)).toMatchObject(expected);
    expect(await fold([...files].reverse(), channel, order)).toMatchObject(expected);
  });
});

describe('an alliance that only the map knows', () => {
  const map = (text: string) => {
    const path = join(tempDir(), 'map.yaml');
    writeFileSync(path, text);
    return readMap(path);
  };
  const COLUMNS = 'network: yiqifa\ncolumns:\n  order: 订单流水号\n  line: 商品编号\n';
  const claims = () =>
    map(
      `kind: claims\n${COLUMNS}  placed: 下单时间\n  settledAt: 确认时间\n  amount: 订单金额\n  commission: 佣金\n  state: 状态\n  sub: 反馈标签\nstates:\n  有效: settled\n  未确认: paid\n  无效: invalid\n`,
    );
  const refunds = () =>
    map(`kind: refunds\n${COLUMNS}  refundId: 退款单\n  refund: 退款金额\n  commission: 扣回佣金\n  done: 完成时间\n`);

  it('brings orders, settlements and refunds, keeps unknown states, and makes its group', async () => {
    const db = openStore(':memory:');
    expect(await take(db, fixture('yiqifa-settlements.csv'), { map: claims() })).toMatchObject({
      source: 'yiqifa/claims',
      accepted: 4,
      unknownStates: { 复审: 1 },
      newGroup: 'yiqifa',
    });
    expect(await take(db, fixture('yiqifa-refunds.csv'), { map: refunds() })).toMatchObject({
      source: 'yiqifa/refunds',
    });
    expect(seen(db)).toEqual([
      'claim ; YQF20261002000001 ; SKU1 ;  ; settled ; 19900 ; 995 ; 995 ; – ; CNY ; puer',
      'claim ; YQF20261002000002 ; SKU1 ;  ; paid ; 19900 ; 995 ; – ; – ; CNY ; puer',
      'claim ; YQF20261002000003 ; SKU1 ;  ; invalid ; 19900 ; 995 ; – ; – ; CNY ; longjing',
      'claim ; YQF20261002000004 ; SKU1 ;  ; other ; 19900 ; 995 ; – ; – ; CNY ; longjing',
      'refund ; YQF20261002000001 ; SKU1 ; T1 ; settled ; – ; 495 ; – ; 9900 ; CNY ; –',
    ]);
    const [line] = foldOrder(readOrder(db, 'yiqifa', 'YQF20261002000001'));
    expect(line?.claims[0]).toMatchObject({ commission: 500, refunded: 9900 });
  });

  it('names states of known networks, too: what was unknown then counts', async () => {
    const db = openStore(':memory:');
    const result = await take(db, fixture('1688-orders.csv'), {
      network: '1688',
      map: map('states:\n  "4": settled\n'),
    });
    expect(result).toMatchObject({ source: '1688/orders', unknownStates: {} });
    expect(seen(db).at(-1)).toContain('; settled ; 3000 ; 90 ; 90 ;');
  });

  it.each([
    ['no network named', 'kind: claims\ncolumns:\n  order: 单号\n'],
    ['a network that is no name', 'kind: claims\nnetwork: 亿 起发\ncolumns:\n  order: 单号\n'],
    ['a field that refunds do not have', 'kind: refunds\nnetwork: yiqifa\ncolumns:\n  buyer: 买家\n'],
    ['a state that does not exist', 'states:\n  有效: good\n'],
  ])('refuses a map with %s', (_what, text) => {
    expect(() => map(text)).toThrow('map-invalid');
  });
});

it.each([
  ['1.234,56', 123456],
  ['0,90', 90],
  ['-33,60 €', -3360],
  ['1,234.50', 123450],
  ['1,234', 123400],
  ['12,345,678.9', 1234567890],
])('money %s is %d', async (text, minor) => {
  const db = openStore(':memory:');
  const path = join(tempDir(), 'a.csv');
  writeFileSync(path, `订单编号,抽佣状态,货品ID,佣金,创建时间\n1,已付款,9,"${text}",2026-10-02 10:00:00\n`);
  await take(db, path);
  expect(db.prepare('SELECT commission FROM pa_observation').pluck().get()).toBe(minor);
});
