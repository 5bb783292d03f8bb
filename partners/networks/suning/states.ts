import type { LineState } from '../../model/states.ts';

/** 订单行项目状态 as the two reports write it. */
const STATES: Readonly<Record<string, LineState>> = {
  待支付: 'placed',
  等待支付: 'placed',
  支付完成: 'paid',
  已支付: 'paid',
  已发货: 'paid',
  收货完成: 'received',
  确认收货: 'received',
  已收货: 'received',
  交易完成: 'received',
  已完成: 'received',
  已取消: 'invalid',
  交易取消: 'invalid',
  已退货: 'invalid',
  退货完成: 'invalid',
  已关闭: 'invalid',
}; // prettier-ignore

/** The state of an order line at Suning; words that nobody has seen stay unknown. */
export function suningState(raw: string): LineState {
  return STATES[raw] ?? 'other';
}
