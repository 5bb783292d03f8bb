import { BLANK } from '../../model/observation.ts';
import type { LineState } from '../../model/states.ts';
import { RowRefused } from '../cells.ts';
import { extraOf, type Network, newest, report, subsOf } from '../report.ts';

const STATES: Readonly<Record<string, LineState>> = {
  '1': 'paid',
  pending: 'paid',
  待审核: 'paid',
  '2': 'received',
  approved: 'received',
  已确认: 'received',
  有效: 'received',
  '3': 'invalid',
  rejected: 'invalid',
  无效: 'invalid',
  已拒绝: 'invalid',
}; // prettier-ignore

const orders = report({
  id: 'orders',
  name: { zh: '订单与月结报表', en: 'order and monthly settlement report' },
  columns: {
    id: ['id', '记录ID'],
    order: ['order_id', '订单号', '订单编号'],
    state: ['order_status', '订单状态'],
    offer: ['offer_id', 'offer_name', '活动名称'],
    item: ['item_id', 'product_id', '商品编号'],
    category: ['item_category', '商品分类'],
    qty: ['item_quantity', '商品数量'],
    amount: ['item_total', 'order_amount', 'sale_amount', '订单金额'],
    commission: ['payout', 'commission', '佣金'],
    currency: ['currency', '币种'],
    original: ['original_currency', '原币种'],
    tag: ['tag', '反馈标签'],
    site: ['website_id', 'site_id', '网站ID'],
    placed: ['order_time', '下单时间'],
    click: ['click_time', '点击时间'],
    modified: ['update_time', 'modify_time', '更新时间'],
    month: ['settlement_month', '结算月份'],
    settledAt: ['settlement_time', '结算时间'],
  },
  required: ['id', 'order', 'state', 'commission', 'tag'],
  row(cells, context) {
    const order = cells.id('order');
    const id = cells.id('id');
    if (order === null || id === null) throw new RowRefused('no-order-id', id ?? '');
    const raw = (cells.text('state') ?? '').toLowerCase();
    const monthly = cells.text('month') !== null || cells.time('settledAt') !== null;
    const state = STATES[raw] === 'received' && monthly ? 'settled' : (STATES[raw] ?? 'other');
    const currency = currencyOf(cells.text('currency'), context.currency);
    const commission = cells.money('commission', currency);
    return {
      ...BLANK,
      kind: 'claim',
      source: 'ganet',
      account: context.account,
      channel: 'ganet',
      orderId: order,
      // One order stands on several rows; only the row id is unique, also for the cancel row with quantity -1.
      lineKey: id,
      sourceTime: cells.time('modified') ?? cells.time('settledAt') ?? context.asOf ?? newest(cells.time('placed')),
      state,
      stateRaw: raw,
      currency,
      qty: cells.integer('qty'),
      amount: cells.money('amount', currency),
      commission,
      settled: state === 'settled' ? commission : null,
      placedAt: cells.time('placed'),
      settledAt: cells.time('settledAt'),
      clickAt: cells.time('click'),
      sku: cells.id('item'),
      category: cells.text('category'),
      subs: subsOf(cells.text('tag'), cells.id('site')),
      extra: extraOf({ offer: cells.text('offer'), original: cells.text('original'), month: cells.text('month') }),
    };
  },
});

function currencyOf(text: string | null, fallback: string): string {
  if (text === null) return fallback;
  const code = text.toUpperCase() === 'RMB' ? 'CNY' : text.toUpperCase();
  if (!/^[A-Z]{3}$/.test(code)) throw new RowRefused('currency-unknown', text);
  return code;
}

export const ganet: Network = {
  id: 'ganet',
  name: { zh: '成果网', en: 'GANet' },
  channel: 'ganet',
  zone: 'UTC',
  currency: 'CNY',
  source: 'public GANet client code; times are UTC',
  reports: [orders],
};
