import type { LineState } from './states.ts';

/** What one network says about a line, all its rows and refunds taken together. */
export interface FoldedClaim {
  source: string;
  account: string;
  lineKey: string;
  state: LineState;
  unknown: string | null;
  /** Commission after refunds and punishments; null: the network named none. */
  commission: number | null;
  /** The network has settled it: no estimate any more. */
  final: boolean;
  frozen: boolean;
  currency: string;
  amount: number | null;
  refunded: number;
  qty: number | null;
  placedAt: number | null;
  settledAt: number | null;
  receivedAt: number | null;
  clickAt: number | null;
  sku: string | null;
  category: string | null;
  newCustomer: 0 | 1 | null;
  clickId: string | null;
  subs: readonly string[];
}

/** One order line as all sources together see it: the unit of money. Minor units, UTC ms, null is unknown. */
export interface FoldedLine {
  channel: string;
  orderId: string;
  lineKey: string;
  /** True: the shop's own book has it. False: only a network says so. */
  own: boolean;
  state: LineState;
  unknown: string | null;
  /** A refund or punishment is being looked into: nothing goes out until it is decided. */
  frozen: boolean;
  currency: string;
  qty: number | null;
  gross: number | null;
  /** At most `gross`. */
  refunded: number;
  placedAt: number | null;
  receivedAt: number | null;
  settledAt: number | null;
  clickAt: number | null;
  sku: string | null;
  category: string | null;
  newCustomer: 0 | 1 | null;
  buyer: string | null;
  codes: readonly string[];
  clickIds: readonly string[];
  visitors: readonly string[];
  claims: readonly FoldedClaim[];
  /** Codes of partners named by signed postbacks, with their times. */
  postbacks: readonly { partner: string; at: number | null; clickId: string | null }[];
}
