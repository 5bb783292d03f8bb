import { BLANK } from '../../model/observation.ts';
import type { LineState } from '../../model/states.ts';
import { RowRefused } from '../cells.ts';
import { extraOf, type Network, newest, report, subsOf } from '../report.ts';

const STATES: Readonly<Record<string, LineState>> = {
  '30': 'paid',
  已付款: 'paid',
  '50': 'received',
  已收货: 'received',
  '60': 'settled',
  已结算: 'settled',
  '80': 'invalid',
  已失效: 'invalid',
}; // prettier-ignore

const orders = report({
  id: 'orders',
  name: { zh: '分销订单', en: 'distribution orders' },
  columns: {
    order: ['oid', '订单号', '订单编号', '分销订单号'],
    state: ['cpsOrderStatus', '分销订单状态', '订单状态'],
    item: ['itemId', '商品ID'],
    title: ['itemTitle', '商品名称', '商品标题'],
    amount: ['payAmount', '支付金额', '实付金额', '订单金额'],
    base: ['settlementBizType', '计佣金额'],
    estimate: ['estimatedIncome', '预估收入', '预估佣金'],
    final: ['settlementAmount', '结算收入', '结算金额', '实际佣金'],
    pid: ['cpsPid', '推广位ID', '推广者ID', 'distributorId'],
    sub: ['comments', '透传参数', '自定义参数'],
    placed: ['createTime', '下单时间', '创建时间'],
    paid: ['payTime', '支付时间'],
    received: ['recvTime', '收货时间'],
    settled: ['settlementSuccessTime', '结算时间'],
    modified: ['updateTime', '更新时间'],
  },
  required: ['order', 'state', 'estimate', 'pid'],
  format: (_has, headers) => ({ minorUnits: headers.includes('cpsOrderStatus') }),
  row(cells, context) {
    const order = cells.id('order');
    if (order === null) throw new RowRefused('no-order-id', cells.text('title') ?? '');
    const raw = cells.text('state') ?? '';
    const state = STATES[raw] ?? 'other';
    const times = [cells.time('placed') ?? cells.time('paid'), cells.time('received'), cells.time('settled')] as const;
    return {
      ...BLANK,
      kind: 'claim',
      source: 'kuaishou',
      account: context.account,
      channel: 'kuaishou',
      orderId: order,
      lineKey: cells.id('item') ?? '',
      sourceTime: cells.time('modified') ?? context.asOf ?? newest(...times),
      state,
      stateRaw: raw,
      amount: cells.money('amount'),
      commission: cells.money('estimate'),
      settled: state === 'settled' ? (cells.money('final') ?? cells.money('estimate')) : null,
      placedAt: times[0],
      paidAt: cells.time('paid'),
      receivedAt: times[1],
      settledAt: times[2],
      sku: cells.id('item'),
      subs: subsOf(cells.id('pid'), cells.text('sub')),
      extra: extraOf({ title: cells.text('title') }),
    };
  },
});

export const kuaishou: Network = {
  id: 'kuaishou',
  name: { zh: '快手分销', en: 'Kuaishou distribution' },
  channel: 'kuaishou',
  zone: 'Asia/Shanghai',
  currency: 'CNY',
  source: 'ks_shop_api cpsOrderStatus (30, 50, 60, 80); headers of downloaded files unconfirmed, read by aliases',
  reports: [orders],
};
