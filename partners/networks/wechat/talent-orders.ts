import { BLANK } from '../../model/observation.ts';
import type { LineState } from '../../model/states.ts';
import { RowRefused } from '../cells.ts';
import { extraOf, newest, report, subsOf } from '../report.ts';

/** Words of downloaded sheets. The numeric states of the interface are not published with the fields: they stay unknown. */
const STATES: Readonly<Record<string, LineState>> = {
  待付款: 'placed',
  已付款: 'paid',
  待发货: 'paid',
  待收货: 'paid',
  未结算: 'paid',
  待结算: 'paid',
  已完成: 'received',
  已结算: 'settled',
  取消结算: 'invalid',
  已取消: 'invalid',
  已退款: 'invalid',
}; // prettier-ignore

/** Commission orders of a creator (带货助手): one per order and SKU. */
export const talentOrders = report({
  id: 'talent-orders',
  name: { zh: '带货佣金单', en: 'creator commission orders' },
  columns: {
    order: ['order_id', 'base_info.order_id', '订单号', '订单编号'],
    sku: ['sku_id', 'base_info.sku_id', '商品SKU ID'],
    product: ['spu_id', 'base_info.spu_id', '商品SPU ID', '商品ID'],
    title: ['商品名称', '商品标题'],
    orderState: ['order_status', 'base_info.order_status', '订单状态'],
    state: ['state', 'commission_info.state', '佣金状态', '结算状态'],
    amount: ['actual_payment', 'base_info.actual_payment', '订单实付金额', '实付金额'],
    estimate: ['expect_settlement', 'commission_info.expect_settlement', '预计结算金额', '预估佣金'],
    final: ['actual_settlement', 'commission_info.actual_settlement', '实际结算金额', '实际佣金'],
    settled: ['actual_settle_time', 'commission_info.actual_settle_time', '实际结算时间', '结算时间'],
    placed: ['order_create_time', 'base_info.order_create_time', '下单时间', '订单创建时间'],
    modified: ['order_update_time', 'base_info.order_update_time', '更新时间', '订单更新时间'],
    special: ['special_id', 'base_info.special_id'],
    channelId: ['channel_id', 'channel_info.channel_id', '推广来源ID'],
    channelName: ['channel_name', 'channel_info.channel_name', '视频号', '推广来源'],
  },
  required: ['order', 'amount', 'estimate', 'final'],
  // The interface's fields are integers in fen, its published sample shows decimals in yuan: a point means yuan.
  format: (_has, headers) => ({
    minorUnits: headers.some((header) => header.endsWith('actual_settlement')) ? 'unless-decimal' : false,
  }),
  row(cells, context) {
    const order = cells.id('order');
    if (order === null) throw new RowRefused('no-order-id', cells.text('title') ?? '');
    const settledAt = cells.time('settled');
    const [word, orderWord] = [cells.text('state'), cells.text('orderState')];
    const known = STATES[word ?? ''] ?? STATES[orderWord ?? ''] ?? 'other';
    const final = cells.money('final');
    // A settlement time is a fact, whatever number the state carries.
    const state: LineState = known !== 'invalid' && settledAt !== null && final !== null ? 'settled' : known;
    const placedAt = cells.time('placed');
    return {
      ...BLANK,
      kind: 'claim',
      source: 'wechat',
      account: context.account,
      channel: 'wechat',
      orderId: order,
      lineKey: cells.id('sku') ?? cells.id('product') ?? '',
      sourceTime: cells.time('modified') ?? context.asOf ?? newest(placedAt, settledAt),
      state,
      stateRaw: [word, orderWord].filter((text) => text !== null).join('/'),
      amount: cells.money('amount'),
      commission: cells.money('estimate') ?? final,
      settled: state === 'settled' ? final : null,
      placedAt,
      receivedAt: state === 'settled' ? settledAt : null,
      settledAt: state === 'settled' ? settledAt : null,
      sku: cells.id('sku') ?? cells.id('product'),
      subs: subsOf(cells.id('channelId') ?? cells.text('channelName'), cells.id('special')),
      extra: extraOf({ title: cells.text('title'), via: cells.text('channelName') }),
    };
  },
});
