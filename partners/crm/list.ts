import type { Sqlite } from '../../src/store/open.ts';
import type { PartnerTableRow } from '../../src/store/schema/partners.ts';
import { ACCOUNT } from '../ledger/accounts.ts';

export interface PartnerRow {
  id: number;
  code: string;
  name: string;
  kind: string;
  status: string;
  tier: string;
  site: string | null;
  nextAction: string | null;
  nextActionOn: string | null;
  currency: string;
  pending: number;
  held: number;
  payable: number;
}

/** Partners with what we owe them (one row per partner and currency), by code. */
export function listPartners(db: Sqlite, status?: string): PartnerRow[] {
  const rows = db
    .prepare<[], Omit<PartnerRow, 'tier' | 'pending' | 'held' | 'payable'> & { tiers: string }>(
      `SELECT id, code, name, kind, status, tiers, site, next_action AS nextAction, next_action_on AS nextActionOn, currency
       FROM pa_partner ORDER BY code COLLATE NOCASE`,
    )
    .all()
    .filter((row) => status === undefined || row.status === status);
  const sums = new Map<string, { currency: string; amount: number }[]>();
  for (const row of db
    .prepare<[], { name: string; currency: string; amount: number }>(
      `SELECT a.name, p.currency, -sum(p.amount) AS amount FROM ledger_account a JOIN ledger_posting p ON p.account_id = a.id
       WHERE a.name LIKE 'partner:%' GROUP BY a.name, p.currency HAVING sum(p.amount) <> 0`,
    )
    .iterate()) {
    sums.set(row.name, [...(sums.get(row.name) ?? []), { currency: row.currency, amount: row.amount }]);
  }
  return rows.flatMap(({ tiers, ...row }) => {
    const tier = (JSON.parse(tiers) as [number, string][]).at(-1)?.[1] ?? '';
    const of = (place: 'pending' | 'held' | 'payable') => sums.get(ACCOUNT[place](row.id)) ?? [];
    const currencies = new Set([...of('pending'), ...of('held'), ...of('payable')].map((sum) => sum.currency));
    if (currencies.size === 0) currencies.add(row.currency);
    return [...currencies].sort().map((currency) => {
      const amount = (place: 'pending' | 'held' | 'payable') =>
        of(place).find((sum) => sum.currency === currency)?.amount ?? 0;
      return { ...row, tier, currency, pending: amount('pending'), held: amount('held'), payable: amount('payable') };
    });
  });
}

/** Codes of all partners by number. */
export function partnerNames(db: Sqlite): Map<number, string> {
  return new Map(
    db
      .prepare<[], Pick<PartnerTableRow<'pa_partner'>, 'id' | 'code'>>('SELECT id, code FROM pa_partner')
      .all()
      .map((row) => [row.id, row.code]),
  );
}
