import { BLANK } from '../../model/observation.ts';
import type { LineState } from '../../model/states.ts';
import { RowRefused } from '../cells.ts';
import { extraOf, report, subsOf } from '../report.ts';
import { suningState } from './states.ts';

/**
 * The settlement of order lines: prepaid (预付) and due (应付) commission. It carries no order time; that comes from the
 * order report, and both are one claim because they share the line number.
 */
export const settlements = report({
  id: 'settlements',
  name: { zh: '结算明细', en: 'settlements' },
  columns: {
    order: ['orderCode', '订单号', '订单编号'],
    line: ['orderLineNumber', '订单行项目号', '订单行号'],
    state: ['orderLineStatusDesc', '订单行项目状态', '订单行状态'],
    modified: ['orderLineStatusChangeTime', '行项目状态更新时间', '状态更新时间'],
    amount: ['payAmount', '实付金额'],
    ratio: ['commissionRatio', '佣金比例'],
    estimate: ['prePayCommission', '预付佣金金额', '预付佣金'],
    due: ['needPayCommission', '应付佣金金额', '应付佣金'],
    granted: ['isGrant', '是否发放', '结算状态'],
    violation: ['isWholesale', '是否违规', '是否批发'],
    returned: ['returnCommission', '是否返佣'],
    title: ['productName', '商品名称'],
    goods: ['goodsNum', '商品编码'],
    category: ['productThirdCatalog', '商品三级目录'],
    sub: ['childAccountId', '子推广账号ID'],
    shop: ['sellerName', 'sellName', '商户名称'],
  },
  required: ['order', 'line', 'due', 'granted'],
  row(cells, context) {
    const order = cells.id('order');
    const line = cells.id('line');
    if (order === null || line === null) throw new RowRefused('no-order-id', cells.text('title') ?? '');
    const raw = cells.text('state') ?? '';
    const yes = (text: string | null) => /^(?:1|是|已结算|已发放|y|yes|true)$/i.test(text ?? '');
    const isGranted = yes(cells.text('granted'));
    const known = suningState(raw);
    // Older documents call the flag 批发, newer ones 违规: either way the line earns nothing.
    const state: LineState = yes(cells.text('violation'))
      ? 'punished'
      : isGranted && known !== 'invalid'
        ? 'settled'
        : known;
    const modified = cells.time('modified');
    const due = cells.money('due');
    return {
      ...BLANK,
      kind: 'claim',
      source: 'suning',
      account: context.account,
      channel: 'suning',
      orderId: order,
      lineKey: line,
      sourceTime: modified ?? context.asOf,
      state,
      stateRaw: `${raw}${isGranted ? ' isGrant=1' : ''}`,
      amount: cells.money('amount'),
      commission: cells.money('estimate') ?? due,
      settled: state === 'settled' ? due : null,
      settledAt: state === 'settled' ? (modified ?? context.asOf) : null,
      receivedAt: known === 'received' ? modified : null,
      sku: cells.id('goods'),
      category: cells.text('category'),
      subs: subsOf(cells.text('sub')),
      extra: extraOf({
        title: cells.text('title'),
        ratio: cells.text('ratio'),
        shop: cells.text('shop'),
        returned: cells.text('returned'),
      }),
    };
  },
});
