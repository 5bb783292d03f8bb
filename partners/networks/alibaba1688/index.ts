import { BLANK } from '../../model/observation.ts';
import type { LineState } from '../../model/states.ts';
import { RowRefused } from '../cells.ts';
import { extraOf, type Network, newest, report, subsOf } from '../report.ts';

/** Words only: the numeric codes of 抽佣状态 are not published, so they stay unknown until a `--map` names them. */
const STATES: Readonly<Record<string, LineState>> = {
  待付款: 'placed',
  等待买家付款: 'placed',
  已付款: 'paid',
  待发货: 'paid',
  已发货: 'paid',
  待结算: 'received',
  交易成功: 'received',
  已收货: 'received',
  已结算: 'settled',
  已抽佣: 'settled',
  交易关闭: 'invalid',
  已关闭: 'invalid',
  已失效: 'invalid',
  无效: 'invalid',
  已退款: 'invalid',
}; // prettier-ignore

const orders = report({
  id: 'orders',
  name: { zh: '推客订单', en: 'promoter orders (推客)' },
  columns: {
    order: ['order_num', 'orderNum', '订单编号', '订单号'],
    offer: ['offer_id', 'offerId', '货品ID', 'OfferID'],
    title: ['offer_name', '货品名称', '商品名称'],
    qty: ['offer_count', '数量', '货品数量'],
    state: ['order_status', '抽佣状态', '佣金状态'],
    price: ['price', '价格'],
    total: ['discount_amount', '折后总价', '实付金额'],
    commission: ['commission', '佣金', '预估佣金', '佣金金额'],
    ratio: ['ratio', '佣金比例'],
    placed: ['create_time', '创建时间', '下单时间'],
    modified: ['update_time', '更新时间', '修改时间'],
    via: ['channel', '通道'],
    p1: ['p1'],
    p2: ['p2'],
    p3: ['p3'],
  },
  required: ['order', 'offer', 'state', 'commission', 'placed'],
  never: ['payout', 'website_id'],
  row(cells, context) {
    const order = cells.id('order');
    if (order === null) throw new RowRefused('no-order-id', cells.text('title') ?? '');
    const raw = cells.text('state') ?? '';
    const state = STATES[raw] ?? 'other';
    const placedAt = cells.time('placed');
    const modified = cells.time('modified');
    const commission = cells.money('commission');
    return {
      ...BLANK,
      kind: 'claim',
      source: '1688',
      account: context.account,
      channel: '1688',
      orderId: order,
      // One order number covers several offers.
      lineKey: cells.id('offer') ?? '',
      sourceTime: modified ?? context.asOf ?? newest(placedAt),
      state,
      stateRaw: raw,
      qty: cells.integer('qty'),
      amount: cells.money('total') ?? cells.money('price'),
      commission,
      settled: state === 'settled' ? commission : null,
      placedAt,
      receivedAt: state === 'received' ? modified : null,
      settledAt: state === 'settled' ? modified : null,
      sku: cells.id('offer'),
      subs: subsOf(cells.text('p1'), cells.text('p2'), cells.text('p3')),
      extra: extraOf({ title: cells.text('title'), ratio: cells.text('ratio'), via: cells.text('via') }),
    };
  },
});

export const alibaba1688: Network = {
  id: '1688',
  name: { zh: '1688 推客联盟', en: '1688 promoter alliance' },
  channel: '1688',
  zone: 'Asia/Shanghai',
  currency: 'CNY',
  source:
    'alibaba.tuike web union order query (bububa/opentaobao model/tuike); headers of downloads and state codes unconfirmed',
  reports: [orders],
};
