import { BLANK } from '../../model/observation.ts';
import type { LineState } from '../../model/states.ts';
import { RowRefused } from '../cells.ts';
import { extraOf, type Network, newest, report } from '../report.ts';
import { orderState, returnState } from './states.ts';

/** What a `--map` file may set for own files. */
export interface OwnOptions {
  channel: string;
  zone: string;
  currency: string;
  states: Readonly<Record<string, LineState>>;
  /** Headers by field, before the built-in ones. */
  columns: Readonly<Record<string, readonly string[]>>;
}

/** The shop's own exports: orders and returns of any shop system, by common headers and by the user's map. */
export function ownNetwork(options: OwnOptions): Network {
  const withOwn = <Field extends string>(columns: Record<Field, readonly string[]>): Record<Field, readonly string[]> =>
    Object.fromEntries(
      Object.entries(columns).map(([field, names]) => [
        field,
        [...(options.columns[field] ?? []), ...(names as string[])],
      ]),
    ) as unknown as Record<Field, readonly string[]>;

  const orders = report({
    id: 'orders',
    name: { zh: '自有订单', en: 'own orders' },
    columns: withOwn({
      order: [
        '订单编号',
        '订单号',
        '主订单编号',
        '商户订单号',
        'Order ID',
        'Order Number',
        'order_id',
        'Order',
        'order',
      ],
      line: ['子订单编号', '子订单号', '明细编号', 'Line ID', 'line_id', 'Lineitem ID', 'line'],
      state: ['订单状态', '交易状态', '状态', 'Status', 'Financial Status', 'Order Status', 'state'],
      amount: [
        '买家实付金额',
        '实付金额',
        '买家实际支付金额',
        '实收款',
        '支付金额',
        '付款金额',
        '金额',
        'Amount',
        'Paid',
        'Line Total',
        'Total',
        'amount',
      ],
      currency: ['币种', 'Currency', 'currency'],
      qty: ['购买数量', '商品数量', '数量', 'Quantity', 'Lineitem quantity', 'Qty', 'qty'],
      sku: ['商家编码', 'SKU编码', '规格编码', '商品编码', 'SKU', 'Lineitem sku', 'sku'],
      title: ['商品标题', '商品名称', '宝贝标题', 'Lineitem name', 'Product', 'title'],
      category: ['商品类目', '类目', '分类', 'Category', 'category'],
      placed: ['订单创建时间', '下单时间', '创建时间', 'Created at', 'Order Date', 'Date', 'placed_at'],
      paid: ['订单付款时间', '付款时间', '支付时间', 'Paid at', 'paid_at'],
      received: ['确认收货时间', '收货时间', '完成时间', '交易成功时间', 'Completed at', 'Delivered at', 'received_at'],
      modified: ['更新时间', '修改时间', 'Updated at', 'updated_at'],
      coupon: ['优惠码', '优惠券码', '推广码', 'Discount Code', 'Coupon', 'Coupon Code', 'code'],
      guide: ['工号', '导购工号', '导购编号', '员工工号', '销售员', 'guide', 'guide_work_id'],
      token: ['归因令牌', '推广令牌', 'attribution_token', 'agent_token', 'Attribution Token'],
      click: ['sk', '点击ID', '点击编号', 'Click ID', 'click_id'],
      visitor: ['访客ID', 'visitor', 'visitor_id'],
      buyer: ['买家会员名', '买家昵称', '买家手机', '手机号', '收货人手机', 'Email', 'Customer Email', 'buyer'],
      newCustomer: ['是否新客', '新老客', 'New Customer', 'new_customer'],
      store: ['门店', '自提门店', '提货门店', 'Store', 'pickup_store'],
    }),
    required: ['order', 'amount'],
    never: [
      '退款编号',
      '退款单号',
      '退款金额',
      '维权状态',
      '点击时间',
      '推广位ID',
      '佣金',
      '预估佣金',
      'Refund ID',
      'refund_id',
    ],
    row(cells, context) {
      const order = cells.id('order');
      if (order === null) throw new RowRefused('no-order-id', cells.text('title') ?? '');
      const currency = cells.text('currency')?.toUpperCase() ?? context.currency;
      const raw = cells.text('state');
      const state = orderState(raw, options.states);
      const placedAt = cells.time('placed') ?? cells.time('paid');
      if (placedAt === null) throw new RowRefused('no-time', order);
      const receivedAt = cells.time('received');
      const sku = cells.id('sku');
      const key = cells.id('line') ?? sku ?? '';
      const modified = cells.time('modified');
      // Exports without line numbers list the same article twice when it was bought twice.
      const part = cells.id('line') === null && modified === null ? context.part(`${order}|${key}`) : '';
      const isNew = cells.text('newCustomer');
      const buyer = cells.text('buyer');
      return {
        ...BLANK,
        kind: 'order',
        source: 'own',
        account: context.account,
        channel: options.channel,
        orderId: saleNumber(options.channel, order, cells.id('line')),
        lineKey: part === '' ? key : `${key}#${part}`,
        sourceTime: modified ?? context.asOf ?? newest(placedAt, cells.time('paid'), receivedAt),
        state,
        stateRaw: raw ?? '',
        currency,
        qty: cells.integer('qty'),
        amount: cells.money('amount', currency),
        placedAt,
        paidAt: cells.time('paid'),
        receivedAt,
        sku,
        category: cells.text('category'),
        clickId: cells.id('click'),
        code:
          [cells.text('coupon'), cells.text('guide'), cells.text('token')].filter((code) => code !== null).join(' ') ||
          null,
        visitor: cells.text('visitor'),
        buyer: buyer === null ? null : context.person(buyer),
        newCustomer: isNew === null ? null : /^(1|是|新客|新客户|y|yes|true|new)$/i.test(isNew) ? 1 : 0,
        extra: extraOf({
          title: cells.text('title'),
          store: cells.text('store'),
          parent: saleNumber(options.channel, order, cells.id('line')) === order ? null : order,
        }),
      };
    },
  });

  const returns = report({
    id: 'returns',
    name: { zh: '自有退货退款', en: 'own returns' },
    columns: withOwn({
      order: ['订单编号', '订单号', '主订单编号', 'Order ID', 'Order Number', 'order_id', 'Order', 'order'],
      line: ['子订单编号', '子订单号', '明细编号', 'Line ID', 'line_id', 'line'],
      sku: ['商家编码', 'SKU编码', 'SKU', 'sku'],
      refundId: ['退款编号', '退款单号', '售后单号', 'Refund ID', 'Return ID', 'refund_id'],
      refund: ['退款金额', '买家退款金额', '实退金额', 'Refund Amount', 'Refunded', 'Refund', 'refund_amount'],
      state: ['退款状态', '售后状态', '状态', 'Refund Status', 'Status', 'state'],
      currency: ['币种', 'Currency', 'currency'],
      done: [
        '退款完成时间',
        '退款完结时间',
        '退款时间',
        '完结时间',
        'Refunded at',
        'Refund Date',
        'Date',
        'refunded_at',
      ],
      asked: ['退款申请时间', '申请时间', 'Requested at', 'requested_at'],
      modified: ['更新时间', '修改时间', 'Updated at', 'updated_at'],
      reason: ['退款原因', '售后原因', 'Reason', 'reason'],
    }),
    required: ['order', 'refund'],
    never: ['维权状态', '推广位ID', '佣金', '预估佣金'],
    row(cells, context) {
      const order = cells.id('order');
      if (order === null) throw new RowRefused('no-order-id', cells.text('reason') ?? '');
      const currency = cells.text('currency')?.toUpperCase() ?? context.currency;
      const raw = cells.text('state');
      const key = cells.id('line') ?? cells.id('sku') ?? '';
      const done = cells.time('done');
      const amount = cells.text('refund') ?? '';
      return {
        ...BLANK,
        kind: 'return',
        source: 'own',
        account: context.account,
        channel: options.channel,
        orderId: saleNumber(options.channel, order, cells.id('line')),
        lineKey: key,
        // Without refund numbers, day and amount stand for one, with a running number for equal ones.
        eventId:
          cells.id('refundId') ??
          `${cells.text('done') ?? ''}|${amount}|${context.part(`${order}|${key}|${cells.text('done')}|${amount}`)}`,
        sourceTime: cells.time('modified') ?? context.asOf ?? newest(cells.time('asked'), done),
        state: returnState(raw, options.states),
        stateRaw: raw ?? '',
        currency,
        refund: absolute(cells.money('refund', currency)),
        settledAt: done,
        sku: cells.id('sku'),
        extra: extraOf({ reason: cells.text('reason') }),
      };
    },
  });

  return {
    id: 'own',
    name: { zh: '自有店铺', en: 'own shop' },
    channel: options.channel,
    zone: options.zone,
    currency: options.currency,
    source: 'common headers of Taobao/Tmall, Youzan, Shopify and WooCommerce exports; --map for all others',
    reports: [orders, returns],
  };
}

function absolute(value: number | null): number | null {
  return value === null ? null : Math.abs(value);
}

/** Taobao's reports know sub-orders only, each with a number of its own: there the sub-order is the sale. */
function saleNumber(channel: string, order: string, line: string | null): string {
  return channel === 'taobao' && line !== null ? line : order;
}
