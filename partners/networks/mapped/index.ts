import { BLANK } from '../../model/observation.ts';
import type { LineState } from '../../model/states.ts';
import { type CellFormat, type Cells, RowRefused } from '../cells.ts';
import { extraOf, type Network, newest, type RowContext, report, subsOf } from '../report.ts';

/** What a `--map` file says about an alliance that Souk has no importer for. */
export interface MappedOptions {
  /** Short name of the alliance, e.g. `yiqifa`. */
  network: string;
  zone: string;
  currency: string;
  minorUnits: boolean;
  states: Readonly<Record<string, LineState>>;
  columns: Readonly<Record<string, readonly string[]>>;
}

/** Fields of an alliance's order and settlement rows, and of its refund rows. */
export const CLAIM_FIELDS = [
  'order',
  'line',
  'state',
  'amount',
  'commission',
  'settled',
  'currency',
  'qty',
  'sku',
  'title',
  'category',
  'placed',
  'received',
  'settledAt',
  'modified',
  'clicked',
  'sub',
  'sub2',
  'newCustomer',
] as const; // prettier-ignore
export const REFUND_FIELDS = [
  'order',
  'line',
  'refundId',
  'state',
  'refund',
  'commission',
  'currency',
  'done',
  'modified',
] as const; // prettier-ignore

/**
 * Any alliance by the user's own map: `claims` (orders and settlements) and `refunds`. States are the map's own words;
 * what it does not name stays unknown.
 */
export function mappedNetwork(options: MappedOptions): Network {
  const columns = <Field extends string>(fields: readonly Field[]) =>
    Object.fromEntries(fields.map((field) => [field, options.columns[field] ?? []])) as unknown as Record<
      Field,
      readonly string[]
    >;
  const format = (): Partial<CellFormat> => ({ minorUnits: options.minorUnits });
  return {
    id: options.network,
    name: { zh: options.network, en: options.network },
    channel: options.network,
    zone: options.zone,
    currency: options.currency,
    source: '--map',
    reports: [
      report({
        id: 'claims',
        name: { zh: '联盟订单与结算', en: 'orders and settlements of an alliance' },
        columns: columns(CLAIM_FIELDS),
        required: ['order', 'commission'],
        format,
        row: (cells, context) => claimRow(options, cells, context),
      }),
      report({
        id: 'refunds',
        name: { zh: '联盟维权', en: 'refunds of an alliance' },
        columns: columns(REFUND_FIELDS),
        required: ['order', 'refund'],
        format,
        row: (cells, context) => refundRow(options, cells, context),
      }),
    ],
  };
}

function claimRow(options: MappedOptions, cells: Cells<(typeof CLAIM_FIELDS)[number]>, context: RowContext) {
  const order = cells.id('order');
  if (order === null) throw new RowRefused('no-order-id', cells.text('title') ?? '');
  const raw = cells.text('state');
  const currency = cells.text('currency')?.toUpperCase() ?? context.currency;
  if (!/^[A-Z]{3}$/.test(currency)) throw new RowRefused('currency-unknown', currency);
  const placedAt = cells.time('placed');
  const settledAt = cells.time('settledAt');
  const modified = cells.time('modified');
  const key = cells.id('line') ?? cells.id('sku') ?? '';
  // A sheet without states is a settlement when it says when, else a list of paid orders.
  const state = raw === null ? (settledAt === null ? 'paid' : 'settled') : (options.states[raw] ?? 'other');
  const commission = cells.money('commission', currency);
  const isNew = cells.text('newCustomer');
  return {
    ...BLANK,
    kind: 'claim' as const,
    source: options.network,
    account: context.account,
    channel: options.network,
    orderId: order,
    lineKey: key,
    eventId: modified === null ? context.part(`${order}|${key}|${raw ?? ''}|${cells.text('amount') ?? ''}`) : '',
    sourceTime: modified ?? context.asOf ?? newest(placedAt, cells.time('received'), settledAt),
    state,
    stateRaw: raw ?? '',
    currency,
    qty: cells.integer('qty'),
    amount: cells.money('amount', currency),
    commission,
    settled: state === 'settled' ? (cells.money('settled', currency) ?? commission) : null,
    placedAt,
    receivedAt: cells.time('received'),
    settledAt: state === 'settled' ? settledAt : null,
    clickAt: cells.time('clicked'),
    sku: cells.id('sku'),
    category: cells.text('category'),
    subs: subsOf(cells.text('sub'), cells.text('sub2')),
    newCustomer: isNew === null ? null : /^(1|是|新客|y|yes|true|new)$/i.test(isNew) ? (1 as const) : (0 as const),
    extra: extraOf({ title: cells.text('title') }),
  };
}

function refundRow(options: MappedOptions, cells: Cells<(typeof REFUND_FIELDS)[number]>, context: RowContext) {
  const order = cells.id('order');
  if (order === null) throw new RowRefused('no-order-id', '');
  const raw = cells.text('state');
  const currency = cells.text('currency')?.toUpperCase() ?? context.currency;
  const key = cells.id('line') ?? '';
  const amount = cells.text('refund') ?? '';
  const refund = cells.money('refund', currency);
  const back = cells.money('commission', currency);
  return {
    ...BLANK,
    kind: 'refund' as const,
    source: options.network,
    account: context.account,
    channel: options.network,
    orderId: order,
    lineKey: key,
    eventId: cells.id('refundId') ?? `${amount}|${context.part(`${order}|${key}|${amount}`)}`,
    sourceTime: cells.time('modified') ?? context.asOf ?? cells.time('done'),
    state: raw === null ? ('settled' as const) : (options.states[raw] ?? ('other' as const)),
    stateRaw: raw ?? '',
    currency,
    // Sheets write what goes back with and without a minus.
    refund: refund === null ? null : Math.abs(refund),
    commission: back === null ? null : Math.abs(back),
    settledAt: cells.time('done'),
  };
}
