import type { Sqlite } from '../../src/store/open.ts';
import { ACCOUNT } from '../ledger/accounts.ts';
import type { Ledger, Posting } from '../ledger/post.ts';
import type { Directory } from '../model/directory.ts';
import { earns, type LineState } from '../model/states.ts';

/**
 * The other direction: what networks owe us for lines of `earns` groups, by the same rule (target − posted). Receivable
 * against income, line by line, whether or not a sub-partner has a share.
 */
export function postNetworkIncome(db: Sqlite, directory: Directory, ledger: Ledger, now: number): void {
  const groups = directory.groups.filter((group) => group.direction === 'earns').map((group) => group.id);
  if (groups.length === 0) return;
  const wanted = new Map<string, { line: number; currency: string; network: string; amount: number }>();
  const lines = db.prepare<
    [number],
    { line: number; state: LineState; currency: string; network: string; amount: number }
  >(
    `SELECT id AS line, state, currency, network, net_commission AS amount FROM pa_line
     WHERE group_id = ? AND network IS NOT NULL AND net_commission IS NOT NULL`,
  );
  for (const group of groups) {
    for (const row of lines.iterate(group)) {
      if (earns(row.state)) wanted.set(`${row.network}|${row.line}|${row.currency}`, row);
    }
  }
  const posted = db.prepare<[], { account: string; line: number; currency: string; amount: number }>(
    `SELECT a.name AS account, p.line_id AS line, p.currency, sum(p.amount) AS amount
     FROM ledger_posting p JOIN ledger_account a ON a.id = p.account_id
     WHERE a.name LIKE 'network:%:receivable' AND p.line_id IS NOT NULL GROUP BY a.name, p.line_id, p.currency`,
  );
  const changes = new Map<string, { network: string; line: number; currency: string; amount: number }>();
  for (const [key, row] of wanted) changes.set(key, { ...row });
  for (const row of posted.iterate()) {
    const network = row.account.split(':')[1]!;
    const key = `${network}|${row.line}|${row.currency}`;
    const change = changes.get(key) ?? { network, line: row.line, currency: row.currency, amount: 0 };
    change.amount -= row.amount;
    changes.set(key, change);
  }
  const legs: Posting[] = [];
  const income = new Map<string, Posting>();
  for (const { network, line, currency, amount } of changes.values()) {
    if (amount === 0) continue;
    legs.push({ account: ACCOUNT.receivable(network), currency, amount, line });
    const key = `${network}|${currency}`;
    const sum = income.get(key) ?? { account: ACCOUNT.income(network), currency, amount: 0 };
    sum.amount -= amount;
    income.set(key, sum);
  }
  ledger.post({
    kind: 'network',
    cause: 'refresh',
    effectiveAt: now,
    postedAt: now,
    postings: [...legs, ...income.values()],
  });
}
