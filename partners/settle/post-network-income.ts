import type { Sqlite } from '../../src/store/open.ts';
import { ACCOUNT } from '../ledger/accounts.ts';
import type { Ledger, Posting } from '../ledger/post.ts';
import type { Directory } from '../model/directory.ts';
import { earns, type LineState } from '../model/states.ts';

interface Row {
  line: number;
  state: LineState;
  currency: string;
  network: string;
  amount: number;
  final: number;
}

/** What stands on one account for one line, and what should. */
interface Change {
  account: string;
  /** The account that bears the other side. */
  against: string;
  line: number;
  currency: string;
  amount: number;
}

/**
 * The other direction: what networks owe us for lines of `earns` groups, by the same rule (target − posted), line by line,
 * whether or not a sub-partner has a share. Commission that the network has settled is a receivable against income; an
 * estimate lies on accounts of its own until then, and moves when the network settles it.
 */
export function postNetworkIncome(db: Sqlite, directory: Directory, ledger: Ledger, now: number): void {
  const groups = directory.groups.filter((group) => group.direction === 'earns').map((group) => group.id);
  if (groups.length === 0) return;
  const changes = new Map<string, Change>();
  const lines = db.prepare<[number], Row>(
    `SELECT id AS line, state, currency, network, net_commission AS amount, commission_final AS final FROM pa_line
     WHERE group_id = ? AND network IS NOT NULL AND net_commission IS NOT NULL`,
  );
  for (const group of groups) {
    for (const { line, state, currency, network, amount, final } of lines.iterate(group)) {
      if (!earns(state)) continue;
      const place = placeOf(network, final === 1);
      changes.set(`${place.account}|${line}|${currency}`, { ...place, line, currency, amount });
    }
  }
  const posted = db.prepare<[], { account: string; line: number; currency: string; amount: number }>(
    `SELECT a.name AS account, p.line_id AS line, p.currency, sum(p.amount) AS amount
     FROM ledger_posting p JOIN ledger_account a ON a.id = p.account_id
     WHERE (a.name LIKE 'network:%:receivable' OR a.name LIKE 'network:%:estimated') AND p.line_id IS NOT NULL
     GROUP BY a.name, p.line_id, p.currency`,
  );
  for (const { account, line, currency, amount } of posted.iterate()) {
    const key = `${account}|${line}|${currency}`;
    const change = changes.get(key);
    if (change) change.amount -= amount;
    else {
      const [, network = '', kind] = account.split(':');
      changes.set(key, { ...placeOf(network, kind === 'receivable'), line, currency, amount: -amount });
    }
  }
  const legs: Posting[] = [];
  const income = new Map<string, Posting>();
  for (const { account, against, line, currency, amount } of changes.values()) {
    if (amount === 0) continue;
    legs.push({ account, currency, amount, line });
    const sum = income.get(`${against}|${currency}`) ?? { account: against, currency, amount: 0 };
    sum.amount -= amount;
    income.set(`${against}|${currency}`, sum);
  }
  ledger.post({
    kind: 'network',
    cause: 'refresh',
    effectiveAt: now,
    postedAt: now,
    postings: [...legs, ...income.values()],
  });
}

function placeOf(network: string, final: boolean): { account: string; against: string } {
  return final
    ? { account: ACCOUNT.receivable(network), against: ACCOUNT.income(network) }
    : { account: ACCOUNT.estimated(network), against: ACCOUNT.incomeEstimated(network) };
}
