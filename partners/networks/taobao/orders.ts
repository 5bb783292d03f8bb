import { BLANK } from '../../model/observation.ts';
import type { LineState } from '../../model/states.ts';
import { RowRefused } from '../cells.ts';
import { extraOf, newest, report, subsOf } from '../report.ts';

/** States as the file and the API (tk_status) write them; 11 is an order that was only placed. */
const STATES: Readonly<Record<string, LineState>> = {
  '11': 'placed',
  拍下未付款: 'placed',
  订单创建: 'placed',
  已下单: 'placed',
  '12': 'paid',
  订单付款: 'paid',
  已付款: 'paid',
  付款: 'paid',
  '14': 'received',
  订单成功: 'received',
  已收货: 'received',
  确认收货: 'received',
  '3': 'settled',
  订单结算: 'settled',
  已结算: 'settled',
  结算: 'settled',
  '13': 'invalid',
  订单失效: 'invalid',
  已失效: 'invalid',
  失效: 'invalid',
}; // prettier-ignore

export const orders = report({
  id: 'orders',
  name: { zh: '订单明细', en: 'orders' },
  columns: {
    line: ['淘宝子订单号', '淘宝子订单编号', '子订单号', '子订单编号', 'trade_id'],
    order: ['淘宝订单编号', '淘宝订单号', '淘宝父订单编号', '淘宝父订单号', '订单编号', 'trade_parent_id'],
    state: ['订单状态', 'tk_status'],
    placed: ['创建时间', '下单时间', 'tk_create_time'],
    paid: ['付款时间', '淘宝付款时间', 'tk_paid_time', 'tb_paid_time'],
    settled: ['结算时间', 'tk_earning_time'],
    modified: ['修改时间', '更新时间', 'modified_time'],
    click: ['点击时间', 'click_time'],
    amount: ['付款金额', 'alipay_total_price'],
    payPrice: ['结算金额', 'pay_price'],
    estimate: ['付款预估收入', '预估收入', 'pub_share_pre_fee'],
    final: ['结算预估收入', '结算收入', 'pub_share_fee'],
    commission: ['佣金金额', '提成', 'total_commission_fee'],
    item: ['商品ID', 'item_id'],
    title: ['商品标题', '商品信息', 'item_title'],
    qty: ['商品数量', '商品数', 'item_num'],
    category: ['类目名称', 'item_category_name'],
    shop: ['店铺名称', '所属店铺', '掌柜旺旺', 'seller_shop_title'],
    adzone: ['推广位ID', '广告位ID', 'adzone_id'],
    adzoneName: ['推广位名称', '广告位名称', 'adzone_name'],
    site: ['媒体ID', '来源媒体ID', 'site_id'],
    siteName: ['媒体名称', '来源媒体名称', 'site_name'],
    pub: ['pub_id'],
    pid: ['PID', 'pid'],
    relation: ['渠道关系ID', '渠道ID', 'relation_id'],
    special: ['会员运营ID', 'special_id'],
    role: ['推广者身份', 'tk_order_role'],
    refundTag: ['维权标签', 'refund_tag'],
    deposit: ['定金付款金额', 'deposit_price'],
    depositAt: ['定金付款时间', 'tk_deposit_time'],
  },
  required: ['line', 'state', 'placed'],
  never: ['维权状态', '维权编号', '处罚类型'],
  row(cells, context) {
    const line = cells.id('line');
    if (line === null) throw new RowRefused('no-order-id', cells.text('title') ?? '');
    const raw = cells.text('state') ?? '';
    const state = STATES[raw] ?? 'other';
    const [placedAt, paidAt, settledAt] = [cells.time('placed'), cells.time('paid'), cells.time('settled')];
    const estimate = cells.money('estimate');
    const third = /^3|三方/.test(cells.text('role') ?? '');
    const item = cells.id('item');
    const modified = cells.time('modified');
    const adzone = cells.id('adzone');
    const site = cells.id('site');
    const pub = cells.id('pub');
    return {
      ...BLANK,
      kind: 'claim',
      source: 'taobao',
      account: context.account,
      channel: 'taobao',
      // Not every export carries the parent order; the sub-order number is unique on its own.
      orderId: line,
      lineKey: line,
      // A sub-order may stand on several rows of one file; equal rows are parts of it (exports that carry a time of
      // change repeat a row instead). The same sub-order in the roles 二方 and 三方 is two claims on the commission.
      eventId: [
        third ? 'third' : '',
        modified === null ? context.part([line, item, raw, cells.text('amount'), third].join('|')) : '',
      ]
        .filter((part) => part !== '')
        .join('#'),
      sourceTime: modified ?? context.asOf ?? newest(placedAt, paidAt, settledAt),
      state,
      stateRaw: raw,
      qty: cells.integer('qty'),
      // Deposit orders show the deposit first and the full sum after the final payment.
      amount: (state === 'settled' ? cells.money('payPrice') : null) ?? cells.money('amount') ?? cells.money('deposit'),
      commission: estimate ?? cells.money('commission'),
      settled: state === 'settled' ? (cells.money('final') ?? estimate) : null,
      placedAt,
      paidAt,
      receivedAt: state === 'received' ? settledAt : null,
      settledAt: state === 'settled' ? settledAt : null,
      clickAt: cells.time('click'),
      sku: item,
      category: cells.text('category'),
      subs: subsOf(
        cells.id('pid') ?? (pub && site && adzone ? `mm_${pub}_${site}_${adzone}` : null),
        adzone,
        cells.id('relation'),
        cells.id('special'),
      ),
      extra: extraOf({
        title: cells.text('title'),
        parent: cells.id('order') === line ? null : cells.id('order'),
        shop: cells.text('shop'),
        media: cells.text('siteName'),
        place: cells.text('adzoneName'),
        refundTag: cells.text('refundTag'),
      }),
    };
  },
});
