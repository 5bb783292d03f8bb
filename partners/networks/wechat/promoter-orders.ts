import { BLANK } from '../../model/observation.ts';
import type { LineState } from '../../model/states.ts';
import { RowRefused } from '../cells.ts';
import { extraOf, newest, report, subsOf } from '../report.ts';

const STATES: Readonly<Record<string, LineState>> = {
  SETTLEMENT_PENDING: 'paid',
  待结算: 'paid',
  SETTLEMENT_SUCCESS: 'settled',
  已结算: 'settled',
  SETTLEMENT_CANCELED: 'invalid',
  SETTLEMENT_CANCELLED: 'invalid',
  取消结算: 'invalid',
  已取消: 'invalid',
}; // prettier-ignore

/** Orders of a promoter (推客): one row per product. Prices come with a ¥ in yuan, the estimate beside them in fen. */
export const promoterOrders = report({
  id: 'promoter-orders',
  name: { zh: '推客订单', en: 'promoter orders' },
  columns: {
    order: ['orderId', '订单ID', '订单号', '订单编号'],
    product: ['productId', '商品SPU ID', '商品ID'],
    sku: ['skuId', 'sku ID', 'SKU ID'],
    title: ['title', '商品名称', '商品标题'],
    qty: ['productCnt', '成交数量', '商品数量'],
    amount: ['price', '商品成交总价', '成交金额'],
    ratio: ['ratio', '分佣比例'],
    state: ['commissionStatus', '分佣状态'],
    modified: ['commissionStatusUpdateTime', '分佣状态更新时间'],
    settled: ['profitShardingSucTime', '结算时间'],
    commission: ['commission', '分佣金额'],
    estimateFen: ['estimatedCommission'],
    estimate: ['预估分佣金额', '预估分佣'],
    category: ['categoryStr', '类目名称'],
    paid: ['payTime', '支付时间'],
    received: ['confirmReceiptTime', '确认收货时间'],
    pid: ['promotionSourcePid', 'promotionInfo.promotionSourcePid', '推广位ID'],
    pidName: ['promotionSourceName', 'promotionInfo.promotionSourceName', '推广位名称'],
    user: ['customUserId', '自定义用户参数'],
    custom: ['customizeInfo', '自定义信息'],
    shop: ['shopName', '店铺名称'],
  },
  required: ['order', 'state', 'commission', 'paid'],
  row(cells, context) {
    const order = cells.id('order');
    if (order === null) throw new RowRefused('no-order-id', cells.text('title') ?? '');
    const raw = cells.text('state') ?? '';
    const paidAt = cells.time('paid');
    const receivedAt = cells.time('received');
    const known = STATES[raw.toUpperCase()] ?? 'other';
    const state = known === 'paid' && receivedAt !== null ? 'received' : known;
    const commission = cells.money('commission');
    const settledAt = cells.time('settled');
    return {
      ...BLANK,
      kind: 'claim',
      source: 'wechat',
      account: context.account,
      channel: 'wechat',
      orderId: order,
      lineKey: cells.id('sku') ?? cells.id('product') ?? '',
      sourceTime: cells.time('modified') ?? context.asOf ?? newest(paidAt, receivedAt, settledAt),
      state,
      stateRaw: raw,
      qty: cells.integer('qty'),
      amount: cells.money('amount'),
      commission: commission || (cells.money('estimate') ?? cells.integer('estimateFen') ?? commission),
      settled: state === 'settled' ? commission : null,
      placedAt: paidAt,
      paidAt,
      receivedAt,
      settledAt,
      sku: cells.id('sku') ?? cells.id('product'),
      category: cells.text('category'),
      subs: subsOf(cells.id('pid'), cells.text('user'), cells.text('custom')),
      extra: extraOf({
        title: cells.text('title'),
        ratio: cells.text('ratio'),
        place: cells.text('pidName'),
        shop: cells.text('shop'),
      }),
    };
  },
});
