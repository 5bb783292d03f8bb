import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { KeyRing } from '../../partners/keys/key-file.ts';
import { importFile } from '../../partners/observations/import-file.ts';
import { encodeText } from '../../src/io/csv-write.ts';
import { openStore } from '../../src/store/open.ts';
import { tempDir } from '../helpers/temp-dir.ts';

const keys: KeyRing = { person: 'ab'.repeat(32), signing: { k1: 'cd'.repeat(32) }, salts: {} };

async function totals(lines: readonly string[], encoding: 'utf-8' | 'gb18030' | 'utf-16le' = 'gb18030') {
  const path = join(tempDir(), 'report.csv');
  writeFileSync(path, encodeText(`${lines.join('\r\n')}\r\n`, encoding));
  const db = openStore(':memory:');
  const result = await importFile(db, path, { network: 'auto', keys, now: 1_796_000_000_000 });
  db.close();
  return {
    accepted: result.accepted,
    refused: result.refusedTotal,
    totals: result.totals.map((item) => `${item.line} ${item.column} ${item.stated} ${item.sum}`),
  };
}

const HEAD = '创建时间,淘宝子订单号,订单状态,付款金额,商品ID,商品数量,推广位ID,付款预估收入';
const row = (n: number, amount: string, fee: string) =>
  `2026-10-0${n} 10:00:00,\t26000000000000000${n},订单付款,${amount},68880${n},1,500,${fee}`;

describe("a file's own totals", () => {
  it.each([
    ['agree', '合计,,,60.30,,,,6.03', ['4 付款金额 6030 6030', '4 付款预估收入 603 603']],
    ['are off by a cut row', '合计,,,160.30,,,,6.03', ['4 付款金额 16030 6030', '4 付款预估收入 603 603']],
    [
      'are written with marks of thousands and currency',
      '总计：,,,"￥60.30",,,,6.03',
      ['4 付款金额 6030 6030', '4 付款预估收入 603 603'],
    ],
    ['leave a column out', '合计,,,,,,,6.03', ['4 付款预估收入 603 603']],
    ['cannot be read', '合计,,,约六十元,,,,6.03', ['4 付款预估收入 603 603']],
  ])('%s', async (_name, footer, expected) => {
    const result = await totals([HEAD, row(1, '20.10', '2.01'), row(2, '40.20', '4.02'), footer]);
    expect(result).toEqual({ accepted: 2, refused: 0, totals: expected });
  });

  it('may stand above the rows, and a subtotal covers the rows since the one before', async () => {
    const top = await totals([HEAD, '合计,,,60.30,,,,6.03', row(1, '20.10', '2.01'), row(2, '40.20', '4.02')]);
    expect(top.totals).toEqual(['2 付款金额 6030 6030', '2 付款预估收入 603 603']);
    const parts = await totals([
      HEAD,
      row(1, '20.10', '2.01'),
      '小计,,,20.10,,,,2.01',
      row(2, '40.20', '4.02'),
      '小计,,,40.00,,,,4.02',
      '合计,,,60.30,,,,6.03',
    ]);
    expect(parts.totals).toEqual([
      '3 付款金额 2010 2010',
      '3 付款预估收入 201 201',
      '5 付款金额 4000 4020',
      '5 付款预估收入 402 402',
      '6 付款金额 6030 6030',
      '6 付款预估收入 603 603',
    ]);
  });

  it('count refused rows, too: the file is whole, the row is named on its own', async () => {
    const bad = row(2, '40.20', '4.02').replace('\t260000000000000002', '2.6E+17');
    const result = await totals([HEAD, row(1, '20.10', '2.01'), bad, '合计,,,60.30,,,,6.03']);
    expect(result).toEqual({
      accepted: 1,
      refused: 1,
      totals: ['4 付款金额 6030 6030', '4 付款预估收入 603 603'],
    });
  });

  it('allow for rows that carry more decimals than the currency, and no more than that', async () => {
    const rows = [row(1, '20.104', '2.01'), row(2, '40.204', '4.02'), row(3, '1.004', '0.10')];
    expect((await totals([HEAD, ...rows, '合计,,,61.31,,,,6.13'])).totals[0]).toBe('5 付款金额 6131 6131');
    expect((await totals([HEAD, ...rows, '合计,,,61.40,,,,6.13'])).totals[0]).toBe('5 付款金额 6140 6130');
  });

  it('are not looked for in prices of one piece', async () => {
    const head = 'Category,Name,ASIN,Date,Qty,Price($),Link Type,Tracking ID,Indirect Sales,Device Type Group';
    const item = (n: number, qty: number) => `Tea,Longjing,B00${n},2026-10-0${n},${qty},20.00,Text,puer-20,No,DESKTOP`;
    expect(await totals([head, item(1, 2), item(2, 3), 'Total,,,,5,100.00,,,,'], 'utf-8')).toMatchObject({
      totals: [],
    });
  });

  it('are not compared when the rows mix currencies, and cost nothing when there are none', async () => {
    const own = (currency: string, n: number) => `Y${n},已付款,20.00,${currency},2026-10-01 10:00:00`;
    const head = '订单编号,订单状态,实付金额,币种,下单时间';
    const same = await totals([head, own('USD', 1), own('USD', 2), 'Total,,40.00,,'], 'utf-8');
    expect(same.totals).toEqual(['4 实付金额 4000 4000']);
    const mixed = await totals([head, own('USD', 1), own('CNY', 2), 'Total,,40.00,,'], 'utf-8');
    expect(mixed).toEqual({ accepted: 2, refused: 0, totals: [] });
    expect((await totals([head, own('CNY', 1)], 'utf-16le')).totals).toEqual([]);
  });
});
