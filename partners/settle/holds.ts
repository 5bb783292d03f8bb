import type { Sqlite } from '../../src/store/open.ts';
import type { PartnerTableRow } from '../../src/store/schema/partners.ts';

/** What fraud decisions do to money: stopped lines, partners and bonuses, and what a person has refused. */
export interface Holds {
  partners: ReadonlySet<number>;
  lines: ReadonlySet<number>;
  /** `partner|line`: the bonus part of a line only. */
  bonuses: ReadonlySet<string>;
  /** `partner|line` refused by a person: nothing is owed. */
  refusedLines: ReadonlySet<string>;
  refusedBonuses: ReadonlySet<string>;
}

/** Reads the holds in force. */
export function loadHolds(db: Sqlite): Holds {
  const rows = db
    .prepare<[], Pick<PartnerTableRow<'pa_signal'>, 'scope' | 'state'> & { partner: number; line: number | null }>(
      `SELECT partner_id AS partner, line_id AS line, scope, state FROM pa_signal
       WHERE state = 'rejected' OR (state = 'held' AND action = 'hold')`,
    )
    .all();
  const pick = (scope: string, state: string) => rows.filter((row) => row.scope === scope && row.state === state);
  const keys = (list: typeof rows) => new Set(list.map((row) => `${row.partner}|${row.line}`));
  return {
    partners: new Set([...pick('partner', 'held'), ...pick('partner', 'rejected')].map((row) => row.partner)),
    lines: new Set(pick('line', 'held').map((row) => row.line!)),
    bonuses: keys(pick('bonus', 'held')),
    refusedLines: keys(pick('line', 'rejected')),
    refusedBonuses: keys(pick('bonus', 'rejected')),
  };
}
