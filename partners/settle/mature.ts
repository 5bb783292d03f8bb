import type { Sqlite } from '../../src/store/open.ts';
import type { CommissionPolicy } from '../commission/policy.ts';
import { ACCOUNT } from '../ledger/accounts.ts';
import type { Ledger, Posting } from '../ledger/post.ts';
import { type Directory, inForce } from '../model/directory.ts';

const DAY = 86_400_000;

interface Row {
  line: number;
  rule: string;
  program: string | null;
  currency: string;
  amount: number;
  placedAt: number | null;
  receivedAt: number | null;
  settledAt: number | null;
}

/**
 * When a line's commission may go out: the later of receipt and network settlement (or what the policy names), plus the
 * holding period. Null: not yet known.
 */
export function availableAt(
  line: { placedAt: number | null; receivedAt: number | null; settledAt: number | null },
  policy: CommissionPolicy | undefined,
): number | null {
  const { placedAt, receivedAt, settledAt } = line;
  const safe =
    policy?.mature === 'paid'
      ? placedAt
      : policy?.mature === 'settled'
        ? settledAt
        : receivedAt !== null && settledAt !== null
          ? Math.max(receivedAt, settledAt)
          : (receivedAt ?? settledAt);
  return safe === null ? null : safe + (policy?.holdDays ?? 15) * DAY;
}

/** Moves what is safe by `end` from pending to payable, one transaction per partner; takings-back are safe at once. */
export function matureLines(
  db: Sqlite,
  directory: Directory,
  ledger: Ledger,
  context: { period: string; end: number; now: number },
): number {
  const account = db.prepare<[string], number>('SELECT id FROM ledger_account WHERE name = ?').pluck();
  const pending = db.prepare<[number], Row>(
    `SELECT q.line, q.rule, q.program, q.currency, q.amount, l.placed_at AS placedAt, l.received_at AS receivedAt,
       l.settled_at AS settledAt
     FROM (SELECT line_id AS line, rule, program, currency, -sum(amount) AS amount FROM ledger_posting
           WHERE account_id = ? AND line_id IS NOT NULL GROUP BY line_id, rule, program, currency
           HAVING sum(amount) <> 0) q
     JOIN pa_line l ON l.id = q.line`,
  );
  const programs = new Map([...directory.programs.values()].map((program) => [program.code, program.id]));
  let moved = 0;
  for (const partner of directory.partners.values()) {
    const id = account.get(ACCOUNT.pending(partner.id));
    if (id === undefined) continue;
    const legs: Posting[] = [];
    for (const row of pending.all(id)) {
      const owner = programs.get(row.program ?? '');
      const policy =
        owner === undefined ? undefined : inForce(directory.commission.get(owner), row.placedAt ?? 0)?.body;
      const at = availableAt(row, policy);
      if (row.amount > 0 && (at === null || at > context.end)) continue;
      const { line, rule, currency, amount } = row;
      const program = row.program ?? undefined;
      legs.push({ account: ACCOUNT.pending(partner.id), currency, amount, line, rule, program });
      legs.push({ account: ACCOUNT.payable(partner.id), currency, amount: -amount, line, rule, program });
      moved += 1;
    }
    ledger.post({
      kind: 'settle',
      cause: `settle ${context.period}`,
      idem: `settle|${context.period}|${partner.id}`,
      effectiveAt: context.end - 1,
      postedAt: context.now,
      postings: legs,
    });
  }
  return moved;
}
