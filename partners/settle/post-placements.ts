import type { Sqlite } from '../../src/store/open.ts';
import { ACCOUNT } from '../ledger/accounts.ts';
import type { Ledger } from '../ledger/post.ts';

/** Posts the fees of paid placements (广告位) whose last day lies in or before the period: once each, straight to payable. */
export function postPlacements(db: Sqlite, ledger: Ledger, period: string, now: number): number {
  const due = db
    .prepare<
      [string],
      {
        id: number;
        partner: number;
        price: number;
        currency: string;
        program: string | null;
        title: string;
        ends: string;
      }
    >(
      `SELECT a.id, a.partner_id AS partner, a.price, a.currency, p.code AS program, a.title, a.ends_on AS ends
       FROM pa_agreement a LEFT JOIN pa_program p ON p.id = a.program_id
       WHERE a.kind = 'placement' AND a.price > 0 AND a.ends_on IS NOT NULL AND substr(a.ends_on, 1, 7) <= ? ORDER BY a.id`,
    )
    .all(period);
  let posted = 0;
  for (const row of due) {
    const tx = ledger.post({
      kind: 'placement',
      cause: `placement ${row.id} ${row.title}`.slice(0, 200),
      idem: `placement|${row.id}`,
      effectiveAt: Date.parse(`${row.ends}T00:00:00Z`),
      postedAt: now,
      postings: [
        { account: ACCOUNT.placement(row.program ?? 'none'), currency: row.currency, amount: row.price },
        {
          account: ACCOUNT.payable(row.partner),
          currency: row.currency,
          amount: -row.price,
          rule: `placement:${row.id}`,
        },
      ],
    });
    if (tx !== undefined) posted += 1;
  }
  return posted;
}
