import type { Sqlite } from '../../src/store/open.ts';
import type { CommissionPolicy } from '../commission/policy.ts';
import { ACCOUNT } from '../ledger/accounts.ts';
import type { Ledger, Posting } from '../ledger/post.ts';
import { type Directory, inForce } from '../model/directory.ts';

const DAY = 86_400_000;

type Row = [
  line: number,
  rule: string,
  program: string | null,
  currency: string,
  amount: number,
  placedAt: number | null,
  receivedAt: number | null,
  settledAt: number | null,
];

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
  const pending = db
    .prepare<[number], Row>(
      `SELECT p.line_id, p.rule, p.program, p.currency, -sum(p.amount), l.placed_at, l.received_at, l.settled_at
       FROM ledger_posting p JOIN pa_line l ON l.id = p.line_id
       WHERE p.account_id = ? AND p.line_id IS NOT NULL
       GROUP BY p.line_id, p.rule, p.program, p.currency HAVING sum(p.amount) <> 0`,
    )
    .raw();
  const programs = new Map([...directory.programs.values()].map((program) => [program.code, program.id]));
  let moved = 0;
  for (const partner of directory.partners.values()) {
    const [from, to] = [ACCOUNT.pending(partner.id), ACCOUNT.payable(partner.id)];
    const id = account.get(from);
    if (id === undefined) continue;
    const legs: Posting[] = [];
    for (const [line, rule, owner, currency, amount, placedAt, receivedAt, settledAt] of pending.all(id)) {
      const program = owner ?? undefined;
      const terms = program === undefined ? undefined : programs.get(program);
      const policy = terms === undefined ? undefined : inForce(directory.commission.get(terms), placedAt ?? 0)?.body;
      const at = availableAt({ placedAt, receivedAt, settledAt }, policy);
      if (amount > 0 && (at === null || at > context.end)) continue;
      legs.push({ account: from, currency, amount, line, rule, program });
      legs.push({ account: to, currency, amount: -amount, line, rule, program });
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
