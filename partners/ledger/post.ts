import { createHash } from 'node:crypto';
import type { Sqlite } from '../../src/store/open.ts';

/** One leg: debits positive, credits negative, integer minor units. */
export interface Posting {
  account: string;
  currency: string;
  amount: number;
  /** The order line it belongs to. */
  line?: number | undefined;
  /** The commission rule that made it. */
  rule?: string | undefined;
  /** Code of the program that bears it. */
  program?: string | undefined;
}

export interface Transaction {
  kind:
    | 'earn'
    | 'hold'
    | 'settle'
    | 'payout'
    | 'confirm'
    | 'fail'
    | 'placement'
    | 'network'
    | 'receipt'
    | 'adjust'
    | 'writeoff';
  /** What caused it, for people and programs: `settle 2026-10`, `refresh`. */
  cause: string;
  /** The same key is posted once; a second time is a no-op. */
  idem?: string;
  effectiveAt: number;
  postedAt: number;
  postings: readonly Posting[];
}

export interface Ledger {
  /** Appends a transaction and returns its number; undefined when its idempotency key is known or nothing is posted. */
  post(tx: Transaction): number | undefined;
}

/** The text of a posting that goes into the hash. */
export function postingText(
  account: string,
  currency: string,
  amount: number,
  line: number | null,
  rule: string | null,
  program: string | null,
) {
  return `${account}|${currency}|${amount}|${line ?? ''}|${rule ?? ''}|${program ?? ''}\n`;
}

/** The text of a transaction's head that goes into the hash. */
export function headText(prev: string, id: number, kind: string, cause: string, effective: number, posted: number) {
  return `${prev}\n${JSON.stringify([id, kind, cause, effective, posted])}\n`;
}

/**
 * The writer of the journal; use it inside a transaction of the store. The database refuses what does not balance per
 * currency, what is not linked to the row before it (SHA-256 chain), and every change of what stands there.
 */
export function openLedger(db: Sqlite): Ledger {
  const accounts = new Map<string, number>();
  const findAccount = db.prepare<[string], number>('SELECT id FROM ledger_account WHERE name = ?').pluck();
  const addAccount = db.prepare<[string]>('INSERT INTO ledger_account (name) VALUES (?)');
  const last = db.prepare<[], { id: number; hash: string }>('SELECT id, hash FROM ledger_tx ORDER BY id DESC LIMIT 1');
  const known = db.prepare<[string], number>('SELECT id FROM ledger_tx WHERE idem = ?').pluck();
  const addPosting = db.prepare(
    'INSERT INTO ledger_posting (tx_id, account_id, currency, amount, line_id, rule, program) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const addTx = db.prepare(
    `INSERT INTO ledger_tx (id, kind, cause, idem, effective_at, posted_at, postings, prev_hash, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const accountId = (name: string): number => {
    let id = accounts.get(name) ?? findAccount.get(name);
    if (id === undefined) id = Number(addAccount.run(name).lastInsertRowid);
    accounts.set(name, id);
    return id;
  };
  return {
    post(tx) {
      const legs = tx.postings.filter((posting) => posting.amount !== 0);
      if (legs.length === 0 || (tx.idem !== undefined && known.get(tx.idem) !== undefined)) return undefined;
      const head = last.get();
      const id = (head?.id ?? 0) + 1;
      const prev = head?.hash ?? '';
      let content = headText(prev, id, tx.kind, tx.cause, tx.effectiveAt, tx.postedAt);
      const hash = createHash('sha256');
      for (const leg of legs) {
        if (!Number.isSafeInteger(leg.amount)) throw new RangeError(`ledger: ${leg.amount} is not a safe integer`);
        const line = leg.line ?? null;
        const rule = leg.rule ?? null;
        const program = leg.program ?? null;
        content += postingText(leg.account, leg.currency, leg.amount, line, rule, program);
        if (content.length > 65_536) {
          hash.update(content);
          content = '';
        }
        addPosting.run(id, accountId(leg.account), leg.currency, leg.amount, line, rule, program);
      }
      addTx.run(
        id,
        tx.kind,
        tx.cause,
        tx.idem ?? null,
        tx.effectiveAt,
        tx.postedAt,
        legs.length,
        prev,
        hash.update(content).digest('hex'),
      );
      return id;
    },
  };
}
