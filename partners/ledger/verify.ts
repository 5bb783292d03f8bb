import { createHash } from 'node:crypto';
import type { Sqlite } from '../../src/store/open.ts';
import { headText, postingText } from './post.ts';

export interface LedgerCheck {
  transactions: number;
  postings: number;
  /** Transaction numbers whose content does not fit their hash or their predecessor. */
  broken: number[];
  /** Transactions that do not add up to zero in a currency. */
  unbalanced: number[];
  /** The hash of the newest transaction: write it down, and any later change of the past shows. */
  head: string;
}

/** Recomputes the whole chain from the rows, streamed. Changes nothing. */
export function verifyLedger(db: Sqlite): LedgerCheck {
  const postings = db
    .prepare<
      [],
      {
        tx: number;
        account: string;
        currency: string;
        amount: number;
        line: number | null;
        rule: string | null;
        program: string | null;
      }
    >(
      `SELECT p.tx_id AS tx, a.name AS account, p.currency, p.amount, p.line_id AS line, p.rule, p.program
       FROM ledger_posting p JOIN ledger_account a ON a.id = p.account_id ORDER BY p.tx_id, p.id`,
    )
    .iterate();
  const heads = db
    .prepare<
      [],
      {
        id: number;
        kind: string;
        cause: string;
        at: number;
        posted: number;
        postings: number;
        prev: string;
        hash: string;
      }
    >(
      `SELECT id, kind, cause, effective_at AS at, posted_at AS posted, postings, prev_hash AS prev, hash
       FROM ledger_tx ORDER BY id`,
    )
    .all();
  const check: LedgerCheck = { transactions: 0, postings: 0, broken: [], unbalanced: [], head: '' };
  let next = postings.next();
  for (const head of heads) {
    const hash = createHash('sha256').update(
      headText(check.head, head.id, head.kind, head.cause, head.at, head.posted),
    );
    const sums = new Map<string, number>();
    let count = 0;
    while (!next.done && next.value.tx === head.id) {
      const { account, currency, amount, line, rule, program } = next.value;
      hash.update(postingText(account, currency, amount, line, rule, program));
      sums.set(currency, (sums.get(currency) ?? 0) + amount);
      count += 1;
      next = postings.next();
    }
    if (
      head.prev !== check.head ||
      hash.digest('hex') !== head.hash ||
      count !== head.postings ||
      head.id !== check.transactions + 1
    )
      check.broken.push(head.id);
    if ([...sums.values()].some((sum) => sum !== 0)) check.unbalanced.push(head.id);
    check.transactions += 1;
    check.postings += count;
    check.head = head.hash;
  }
  if (!next.done) check.broken.push(next.value.tx);
  postings.return?.();
  return check;
}
