import { BLANK } from '../../model/observation.ts';
import type { LineState } from '../../model/states.ts';
import { RowRefused } from '../cells.ts';
import { extraOf, type Network, newest, report, subsOf } from '../report.ts';

/** validCode: 15 unpaid, 16 paid, 17 completed, 24 deposit; 13 and 25–28 violations; the rest invalid with its reason. */
const WORDS: Readonly<Record<string, LineState>> = {
  '15': 'placed',
  待付款: 'placed',
  '24': 'placed',
  已付定金: 'placed',
  '16': 'paid',
  已付款: 'paid',
  '17': 'received',
  已完成: 'received',
  '18': 'settled',
  已结算: 'settled',
  '13': 'punished',
  '25': 'punished',
  '26': 'punished',
  '27': 'punished',
  '28': 'punished',
  违规订单: 'punished',
  违规: 'punished',
  无效: 'invalid',
  已取消: 'invalid',
  取消: 'invalid',
  '无效-取消': 'invalid',
  '无效-拆单': 'invalid',
  无效拆单: 'invalid',
  无效取消: 'invalid',
}; // prettier-ignore

function stateOf(raw: string): LineState {
  const known = WORDS[raw];
  if (known) return known;
  const code = Number(raw);
  if (Number.isInteger(code) && ((code >= 2 && code <= 14) || (code >= 19 && code <= 23))) return 'invalid';
  return /^无效/.test(raw) ? 'invalid' : 'other';
}

const orders = report({
  id: 'orders',
  name: { zh: '订单明细', en: 'orders' },
  columns: {
    id: ['id', '行号', '订单行标识'],
    order: ['订单号', '订单编号', '订单ID', 'orderId'],
    parent: ['父订单号', '父单号', '父单ID', 'parentId'],
    sku: ['商品编号', '商品ID', 'SKU', 'skuId', 'SKUID'],
    title: ['商品名称', 'skuName'],
    qty: ['商品数量', '数量', 'skuNum'],
    returned: ['退货数量', '商品已退货数量', 'skuReturnNum'],
    frozen: ['售后中数量', '商品售后中数量', 'skuFrozenNum'],
    state: ['订单状态', '状态', 'validCode'],
    placed: ['下单时间', 'orderTime'],
    finished: ['完成时间', 'finishTime'],
    modified: ['更新时间', '修改时间', 'modifyTime'],
    estimateBase: ['预估计佣金额', '预估计佣金额(元)', 'estimateCosPrice'],
    estimate: ['预估佣金', '预估收入', '佣金', 'estimateFee'],
    finalBase: ['实际计佣金额', 'actualCosPrice'],
    final: ['实际佣金', '实际收入', 'actualFee'],
    payMonth: ['结算月份', '预估结算时间', '结算日期', 'payMonth'],
    balance: ['月度佣金变动', '结算变动', 'balanceExt'],
    sub: ['子联盟ID', '子推客ID', 'subUnionId'],
    position: ['推广位ID', 'positionId'],
    site: ['网站ID', '媒体ID', 'siteId'],
    pid: ['PID', 'pid'],
    ext: ['ext1'],
    channelId: ['渠道ID', '渠道关系ID', 'channelId'],
    category: ['三级类目', '类目', '类目名称', 'cid3'],
    trace: ['同跨店', '同店/跨店', 'traceType'],
  },
  required: ['order', 'sku', 'state', 'placed'],
  row(cells, context) {
    const order = cells.id('order');
    if (order === null) throw new RowRefused('no-order-id', cells.text('title') ?? '');
    const raw = cells.text('state') ?? '';
    const finishedAt = cells.time('finished');
    let state = stateOf(raw);
    const changes = balanceChanges(cells.text('balance'));
    const final =
      cells.money('final') ??
      (changes.length === 0 ? null : roundTenth(changes.reduce((sum, item) => sum + item.tenths, 0)));
    const month = cells.text('payMonth')?.replace(/\D/g, '').slice(0, 8) ?? null;
    // A settlement day in the past means settled (the file does not have a state of its own for it).
    const payDay =
      month && /^20\d{6}$/.test(month)
        ? Date.UTC(+month.slice(0, 4), +month.slice(4, 6) - 1, +month.slice(6, 8))
        : // Without a settlement day, the first month with a change of the final commission is one.
          (changes[0]?.day ?? null);
    const modified = cells.time('modified');
    const seen = modified ?? context.asOf ?? newest(cells.time('placed'), finishedAt);
    if (state === 'received' && payDay !== null && seen !== null && payDay <= seen && final !== null) state = 'settled';
    const sku = cells.id('sku') ?? '';
    return {
      ...BLANK,
      kind: 'claim',
      source: 'jd',
      account: context.account,
      channel: 'jd',
      orderId: order,
      lineKey: sku,
      eventId:
        modified === null && !cells.has('id') ? context.part(`${order}|${sku}|${raw}|${cells.text('estimate')}`) : '',
      sourceTime: seen,
      state,
      stateRaw: raw,
      qty: cells.integer('qty'),
      amount: cells.money('finalBase') || cells.money('estimateBase'),
      commission: cells.money('estimate'),
      settled: state === 'settled' ? final : null,
      placedAt: cells.time('placed'),
      receivedAt: finishedAt,
      settledAt: state === 'settled' ? payDay : null,
      sku,
      category: cells.text('category'),
      subs: subsOf(
        cells.text('sub'),
        cells.id('position'),
        cells.id('pid'),
        cells.text('ext'),
        cells.id('channelId'),
        cells.id('site'),
      ),
      extra: extraOf({
        title: cells.text('title'),
        parent: cells.id('parent') === '0' ? null : cells.id('parent'),
        returned: cells.integer('returned') || null,
        // 0, too: it ends what an earlier row opened.
        inReturn: cells.integer('frozen'),
        balance: changes.length === 0 ? null : cells.text('balance'),
        trace: cells.text('trace'),
      }),
    };
  },
});

/**
 * `{20191020:10,20191120:-2}`: what each settlement day added to or took from the final commission (yuan, so a refund after
 * settlement is a negative entry). Oldest first; anything else in the cell is no change.
 */
function balanceChanges(text: string | null): { day: number; tenths: number }[] {
  return [...(text ?? '').matchAll(/"?(20\d{2})(\d{2})(\d{2})"?\s*[:：]\s*"?(-?\d+(?:\.\d+)?)/g)]
    .map(([, year, month, day, amount]) => ({
      day: Date.UTC(Number(year), Number(month) - 1, Number(day)),
      // Tenths of a fen: 2.985 is a usual figure here, and only the sum is rounded.
      tenths: Math.round(Number(amount) * 1000),
    }))
    .sort((a, b) => a.day - b.day);
}

/** Fen from tenths of a fen, half away from zero. */
function roundTenth(tenths: number): number {
  return Math.sign(tenths) * Math.round(Math.abs(tenths) / 10);
}

export const jd: Network = {
  id: 'jd',
  name: { zh: '京东联盟', en: 'JD Alliance' },
  channel: 'jd',
  zone: 'Asia/Shanghai',
  currency: 'CNY',
  source:
    'jd.union.open.order.row.query (anden007/dp_clean_core; kancloud 京东订单POST字段); headers of downloaded files unconfirmed, read by aliases',
  reports: [orders],
};
