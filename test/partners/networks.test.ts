import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { KeyRing } from '../../partners/keys/key-file.ts';
import { NETWORKS } from '../../partners/networks/index.ts';
import { importFile } from '../../partners/observations/import-file.ts';
import { undoImport } from '../../src/app/undo-import.ts';
import { encodeText } from '../../src/io/csv-write.ts';
import { packagePath } from '../../src/io/package-path.ts';
import { xlsxBytes } from '../../src/io/xlsx-write.ts';
import { openStore, type Sqlite } from '../../src/store/open.ts';
import { tempDir } from '../helpers/temp-dir.ts';

const keys: KeyRing = { person: 'ab'.repeat(32), signing: { k1: 'cd'.repeat(32) }, salts: {} };
const fixture = (name: string) => packagePath('test', 'fixtures', 'partners', name);
const take = (db: Sqlite, path: string, more = {}) =>
  importFile(db, path, { network: 'auto', keys, now: 1_796_000_000_000, ...more });
const rows = (db: Sqlite, columns: string) => db.prepare(`SELECT ${columns} FROM pa_observation ORDER BY id`).all();

function file(name: string, text: string, encoding: 'utf-8' | 'gb18030' | 'utf-16le' = 'utf-8'): string {
  const path = join(tempDir(), name);
  const bytes = encodeText(text, encoding);
  writeFileSync(path, encoding === 'utf-16le' ? Buffer.concat([Buffer.from([0xff, 0xfe]), bytes]) : bytes);
  return path;
}

describe('Taobao Alliance', () => {
  it('reads the UTF-16 order report: tabs around ids, --, unknown states, destroyed ids', async () => {
    const db = openStore(':memory:');
    const result = await take(db, fixture('taobao-orders-utf16.csv'));
    expect(result).toMatchObject({
      source: 'taobao/orders',
      accepted: 5,
      unknownStates: { 订单审核中: 1 },
      newGroup: 'taobao',
    });
    expect(result.refused).toEqual([{ line: 7, code: 'id-damaged', detail: '2.61E+18' }]);
    expect(rows(db, 'order_id, state, amount, commission, settled, subs')).toEqual([
      {
        order_id: '2610000000000000001',
        state: 'paid',
        amount: 12800,
        commission: 768,
        settled: null,
        subs: '110000000004',
      },
      {
        order_id: '2610000000000000002',
        state: 'settled',
        amount: 25600,
        commission: 1536,
        settled: 1536,
        subs: '110000000004',
      },
      {
        order_id: '2610000000000000003',
        state: 'invalid',
        amount: 9900,
        commission: 594,
        settled: null,
        subs: '110000000005',
      },
      {
        order_id: '2610000000000000004',
        state: 'settled',
        amount: 39900,
        commission: 2394,
        settled: 2394,
        subs: '110000000005',
      },
      {
        order_id: '2610000000000000005',
        state: 'other',
        amount: 5900,
        commission: 354,
        settled: null,
        subs: '110000000005',
      },
    ]);
  });

  it('knows the Excel variant by the same sub-order number, and skips its totals row', async () => {
    const db = openStore(':memory:');
    expect(await take(db, fixture('taobao-orders-excel.csv'))).toMatchObject({
      source: 'taobao/orders',
      accepted: 1,
      skipped: 1,
    });
    expect(rows(db, 'order_id, line_key, amount, settled, placed_at, settled_at')).toEqual([
      {
        order_id: '2620000000000000002',
        line_key: '2620000000000000002',
        amount: 28000,
        settled: 2016,
        placed_at: Date.UTC(2026, 9, 8),
        settled_at: Date.UTC(2026, 9, 20),
      },
    ]);
  });

  it('keeps equal rows of one file as parts, and the API form with a time of change as one', async () => {
    const head = '创建时间,淘宝子订单号,订单状态,付款金额,商品ID,付款预估收入';
    const row = '2026-10-02 10:00:00,26100000001,订单付款,50.00,77,3.00';
    const db = openStore(':memory:');
    expect(await take(db, file('a.csv', `${head}\n${row}\n${row}\n`))).toMatchObject({ accepted: 2 });
    const api =
      'tk_create_time,trade_id,trade_parent_id,tk_status,alipay_total_price,item_id,pub_share_pre_fee,modified_time';
    const again = '2026-10-02 10:00:00,26100000002,26100000009,12,50.00,77,3.00,2026-10-03 10:00:00';
    expect(await take(db, file('b.csv', `${api}\n${again}\n${again}\n`))).toMatchObject({
      source: 'taobao/orders',
      accepted: 1,
      repeated: 1,
    });
  });

  it('reads refunds (维权): success, failure and money on its way back', async () => {
    const db = openStore(':memory:');
    expect(await take(db, fixture('taobao-refunds-utf16.csv'))).toMatchObject({
      source: 'taobao/refunds',
      accepted: 2,
    });
    expect(rows(db, 'kind, state, refund, commission')).toEqual([
      { kind: 'refund', state: 'settled', refund: 12800, commission: 768 },
      { kind: 'refund', state: 'invalid', refund: 39900, commission: 2394 },
    ]);
  });
});

