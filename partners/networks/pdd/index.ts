import { BLANK } from '../../model/observation.ts';
import type { LineState } from '../../model/states.ts';
import { RowRefused } from '../cells.ts';
import { extraOf, type Network, newest, report, subsOf } from '../report.ts';

const STATES: Readonly<Record<string, LineState>> = {
  '-1': 'placed',
  未支付: 'placed',
  '0': 'paid',
  '1': 'paid',
  已支付: 'paid',
  已付款: 'paid',
  已成团: 'paid',
  '2': 'received',
  '3': 'received',
  确认收货: 'received',
  已收货: 'received',
  审核成功: 'received',
  审核通过: 'received',
  '4': 'invalid',
  审核失败: 'invalid',
  已失效: 'invalid',
  非多多进宝商品: 'invalid',
  '8': 'invalid',
  '5': 'settled',
  已结算: 'settled',
  已经结算: 'settled',
  '10': 'punished',
  已处罚: 'punished',
}; // prettier-ignore

const orders = report({
  id: 'orders',
  name: { zh: '订单明细', en: 'orders' },
  columns: {
    order: ['订单编号', '订单号', 'order_sn'],
    state: ['订单状态', 'order_status', 'order_status_desc'],
    reason: ['审核失败原因', '失败原因', 'fail_reason'],
    goods: ['商品ID', '商品编号', 'goods_id'],
    title: ['商品名称', '商品标题', 'goods_name'],
    qty: ['商品数量', '数量', 'goods_quantity'],
    amount: ['订单金额', '支付金额', '实际支付金额', 'order_amount'],
    fee: ['佣金金额', '佣金', '预估佣金', 'promotion_amount'],
    pid: ['推广位ID', '推广位', 'PID', 'p_id'],
    custom: ['自定义参数', 'custom_parameters'],
    placed: ['下单时间', '创建时间', 'order_create_time'],
    paid: ['支付时间', '付款时间', 'order_pay_time'],
    received: ['收货时间', '确认收货时间', 'order_receive_time'],
    verified: ['审核时间', 'order_verify_time'],
    settled: ['结算时间', 'order_settle_time'],
    modified: ['最后更新时间', '更新时间', 'order_modify_at'],
    compare: ['是否比价', '比价订单', 'price_compare_status'],
    isNew: ['是否新用户', 'cpa_new'],
    batch: ['结算批次', 'batch_no'],
    direct: ['是否直推', 'is_direct'],
  },
  required: ['order', 'state', 'pid'],
  // The API counts in fen, downloaded files in yuan.
  format: (_has, headers) => ({
    minorUnits: headers.some((header) => /^(order_amount|promotion_amount)$/.test(header)),
  }),
  row(cells, context) {
    const order = cells.id('order');
    if (order === null) throw new RowRefused('no-order-id', cells.text('title') ?? '');
    const raw = cells.text('state') ?? '';
    const state = STATES[raw] ?? 'other';
    const times = { paid: cells.time('paid'), received: cells.time('received'), settled: cells.time('settled') };
    const placedAt = cells.time('placed') ?? times.paid;
    const isNew = cells.text('isNew');
    return {
      ...BLANK,
      kind: 'claim',
      source: 'pdd',
      account: context.account,
      channel: 'pdd',
      orderId: order,
      lineKey: cells.id('goods') ?? '',
      sourceTime:
        cells.time('modified') ?? context.asOf ?? newest(placedAt, cells.time('verified'), ...Object.values(times)),
      state,
      stateRaw: raw,
      qty: cells.integer('qty'),
      amount: cells.money('amount'),
      commission: cells.money('fee'),
      settled: state === 'settled' ? cells.money('fee') : null,
      placedAt,
      paidAt: times.paid,
      receivedAt: times.received,
      settledAt: times.settled,
      sku: cells.id('goods'),
      subs: subsOf(cells.id('pid'), cells.text('custom')),
      newCustomer: isNew === null ? null : /^(1|是|yes|true)$/i.test(isNew) ? 1 : 0,
      extra: extraOf({
        title: cells.text('title'),
        reason: cells.text('reason'),
        compare: cells.text('compare'),
        batch: cells.text('batch'),
      }),
    };
  },
});

export const pdd: Network = {
  id: 'pdd',
  name: { zh: '多多进宝', en: 'Duo Duo Jin Bao (Pinduoduo)' },
  channel: 'pdd',
  zone: 'Asia/Shanghai',
  currency: 'CNY',
  source: 'pdd.ddk.order.list.increment.get (lywzx/pdd-node-sdk)',
  reports: [orders],
};
