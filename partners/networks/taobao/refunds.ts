import { BLANK } from '../../model/observation.ts';
import type { LineState } from '../../model/states.ts';
import { RowRefused } from '../cells.ts';
import { extraOf, newest, report } from '../report.ts';

/** 维权 states: 12–15 mean that money which was already paid out is being or has been taken back: a success. */
const STATES: Readonly<Record<string, LineState>> = {
  '1': 'placed',
  '4': 'placed',
  '11': 'placed',
  维权创建: 'placed',
  维权中: 'placed',
  等待处理: 'placed',
  '2': 'settled',
  '12': 'settled',
  '13': 'settled',
  '14': 'settled',
  '15': 'settled',
  维权成功: 'settled',
  等待推广者返还: 'settled',
  推广者已返还: 'settled',
  '3': 'invalid',
  维权失败: 'invalid',
  维权关闭: 'invalid',
}; // prettier-ignore

export const refunds = report({
  id: 'refunds',
  name: { zh: '维权订单', en: 'refunds (维权)' },
  columns: {
    line: ['淘宝子订单编号', '淘宝子订单号', '子订单编号', '子订单号', 'tb_trade_id'],
    refundId: ['维权编号', '维权单号', 'refund_suit_id', 'refund_id'],
    state: ['维权状态', 'refund_status'],
    amount: ['维权退款金额', '维权金额', '退款金额', 'refund_fee'],
    // `show_return_fee` is the whole that goes back (commission, subsidy and fees), so it comes before its parts.
    back: [
      '应返商家金额',
      '应退还预估收入',
      '应返还佣金',
      '返还金额',
      'show_return_fee',
      'tk_commission_fee_refund_pub',
      'tk_commission_fee_refund',
    ],
    basis: ['结算金额', 'tb_trade_finish_price'],
    created: ['维权创建时间', 'tk_refund_time'],
    done: ['维权完成时间', '维权结束时间', 'tk_refund_suit_time'],
    modified: ['修改时间', 'modified_time'],
    settled: ['订单结算时间', 'earning_time'],
    parent: ['淘宝父订单编号', '淘宝订单编号', '淘宝订单号', 'tb_trade_parent_id'],
    title: ['商品标题', '商品名称', 'item_title', 'tb_auction_title'],
  },
  required: ['line', 'state'],
  never: ['订单状态', '处罚类型'],
  row(cells, context) {
    const line = cells.id('line');
    if (line === null) throw new RowRefused('no-order-id', cells.text('title') ?? '');
    const raw = cells.text('state') ?? '';
    const times = [cells.time('created'), cells.time('done'), cells.time('settled')] as const;
    return {
      ...BLANK,
      kind: 'refund',
      source: 'taobao',
      account: context.account,
      channel: 'taobao',
      // Not every export carries the parent order; the sub-order number is unique on its own.
      orderId: line,
      lineKey: line,
      // Files without 维权编号 give one row per refund of a sub-order.
      eventId: cells.id('refundId') ?? `${line}|${cells.text('amount') ?? ''}`,
      sourceTime: cells.time('modified') ?? context.asOf ?? newest(...times),
      state: STATES[raw] ?? 'other',
      stateRaw: raw,
      amount: cells.money('basis'),
      refund: cells.money('amount'),
      commission: cells.money('back'),
      settledAt: times[1],
      extra: extraOf({
        title: cells.text('title'),
        parent: cells.id('parent') === line ? null : cells.id('parent'),
      }),
    };
  },
});