describe('JD Alliance', () => {
  it('reads the GBK report: ="id" wrappers, three decimals, settled by its day, violations', async () => {
    const db = openStore(':memory:');
    expect(await take(db, fixture('jd-orders-gbk.csv'))).toMatchObject({
      source: 'jd/orders',
      accepted: 4,
      skipped: 1,
    });
    expect(rows(db, 'order_id, state, amount, commission, settled, subs')).toEqual([
      {
        order_id: '260100001',
        state: 'settled',
        amount: 39900,
        commission: 1995,
        settled: 1995,
        subs: 'longjing 3100001',
      },
      { order_id: '260100002', state: 'paid', amount: 5970, commission: 299, settled: null, subs: 'puer 3100002' },
      { order_id: '260100003', state: 'invalid', amount: 12900, commission: 645, settled: null, subs: 'puer 3100002' },
      {
        order_id: '260100004',
        state: 'punished',
        amount: 49900,
        commission: 2495,
        settled: null,
        subs: 'puer 3100002',
      },
    ]);
  });
});

/** One row of each other source: file, recognised as, and what must come out. */
const CASES: [string, string, string, Record<string, unknown>][] = [
  [
    'pdd',
    'order_sn,order_status,p_id,custom_parameters,goods_id,order_amount,promotion_amount,promotion_rate,order_create_time,order_modify_at,cpa_new\n261001-1,5,4_9,sk1,88,12900,645,50,1790000000,1790000500,1',
    'pdd/orders',
    { state: 'settled', amount: 12900, settled: 645, subs: '4_9 sk1', new_customer: 1, source_time: 1_790_000_500_000 },
  ],
  [
    'pdd',
    '订单编号,订单状态,推广位ID,订单金额,佣金金额,下单时间\n261001-2,审核失败,4_9,129.00,6.45,2026-10-02 10:00:00',
    'pdd/orders',
    { state: 'invalid', amount: 12900, commission: 645 },
  ],
  [
    'vip',
    'orderOnly,orderSn,orderSubStatusName,settled,commission,commissionTotalCost,afterSaleChangeCommission,channelTag,orderTime,signTime,lastUpdateTime,selfBuy,newCustomer\nV1_55_3,V1,已结算,1,20.00,200.00,-5.00,puer,2026-10-02 10:00:00,2026-10-05 10:00:00,2026-10-20 10:00:00,1,1',
    'vip/orders',
    { order_id: 'V1', line_key: '55_3', state: 'settled', settled: 1500, subs: 'puer', new_customer: 1 },
  ],
  [
    'ganet',
    'id,order_id,order_status,item_quantity,item_total,payout,currency,tag,order_time\n9001,G1,2,-1,-80.0,"-4.0",JPY,puer,2026-10-02 10:00:00',
    'ganet/orders',
    {
      order_id: 'G1',
      line_key: '9001',
      state: 'received',
      currency: 'JPY',
      amount: -80,
      commission: -4,
      placed_at: Date.UTC(2026, 9, 2, 10),
    },
  ],
  [
    'kuaishou',
    'oid,cpsOrderStatus,itemId,payAmount,estimatedIncome,settlementAmount,cpsPid,createTime\nK1,60,7,9900,495,480,ks_1,1790000000000',
    'kuaishou/orders',
    { state: 'settled', amount: 9900, commission: 495, settled: 480 },
  ],
  [
    'awin',
    'id,advertiserId,commissionStatus,paidToPublisher,saleAmount,commissionAmount,Currency,transactionDate,clickDate,clickRef,orderRef\n771,55,approved,true,"1,200.50",60.03,GBP,2026-07-02 10:00:00,2026-07-01 09:00:00,puer,W-9',
    'awin/transactions',
    {
      order_id: 'W-9',
      event_id: '771',
      state: 'settled',
      amount: 120050,
      settled: 6003,
      currency: 'GBP',
      placed_at: Date.UTC(2026, 6, 2, 9),
      subs: 'puer',
    },
  ],
  [
    'cj',
    'commissionId,actionStatus,pubCommissionAmountUsd,saleAmountUsd,eventDate,postingDate,shopperId,advertiserId,orderId\n88,closed,3.10,31.00,2026-10-02T10:00:00Z,2026-10-03T10:00:00Z,puer,4,CJ-1',
    'cj/transactions',
    { state: 'other', state_raw: 'closed', commission: 310 },
  ],
  [
    'impact',
    'Id,CampaignId,State,EventDate,Amount,Payout,Currency,SubId1,Oid\n1.2.3,9,REVERSED,2026-10-02T10:00:00-07:00,10.00,1.00,USD,puer,I-1',
    'impact/transactions',
    { state: 'invalid', placed_at: Date.UTC(2026, 9, 2, 17) },
  ],
  [
    'shareasale',
    'transID,merchantId,commission,transAmount,transDate,voided,afftrack\n5,6,2.00,20.00,10/02/2026,1,puer',
    'shareasale/transactions',
    { state: 'invalid', commission: 200 },
  ],
  [
    'rakuten',
    'etransaction_id,order_id,status,sale_amount,commissions,transaction_date,u1,currency\ne1,R1,locked,10.00,1.00,2026-10-02,puer,USD',
    'rakuten/transactions',
    { order_id: 'R1', state: 'received', subs: 'puer' },
  ],
  [
    'amazon',
    'Fee-Earnings from 2026-10-01 to 2026-10-31\nCategory,Name,ASIN,Seller,Tracking ID,Date Shipped,Price($),Items Shipped,Returns,Revenue($),Ad Fees($),Device Type Group,Direct/Indirect\nTea,Longjing,B000TEA,Amazon,puer-20,September 15 2026,20.00,1,0,20.00,0.90,DESKTOP,Direct\nTea,Longjing,B000TEA,Amazon,puer-20,September 15 2026,20.00,1,0,20.00,0.90,DESKTOP,Direct\nTotal,,,,,,,2,0,40.00,1.80,,',
    'amazon/earnings',
    { state: 'settled', settled: 90, currency: 'USD', subs: 'puer-20' },
  ],
];

