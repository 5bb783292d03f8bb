import { hash } from 'node:crypto';
import type { LineState } from './states.ts';

/** What a row of a report is about. `return` and `refund` are events beside the order, never a state of it. */
export type ObservationKind = 'order' | 'return' | 'claim' | 'refund' | 'punish' | 'postback';

/**
 * One row of a report as it was said at one moment: never changed, only joined by later rows. Money is minor units of
 * `currency`, times are UTC ms, null is unknown. `channel` is the shop or platform whose order numbers these are;
 * `lineKey` is empty when the source knows whole orders only.
 */
export interface Observation {
  kind: ObservationKind;
  /** `own`, or the network's id. */
  source: string;
  account: string;
  channel: string;
  orderId: string;
  lineKey: string;
  /** Refund or punishment number; for parts that share one key, their running number. */
  eventId: string;
  /** When the source last changed the row. */
  sourceTime: number | null;
  state: LineState;
  /** The state as the file says it. */
  stateRaw: string;
  currency: string;
  qty: number | null;
  /** What the buyer paid for the line. */
  amount: number | null;
  /** The network's commission, estimated and final. */
  commission: number | null;
  settled: number | null;
  /** Money given back to the buyer by this event. */
  refund: number | null;
  placedAt: number | null;
  paidAt: number | null;
  receivedAt: number | null;
  settledAt: number | null;
  clickAt: number | null;
  sku: string | null;
  category: string | null;
  clickId: string | null;
  /** Coupon or offline code given with the order. */
  code: string | null;
  visitor: string | null;
  /** Keyed hash of the buyer, never the buyer. */
  buyer: string | null;
  /** The network's echo fields (pid, relation id, sub ids), ` `-separated. */
  subs: string | null;
  newCustomer: 0 | 1 | null;
  /** JSON of what else the row said (title, shop, reasons). */
  extra: string | null;
}

/**
 * Everything unknown: importers start from this and name the rest. It holds every field, because an object that gains keys
 * after a spread of this size becomes a slow hash table, and a million rows are made this way.
 */
const NOTHING: Observation = {
  kind: 'order',
  source: '',
  channel: '',
  orderId: '',
  account: '',
  lineKey: '',
  eventId: '',
  sourceTime: null,
  state: 'other',
  stateRaw: '',
  currency: 'CNY',
  qty: null,
  amount: null,
  commission: null,
  settled: null,
  refund: null,
  placedAt: null,
  paidAt: null,
  receivedAt: null,
  settledAt: null,
  clickAt: null,
  sku: null,
  category: null,
  clickId: null,
  code: null,
  visitor: null,
  buyer: null,
  subs: null,
  newCustomer: null,
  extra: null,
};
export const BLANK: Omit<Observation, 'kind' | 'source' | 'channel' | 'orderId'> = NOTHING;

/** The columns of `pa_observation` that carry an observation, in the order of `observationValues`. */
export const OBSERVATION_COLUMNS = [
  'kind',
  'source',
  'account',
  'channel',
  'order_id',
  'line_key',
  'event_id',
  'source_time',
  'state',
  'state_raw',
  'currency',
  'qty',
  'amount',
  'commission',
  'settled',
  'refund',
  'placed_at',
  'paid_at',
  'received_at',
  'settled_at',
  'click_at',
  'sku',
  'category',
  'click_id',
  'code',
  'visitor',
  'buyer',
  'subs',
  'new_customer',
  'extra',
] as const; // prettier-ignore

/** The values in column order. */
export function observationValues(row: Observation): (string | number | null)[] {
  return [
    row.kind,
    row.source,
    row.account,
    row.channel,
    row.orderId,
    row.lineKey,
    row.eventId,
    row.sourceTime,
    row.state,
    row.stateRaw,
    row.currency,
    row.qty,
    row.amount,
    row.commission,
    row.settled,
    row.refund,
    row.placedAt,
    row.paidAt,
    row.receivedAt,
    row.settledAt,
    row.clickAt,
    row.sku,
    row.category,
    row.clickId,
    row.code,
    row.visitor,
    row.buyer,
    row.subs,
    row.newCustomer,
    row.extra,
  ]; // prettier-ignore
}

/** The fingerprint of a row's whole content (first 16 bytes of SHA-256): equal content is one observation. */
export function observationHash(values: readonly (string | number | null)[]): Buffer {
  return Buffer.from(hash('sha256', JSON.stringify(values), 'hex').slice(0, 32), 'hex');
}
