import { createHash } from 'node:crypto';

/** One order line on a statement: what moved to payable in this period. */
export interface StatementLine {
  channel: string;
  /** The order number with its middle masked: enough for the partner to recognise it, not to look a buyer up. */
  order: string;
  line: string;
  placedAt: number | null;
  rule: string;
  amount: number;
  /** The ledger entry that moved it. */
  tx: number;
}

/** A payout that left (or came back) in this period: gross = tax + net, negative when it came back. */
export interface StatementPayout {
  tx: number;
  at: number;
  kind: 'payout' | 'fail';
  cause: string;
  tax: number;
  net: number;
}

/** A statement as data: everything that its HTML and CSV show, and what its hash covers. Minor units, UTC ms. */
export interface StatementBody {
  schema: 'souk.partner-statement/1';
  period: string;
  zone: string;
  partner: { code: string; name: string };
  currency: string;
  /** The period whose closing balance is this opening; null: the first statement. */
  follows: string | null;
  opening: number;
  /** Newly safe commission by rule. */
  earned: { rule: string; lines: number; amount: number }[];
  /** Taken back for refunds, cancellations and corrections, by rule. */
  reversed: { rule: string; lines: number; amount: number }[];
  /** Placement fees and manual adjustments, each with its cause, value date and ledger entry. */
  adjusted: { cause: string; amount: number; at: number; tx: number }[];
  payouts: StatementPayout[];
  tax: number;
  paid: number;
  closing: number;
  /** Not part of the balance yet. */
  held: number;
  pending: number;
  lines: StatementLine[];
  /** The ledger entries covered, and the hash of the newest: the link into the shop's books. */
  ledger: { first: number; last: number; head: string };
  issuedAt: number;
}

/** SHA-256 over the hash of the partner's previous statement and this body, hex. */
export function statementHash(previous: string, body: StatementBody): string {
  return createHash('sha256')
    .update(`${previous}\n${JSON.stringify(body)}`)
    .digest('hex');
}

/** `1234567890` as `1234…7890`; short numbers keep their last two characters. */
export function maskOrder(order: string): string {
  if (order.length <= 8) return order.length <= 3 ? order : `…${order.slice(-Math.ceil(order.length / 2))}`;
  return `${order.slice(0, 4)}…${order.slice(-4)}`;
}
