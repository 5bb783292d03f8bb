import { once } from 'node:events';
import { appendFileSync, copyFileSync, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import {
  addPartner,
  addPolicy,
  addProgram,
  explainOrder,
  importFile,
  keyPath,
  loadDirectory,
  loadKeys,
  refresh,
  settle,
} from '../../partners/index.ts';
import { encodeText } from '../../src/io/csv-write.ts';
import { openStore } from '../../src/store/open.ts';

export interface PipelineResult {
  seconds: number;
  peakMb: number;
  changes: number;
  explainMs: number;
  statements: number;
  steps: Record<string, number>;
}

const [folder = '', mode = 'first', clicks = '0', lines = '0'] = process.argv.slice(2);
const PARTNERS = 2000;
const START = Date.UTC(2026, 8, 30, 16);
const steps: Record<string, number> = {};
const db = openStore(join(folder, 'souk.db'));
const keys = loadKeys(keyPath(join(folder, 'souk.db')));
const NOW = Date.UTC(2026, 11, 20);

async function timed<T>(name: string, act: () => T | Promise<T>): Promise<T> {
  const from = performance.now();
  const value = await act();
  steps[name] = Math.round(performance.now() - from) / 1000;
  return value;
}

const stamp = (at: number) => new Date(at + 28_800_000).toISOString().slice(0, 19).replace('T', ' ');

async function write(
  name: string,
  head: string,
  count: number,
  encoding: 'utf-8' | 'gb18030' | 'utf-16le',
  row: (i: number) => string,
): Promise<void> {
  const stream = createWriteStream(join(folder, name));
  if (encoding === 'utf-16le') stream.write(Buffer.from([0xff, 0xfe]));
  let text = `${head}\r\n`;
  for (let i = 0; i < count; i++) {
    text += `${row(i)}\r\n`;
    if (text.length > 400_000) {
      if (!stream.write(encodeText(text, encoding))) await once(stream, 'drain');
      text = '';
    }
  }
  stream.end(encodeText(text, encoding));
  await once(stream, 'close');
}

/** A month of a shop: clicks all day, own orders from them, returns for one line in ten, one network beside it. */
async function generate(): Promise<void> {
  const n = Number(clicks);
  const m = Number(lines);
  const own = Math.floor(m * 0.75);
  const span = 25 * 86_400_000;
  await write(
    'clicks.csv',
    'click_id,time,partner,visitor,landing',
    n,
    'utf-8',
    (i) =>
      `k${String(i).padStart(9, '0')},${stamp(START + Math.floor((i / n) * span))},p${(i * 7919) % PARTNERS},v${(i * 104_729) % 400_000},https://cha.example/tea/${i % 500}`,
  );
  const orderAt = (i: number) => START + Math.floor((i / own) * span) + 3_600_000;
  await write(
    'orders.csv',
    '订单编号,子订单编号,订单状态,买家实付金额,购买数量,商家编码,商品标题,商品类目,订单创建时间,确认收货时间,更新时间,优惠码,点击ID,买家手机,是否新客',
    own,
    'gb18030',
    (i) => {
      const at = orderAt(i);
      const click = Math.min(n - 1, Math.floor((i / own) * n));
      return `Y${26_000_000_000 + (i >> 1)},${i % 2},交易成功,${(20 + (i % 700)).toFixed(2)},1,T${i % 900},云栖 明前龙井 ${i % 900},${i % 3 ? '绿茶' : '礼盒'},${stamp(at)},${stamp(at + 4 * 86_400_000)},${stamp(at + 4 * 86_400_000)},${i % 40 === 0 ? `CODE${i % 50}` : ''},${i % 20 === 0 ? '' : `k${String(click).padStart(9, '0')}`},138${String(i % 90_000_000).padStart(8, '0')},${i % 5 ? '否' : '是'}`;
    },
  );
  await write(
    'returns.csv',
    '退款编号,订单编号,子订单编号,退款金额,退款状态,退款完成时间',
    Math.floor(own / 10),
    'gb18030',
    (i) =>
      `R${i},Y${26_000_000_000 + ((i * 10) >> 1)},${(i * 10) % 2},${i % 3 ? '20.00' : '9999.00'},退款成功,${stamp(orderAt(i * 10) + 6 * 86_400_000)}`,
  );
  await write(
    'taobao.csv',
    '点击时间,创建时间,结算时间,淘宝子订单号,订单状态,付款金额,商品ID,商品标题,商品数量,推广位ID,媒体ID,媒体名称,付款预估收入,收入比例,渠道关系ID,定金付款金额',
    m - own,
    'utf-16le',
    (i) => {
      const at = START + Math.floor((i / (m - own)) * span);
      return `${stamp(at - 600_000)},${stamp(at)},${i % 4 ? stamp(at + 3 * 86_400_000) : '--'},\t26${String(i).padStart(17, '0')},${i % 4 ? '订单结算' : '订单付款'},${(30 + (i % 300)).toFixed(2)},6888${i % 5000},云栖茶庄 古树普洱,1,${5_000_000 + (i % PARTNERS)},45000001,茶友说,${(2 + (i % 20)).toFixed(2)},6.00%,--,--`;
    },
  );
  const refunds = Array.from(
    { length: Math.floor((m - own) / 10) },
    (_, i) => `26${String(i * 10 + 1).padStart(17, '0')},维权成功,50.00,20.00,1.00,${stamp(START + 86_400_000)}`,
  );
  await write(
    'taobao-refunds.csv',
    '淘宝子订单编号,维权状态,结算金额,维权退款金额,应返商家金额,订单结算时间',
    refunds.length,
    'utf-16le',
    (i) => refunds[i]!,
  );
}

const FILES = ['clicks.csv', 'orders.csv', 'returns.csv', 'taobao.csv', 'taobao-refunds.csv'];

async function setUp(): Promise<void> {
  addProgram(db, { code: 'own', hosts: ['cha.example'], landing: 'https://cha.example/' });
  addProgram(db, { code: 'taobao', network: 'taobao', direction: 'earns' });
  const code = db.prepare('INSERT INTO pa_code (kind, network, code, partner_id) VALUES (?, ?, ?, ?)');
  db.transaction(() => {
    for (let i = 0; i < PARTNERS; i++) {
      const id = addPartner(db, { code: `p${i}`, name: `伙伴 ${i}`, kind: 'site', now: 0 });
      code.run('pid', 'taobao', String(5_000_000 + i), id);
      if (i < 50) code.run('coupon', '', `CODE${i}`, id);
    }
  })();
  const directory = loadDirectory(db);
  const set = (program: string, body: unknown) =>
    addPolicy(db, directory, { kind: 'commission', program, body, from: 0, now: 0 });
  set('own', {
    holdDays: 15,
    rules: [
      { id: 'gift', match: { categories: ['礼盒'] }, percent: '10%' },
      {
        id: 'base',
        tiers: {
          mode: 'marginal',
          steps: [
            { from: '0', percent: '5%' },
            { from: '20000.00', percent: '8%' },
          ],
        },
      },
    ],
    bonuses: [{ id: 'new', match: { newCustomer: true }, flat: '3.00', budget: '50000.00' }],
    caps: { partnerMonth: '30000.00' },
  });
  set('taobao', { base: 'commission', mature: 'settled', holdDays: 0, rules: [{ id: 'share', percent: '60%' }] });
}

const take = (file: string) => importFile(db, join(folder, file), { network: 'auto', keys, now: NOW });

if (mode === 'first') {
  await generate();
  await setUp();
  const from = performance.now();
  let refused = 0;
  for (const file of FILES) refused += (await timed(`import ${file}`, () => take(file))).refusedTotal;
  const closed = await timed('attribute, post, settle, statements', () => settle(db, '2026-10', NOW, 'Asia/Shanghai'));
  if (refused > 0) throw new Error(`${refused} rows were refused`);
  send({ seconds: (performance.now() - from) / 1000, changes: 0, explainMs: 0, statements: closed.statements });
} else {
  const from = performance.now();
  let changes = 0;
  // The same rows in files of other bytes, so that every row is read and compared, not only the file's hash.
  for (const file of FILES) {
    const copy = `again-${file}`;
    copyFileSync(join(folder, file), join(folder, copy));
    appendFileSync(join(folder, copy), file.startsWith('taobao') ? Buffer.from('\r\n', 'utf16le') : '\r\n');
    changes += (await timed(`import ${file}`, () => take(copy))).accepted;
  }
  const result = await timed('attribute and post', () => refresh(db, NOW));
  changes += result.changed + result.postings;
  const seconds = (performance.now() - from) / 1000;
  const orders = db.prepare('SELECT order_id FROM pa_line ORDER BY id % 997, id LIMIT 200').pluck().all() as string[];
  let slowest = 0;
  for (const order of orders) {
    const start = performance.now();
    explainOrder(db, order);
    slowest = Math.max(slowest, performance.now() - start);
  }
  send({ seconds, changes, explainMs: Math.round(slowest * 10) / 10, statements: 0 });
}

function send(result: Omit<PipelineResult, 'peakMb' | 'steps'>): void {
  const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
  const message: PipelineResult = { ...result, seconds: Math.round(result.seconds * 100) / 100, peakMb, steps };
  process.send?.(message, () => process.exit(0));
}