describe('other sources', () => {
  it.each(CASES)('%s: %#', async (network, text, source, expected) => {
    const db = openStore(':memory:');
    const result = await take(db, file(`${network}.csv`, text));
    expect(result).toMatchObject({ source, refusedTotal: 0 });
    expect(rows(db, '*')[0]).toMatchObject(expected);
    if (network === 'amazon') expect(result).toMatchObject({ accepted: 2, skipped: 1 });
  });

  it('has a page for every network', async () => {
    const { existsSync } = await import('node:fs');
    for (const network of NETWORKS) {
      expect(existsSync(packagePath('docs', 'networks', `${network.id}.md`)), `docs/networks/${network.id}.md`).toBe(
        true,
      );
      expect(network.source.length).toBeGreaterThan(10);
      expect(network.name.zh && network.name.en).toBeTruthy();
    }
  });
});

describe('any source', () => {
  const HEAD = ['订单号', '下单时间', '商品编号', '商品名称', '预估计佣金额', '预估佣金', '订单状态', '更新时间'];
  const ROW = [
    '260100009',
    '2026-10-03 10:00:00',
    '10001',
    '紫砂壶',
    '399.00',
    '19.95',
    '已付款',
    '2026-10-03 11:00:00',
  ];
  const permuted = [...HEAD.keys()].reverse();

  it('comes out the same in UTF-8, GBK, UTF-16 and XLSX, with columns in any order, as TSV named .csv', async () => {
    const hashes: unknown[] = [];
    const text = (separator: string, order: number[]) =>
      `${order.map((i) => HEAD[i]).join(separator)}\r\n${order.map((i) => ROW[i]).join(separator)}\r\n`;
    const natural = [...HEAD.keys()];
    const paths = [
      file('u.csv', text(',', natural)),
      file('g.csv', text('\t', natural), 'gb18030'),
      file('w.csv', text(',', permuted), 'utf-16le'),
    ];
    const xlsx = join(tempDir(), 'x.xlsx');
    writeFileSync(xlsx, await xlsxBytes([{ name: '订单', columns: HEAD.map((header) => ({ header })), rows: [ROW] }]));
    for (const path of [...paths, xlsx]) {
      const db = openStore(':memory:');
      expect(await take(db, path)).toMatchObject({ accepted: 1, refusedTotal: 0 });
      hashes.push(rows(db, 'lower(hex(hash)) AS hash, extra')[0]);
    }
    expect(new Set(hashes.map((item) => JSON.stringify(item))).size).toBe(1);
  });

  it('is taken in once, shared with overlapping files, and undone without taking what others brought', async () => {
    const db = openStore(':memory:');
    const first = await take(db, fixture('shop-orders.csv'));
    expect(first).toMatchObject({ source: 'own/orders', accepted: 6, newGroup: 'shop' });
    expect(await take(db, fixture('shop-orders.csv'))).toMatchObject({ already: true, accepted: 0 });
    const { readFileSync } = await import('node:fs');
    const part = readFileSync(fixture('shop-orders.csv'), 'utf8').split('\n').slice(0, 3).join('\n');
    const second = await take(db, file('part.csv', part));
    expect(second).toMatchObject({ accepted: 0, repeated: 2 });
    await undoImport(db, String(first.importId), 1);
    expect(rows(db, 'order_id, line_key')).toEqual([
      { order_id: 'Y1001', line_key: '1' },
      { order_id: 'Y1001', line_key: '2' },
    ]);
    await undoImport(db, String(second.importId), 2);
    expect(rows(db, 'id')).toEqual([]);
  });

  it('never stores a buyer, and writes nothing on a dry run', async () => {
    const db = openStore(':memory:');
    await take(db, fixture('shop-orders.csv'), { dryRun: true });
    expect(rows(db, 'id')).toEqual([]);
    await take(db, fixture('shop-orders.csv'));
    expect(JSON.stringify(rows(db, '*'))).not.toContain('13800000001');
  });

  it.each([
    ['a file of something else', '姓名,年龄\n张三,8\n', 'report-unknown'],
    ['nothing at all', '', 'report-unknown'],
  ])('refuses %s', async (_name, text, code) => {
    const db = openStore(':memory:');
    await expect(take(db, file('x.csv', text))).rejects.toThrow(code);
    expect(db.inTransaction).toBe(false);
  });
});
