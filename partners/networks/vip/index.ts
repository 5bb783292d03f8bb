import { BLANK } from '../../model/observation.ts';
import type { LineState } from '../../model/states.ts';
import { RowRefused } from '../cells.ts';
import { extraOf, type Network, newest, report, subsOf } from '../report.ts';

const STATES: Readonly<Record<string, LineState>> = {
  已下单: 'placed',
  已付款: 'paid',
  已签收: 'received',
  待结算: 'received',
  已结算: 'settled',
  已失效: 'invalid',
  '0': 'invalid',
  不合格: 'invalid',
  '1': 'paid',
  待定: 'paid',
  '2': 'received',
  已完结: 'received',
}; // prettier-ignore

const orders = report({
  id: 'orders',
  name: { zh: '订单明细', en: 'orders' },
  columns: {
    key: ['orderOnly', '订单唯一标识'],
    order: ['orderSn', '订单号', '订单编号'],
    goods: ['goodsId', '商品ID'],
    size: ['sizeId', '尺码ID'],
    title: ['goodsName', '商品名称'],
    sub: ['orderSubStatusName', '订单子状态', '订单状态'],
    status: ['status', '订单状态码', '状态'],
    isSettled: ['settled', '是否结算'],
    newCustomer: ['newCustomer', '新老客'],
    selfBuy: ['selfBuy', '是否自推自买'],
    tag: ['channelTag', '渠道标识'],
    pid: ['pid', '推广位ID'],
    placed: ['orderTime', '下单时间'],
    signed: ['signTime', '签收时间'],
    settledAt: ['settledTime', '结算时间'],
    entered: ['commissionEnterTime', '入账时间'],
    modified: ['lastUpdateTime', '更新时间'],
    amount: ['commissionTotalCost', '计佣金额'],
    commission: ['commission', '佣金金额', '佣金'],
    after: ['afterSaleChangeCommission', '售后变动佣金'],
    afterCount: ['afterSaleChangeGoodsCount', '售后商品数量'],
    qty: ['goodsCount', '商品数量'],
    category: ['commName', '佣金方案', '方案名称'],
  },
  required: ['order', 'commission', 'placed', 'tag'],
  row(cells, context) {
    const order = cells.id('order');
    if (order === null) throw new RowRefused('no-order-id', cells.text('title') ?? '');
    const raw = cells.text('sub') ?? cells.text('status') ?? '';
    const isSettled = cells.text('isSettled') === '1';
    const state = isSettled ? 'settled' : (STATES[raw] ?? 'other');
    const commission = cells.money('commission');
    // After-sales changes come as a (negative) difference to the commission.
    const net = commission === null ? null : commission + (cells.money('after') ?? 0);
    const key = cells.id('key');
    const newCustomer = cells.text('newCustomer');
    return {
      ...BLANK,
      kind: 'claim',
      source: 'vip',
      account: context.account,
      channel: 'vip',
      orderId: order,
      lineKey: key?.startsWith(`${order}_`)
        ? key.slice(order.length + 1)
        : (key ?? [cells.id('goods'), cells.id('size')].filter((x) => x !== null).join('_')),
      sourceTime:
        cells.time('modified') ??
        context.asOf ??
        newest(cells.time('placed'), cells.time('signed'), cells.time('settledAt')),
      state,
      stateRaw: raw,
      qty: cells.integer('qty'),
      amount: cells.money('amount'),
      commission: net,
      settled: state === 'settled' ? net : null,
      placedAt: cells.time('placed'),
      receivedAt: cells.time('signed'),
      settledAt: cells.time('settledAt') ?? cells.time('entered'),
      sku: cells.id('goods'),
      category: cells.text('category'),
      subs: subsOf(cells.text('tag'), cells.id('pid')),
      newCustomer:
        newCustomer === null || newCustomer === '0' ? null : newCustomer === '1' || newCustomer === '新客' ? 1 : 0,
      extra: extraOf({
        title: cells.text('title'),
        selfBuy: cells.text('selfBuy') === '1' ? 1 : null,
        afterSale: cells.money('after'),
        afterGoods: cells.integer('afterCount'),
      }),
    };
  },
});

export const vip: Network = {
  id: 'vip',
  name: { zh: '唯品会联盟', en: 'Vipshop Alliance' },
  channel: 'vip',
  zone: 'Asia/Shanghai',
  currency: 'CNY',
  source: 'kancloud 唯品会订单POST字段',
  reports: [orders],
};
