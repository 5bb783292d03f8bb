import type { Sqlite } from '../../src/store/open.ts';
import { ACCOUNT } from '../ledger/accounts.ts';
import type { Ledger, Posting } from '../ledger/post.ts';
import type { Directory, Partner } from '../model/directory.ts';
import type { Holds } from './holds.ts';
import type { LineTarget } from './partner-targets.ts';

interface Posted {
  line: number;
  rule: string;
  program: string;
  currency: string;
  pending: number;
  held: number;
  payable: number;
}

/** Reads what stands in the ledger for a partner, per line and rule, as amounts that we owe. */
export function postedReader(db: Sqlite) {
  const account = db.prepare<[string], number>('SELECT id FROM ledger_account WHERE name = ?').pluck();
  const sums = db.prepare<[number], { line: number; rule: string; program: string; currency: string; amount: number }>(
    `SELECT line_id AS line, rule, program, currency, -sum(amount) AS amount FROM ledger_posting
     WHERE account_id = ? AND line_id IS NOT NULL GROUP BY line_id, rule, program, currency`,
  );
  return (partner: number): Map<string, Posted> => {
    const out = new Map<string, Posted>();
    for (const place of ['pending', 'held', 'payable'] as const) {
      const id = account.get(ACCOUNT[place](partner));
      if (id === undefined) continue;
      for (const row of sums.all(id)) {
        const key = `${row.line}|${row.rule}|${row.program}|${row.currency}`;
        const entry = out.get(key) ?? {
          line: row.line,
          rule: row.rule,
          program: row.program,
          currency: row.currency,
          pending: 0,
          held: 0,
          payable: 0,
        };
        entry[place] = row.amount;
        out.set(key, entry);
      }
    }
    return out;
  };
}

/**
 * Posts for one partner only what is missing between the wanted totals and what stands in the ledger: target − posted.
 * Refunds, refunds after payout, re-opened orders and corrected reports are all just another target. What is held by a
 * signal or an open refund lies in `held`, the rest in `pending`; holding and releasing never changes a total.
 * Returns the number of postings.
 */
export function postTargets(
  partner: Partner,
  wanted: readonly LineTarget[],
  posted: ReadonlyMap<string, Posted>,
  context: {
    directory: Directory;
    holds: Holds;
    frozen: ReadonlySet<number>;
    ledger: Ledger;
    now: number;
  },
): number {
  const { holds, frozen, directory } = context;
  const account = { pending: ACCOUNT.pending(partner.id), held: ACCOUNT.held(partner.id) };
  const legs: Posting[] = [];
  const expense = new Map<string, { program: string; currency: string; amount: number }>();
  const left = new Map(posted);
  const move = (
    target: Pick<Posted, 'line' | 'rule' | 'currency' | 'program'>,
    amount: number,
    bonus: boolean,
    now?: Posted,
  ) => {
    const { line, rule, currency, program } = target;
    const delta = amount - (now ? now.pending + now.held + now.payable : 0);
    const open = amount - (now?.payable ?? 0);
    const stopped =
      open > 0 &&
      (holds.partners.has(partner.id) ||
        holds.lines.has(line) ||
        frozen.has(line) ||
        (bonus && holds.bonuses.has(`${partner.id}|${line}`)));
    const held = (stopped ? open : 0) - (now?.held ?? 0);
    const pending = (stopped ? 0 : open) - (now?.pending ?? 0);
    if (pending !== 0) legs.push({ account: account.pending, currency, amount: -pending, line, rule, program });
    if (held !== 0) legs.push({ account: account.held, currency, amount: -held, line, rule, program });
    if (delta !== 0) {
      const key = `${program}|${currency}`;
      const sum = expense.get(key) ?? { program, currency, amount: 0 };
      sum.amount += delta;
      expense.set(key, sum);
    }
  };
  for (const target of wanted) {
    const program = directory.programs.get(target.program)!.code;
    const key = `${target.line}|${target.rule}|${program}|${target.currency}`;
    const now = left.get(key);
    left.delete(key);
    move({ ...target, program }, target.amount, target.bonus, now);
  }
  for (const now of left.values()) move(now, 0, false, now);
  for (const { program, currency, amount } of expense.values())
    legs.push({ account: ACCOUNT.expense(program), currency, amount });
  context.ledger.post({
    kind: 'earn',
    cause: 'refresh',
    effectiveAt: context.now,
    postedAt: context.now,
    postings: legs,
  });
  return legs.length;
}
