import { BLANK } from '../../model/observation.ts';
import { RowRefused } from '../cells.ts';
import { extraOf, newest, report, subsOf } from '../report.ts';
import { suningState } from './states.ts';

/** Orders, line by line: what was bought. The commission stands in the settlement report alone. */
export const orders = report({
  id: 'orders',
  name: { zh: '订单明细', en: 'orders' },
  columns: {
    order: ['orderCode', '订单号', '订单编号'],
    line: ['orderLineNumber', '订单行项目号', '订单行号'],
    state: ['orderLineStatusDesc', '订单行项目状态', '订单行状态'],
    placed: ['orderSubmitTime', '下单时间', '订单提交时间'],
    modified: ['orderLineStatusChangeTime', '行项目状态更新时间', '状态更新时间'],
    origin: ['orderLineOrigin', '订单行来源'],
    title: ['productName', '商品名称'],
    goods: ['goodsNum', '商品编码'],
    qty: ['saleNum', '商品数量', '数量'],
    amount: ['payAmount', '实付金额'],
    sub: ['childAccountId', '子推广账号ID'],
    position: ['positionId', '推广位ID', '推广位'],
  },
  required: ['order', 'line', 'state', 'placed'],
  never: ['isGrant', '是否发放', '结算状态', 'needPayCommission', '应付佣金金额'],
  row(cells, context) {
    const order = cells.id('order');
    const line = cells.id('line');
    if (order === null || line === null) throw new RowRefused('no-order-id', cells.text('title') ?? '');
    const raw = cells.text('state') ?? '';
    const state = suningState(raw);
    const modified = cells.time('modified');
    const placedAt = cells.time('placed');
    return {
      ...BLANK,
      kind: 'claim',
      source: 'suning',
      account: context.account,
      channel: 'suning',
      orderId: order,
      lineKey: line,
      sourceTime: modified ?? context.asOf ?? newest(placedAt),
      state,
      stateRaw: raw,
      qty: cells.integer('qty'),
      amount: cells.money('amount'),
      placedAt,
      receivedAt: state === 'received' ? modified : null,
      sku: cells.id('goods'),
      subs: subsOf(cells.text('sub'), cells.id('position')),
      extra: extraOf({ title: cells.text('title'), origin: cells.text('origin') }),
    };
  },
});
