import { BLANK, type Observation } from '../model/observation.ts';
import type { LineState } from '../model/states.ts';
import { type Cells, RowRefused } from './cells.ts';
import { extraOf, newest, type Report, type RowContext, report, subsOf } from './report.ts';

/** The fields that the reports of Western networks share; each network names its own headers for them. */
export type WesternField =
  | 'id'
  | 'order'
  | 'state'
  | 'paidFlag'
  | 'voided'
  | 'amount'
  | 'commission'
  | 'currency'
  | 'click'
  | 'placed'
  | 'modified'
  | 'locked'
  | 'cleared'
  | 'sub1'
  | 'sub2'
  | 'sub3'
  | 'site'
  | 'advertiser'
  | 'reason'
  | 'corrected'
  | 'sku'
  | 'newCustomer'; // prettier-ignore

export interface WesternSpec {
  source: string;
  name: Report['name'];
  columns: Partial<Record<WesternField, readonly string[]>>;
  required: readonly WesternField[];
  states: Readonly<Record<string, LineState>>;
}

/**
 * A transaction report of a Western network. Paid is a flag or a date beside the state, never guessed; a correction row is
 * a row of its own that adds to the order.
 */
export function westernReport(spec: WesternSpec): Report {
  return report<WesternField>({
    id: 'transactions',
    name: spec.name,
    columns: spec.columns as Record<WesternField, readonly string[]>,
    required: spec.required,
    row: (cells, context) => westernRow(spec, cells, context),
  });
}

function westernRow(spec: WesternSpec, cells: Cells<WesternField>, context: RowContext): Observation {
  const id = cells.id('id');
  const order = cells.id('order') ?? id;
  if (order === null || id === null) throw new RowRefused('no-order-id', cells.text('advertiser') ?? '');
  const raw = cells.text('state') ?? '';
  const yes = (field: WesternField) => /^(1|y|yes|true)$/i.test(cells.text(field) ?? '');
  const known = spec.states[raw.toLowerCase().replace(/[\s_-]/g, '')] ?? 'other';
  const clearedAt = cells.time('cleared');
  const isPaid = yes('paidFlag') || clearedAt !== null;
  const state: LineState = yes('voided')
    ? 'invalid'
    : known !== 'invalid' && isPaid
      ? 'settled'
      : raw === '' && !spec.columns.state
        ? 'paid'
        : known;
  const currency = cells.text('currency')?.toUpperCase() ?? context.currency;
  if (!/^[A-Z]{3}$/.test(currency)) throw new RowRefused('currency-unknown', currency);
  const placedAt = cells.time('placed');
  const lockedAt = cells.time('locked');
  const commission = cells.money('commission', currency);
  const isNew = cells.text('newCustomer');
  return {
    ...BLANK,
    kind: 'claim',
    source: spec.source,
    account: context.account,
    channel: spec.source,
    orderId: order,
    lineKey: '',
    // Two transactions may share one order reference (sale and correction): both count, they are parts.
    eventId: id === order ? '' : id,
    sourceTime: cells.time('modified') ?? context.asOf ?? newest(placedAt, lockedAt, clearedAt),
    state,
    stateRaw: raw,
    currency,
    amount: cells.money('amount', currency),
    commission,
    settled: state === 'settled' ? commission : null,
    placedAt,
    receivedAt: state === 'received' || state === 'settled' ? (lockedAt ?? placedAt) : null,
    settledAt: clearedAt ?? (state === 'settled' ? (lockedAt ?? placedAt) : null),
    clickAt: cells.time('click'),
    sku: cells.id('sku'),
    subs: subsOf(cells.text('sub1'), cells.text('sub2'), cells.text('sub3'), cells.id('site')),
    newCustomer: isNew === null ? null : /^(1|y|yes|true|new)$/i.test(isNew) ? 1 : 0,
    extra: extraOf({
      advertiser: cells.text('advertiser'),
      reason: cells.text('reason'),
      corrected: yes('corrected') ? 1 : null,
    }),
  };
}
