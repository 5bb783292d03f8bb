import type { LineState } from '../../model/states.ts';

/** What shops call the states of an order, in Chinese and English exports. Compared in lower case without spaces. */
const STATES: Readonly<Record<string, LineState>> = {
  待付款: 'placed',
  等待买家付款: 'placed',
  未付款: 'placed',
  pending: 'placed',
  unpaid: 'placed',
  pendingpayment: 'placed',
  onhold: 'placed',
  已付款: 'paid',
  待发货: 'paid',
  等待发货: 'paid',
  买家已付款: 'paid',
  卖家已发货: 'paid',
  部分发货: 'paid',
  已揽收: 'paid',
  派送中: 'paid',
  买家已付款等待卖家发货: 'paid',
  '买家已付款,等待卖家发货': 'paid',
  已发货: 'paid',
  待收货: 'paid',
  运输中: 'paid',
  '卖家已发货,等待买家确认': 'paid',
  paid: 'paid',
  processing: 'paid',
  shipped: 'paid',
  fulfilled: 'paid',
  authorized: 'paid',
  partiallypaid: 'paid',
  交易成功: 'received',
  交易完成: 'received',
  买家已收货: 'received',
  确认收货: 'received',
  已完成: 'received',
  已收货: 'received',
  已签收: 'received',
  完成: 'received',
  已自提: 'received',
  completed: 'received',
  complete: 'received',
  delivered: 'received',
  received: 'received',
  closedwon: 'received',
  partiallyrefunded: 'received',
  refunded: 'received',
  交易关闭: 'invalid',
  交易取消: 'invalid',
  已作废: 'invalid',
  已关闭: 'invalid',
  已取消: 'invalid',
  取消: 'invalid',
  作废: 'invalid',
  cancelled: 'invalid',
  canceled: 'invalid',
  voided: 'invalid',
  void: 'invalid',
  failed: 'invalid',
  expired: 'invalid',
  冻结: 'frozen',
  风控中: 'frozen',
  frozen: 'frozen',
  disputed: 'frozen',
}; // prettier-ignore

const RETURN_STATES: Readonly<Record<string, LineState>> = {
  退款成功: 'settled',
  退款完成: 'settled',
  已退款: 'settled',
  已完成: 'settled',
  完成: 'settled',
  退货完成: 'settled',
  同意退款: 'settled',
  refunded: 'settled',
  completed: 'settled',
  succeeded: 'settled',
  success: 'settled',
  done: 'settled',
  received: 'settled',
  退款中: 'placed',
  待处理: 'placed',
  待审核: 'placed',
  申请中: 'placed',
  等待卖家同意: 'placed',
  pending: 'placed',
  requested: 'placed',
  open: 'placed',
  processing: 'placed',
  退款关闭: 'invalid',
  已拒绝: 'invalid',
  已撤销: 'invalid',
  退款失败: 'invalid',
  已取消: 'invalid',
  rejected: 'invalid',
  cancelled: 'invalid',
  canceled: 'invalid',
  failed: 'invalid',
  closed: 'invalid',
  declined: 'invalid',
}; // prettier-ignore

/** The state of an order row; the user's own words (`--map states`) come first, unknown words stay unknown. */
export function orderState(raw: string | null, own: Readonly<Record<string, LineState>> = {}): LineState {
  if (raw === null) return 'paid';
  return (
    own[raw] ??
    STATES[
      raw
        .toLowerCase()
        .replace(/[\s_-]/g, '')
        .replace('，', ',')
    ] ??
    'other'
  );
}

/** The state of a return row; without a state column a return is a done thing. */
export function returnState(raw: string | null, own: Readonly<Record<string, LineState>> = {}): LineState {
  if (raw === null) return 'settled';
  const word = own[raw];
  if (word) return word === 'received' ? 'settled' : word;
  return RETURN_STATES[raw.toLowerCase().replace(/[\s_-]/g, '')] ?? 'other';
}
