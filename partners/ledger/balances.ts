import type { Sqlite } from '../../src/store/open.ts';
import type { Transaction } from './post.ts';

export interface Balance {
  account: string;
  currency: string;
  /** Debits minus credits, minor units. */
  amount: number;
}

/** Balances of all accounts that are not zero, by name; `prefix` narrows them (`partner:7:`). */
export function balances(db: Sqlite, prefix = ''): Balance[] {
  return db
    .prepare<[string, string], Balance>(
      `SELECT a.name AS account, p.currency, sum(p.amount) AS amount
       FROM ledger_account a JOIN ledger_posting p ON p.account_id = a.id
       WHERE a.name >= ? AND a.name < ? || char(1114111)
       GROUP BY a.name, p.currency HAVING sum(p.amount) <> 0 ORDER BY a.name, p.currency`,
    )
    .all(prefix, prefix);
}

export interface JournalRow {
  tx: number;
  /** Value date. */
  at: number;
  /** When it was booked. */
  postedAt: number;
  kind: Transaction['kind'];
  cause: string;
  account: string;
  currency: string;
  amount: number;
  orderId: string | null;
  lineKey: string | null;
  rule: string | null;
  hash: string;
}

/** Every posting in order, streamed. */
export function journal(db: Sqlite): IterableIterator<JournalRow> {
  return db
    .prepare<[], JournalRow>(
      `SELECT t.id AS tx, t.effective_at AS at, t.posted_at AS postedAt, t.kind, t.cause, a.name AS account, p.currency, p.amount,
         l.order_id AS orderId, l.line_key AS lineKey, p.rule, t.hash
       FROM ledger_posting p JOIN ledger_tx t ON t.id = p.tx_id JOIN ledger_account a ON a.id = p.account_id
       LEFT JOIN pa_line l ON l.id = p.line_id ORDER BY p.tx_id, p.id`,
    )
    .iterate();
}
