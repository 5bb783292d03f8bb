import type { Sqlite } from '../../src/store/open.ts';
import { ACCOUNT } from '../ledger/accounts.ts';
import { type StatementBody, statementHash } from './body.ts';

export interface StatementFault {
  partner: string;
  period: string;
  currency: string;
  /** hash: the data do not give it; chain: not the one that follows; closing: not what the ledger says. */
  fault: 'hash' | 'chain' | 'closing';
}

/**
 * Holds every issued statement against the ledger: its hash, the hash and closing balance of the one before it, and its
 * closing balance against the postings up to the last entry of its period. Changes nothing.
 */
export function checkStatements(db: Sqlite): { statements: number; faults: StatementFault[] } {
  const rows = db
    .prepare<
      [],
      {
        partnerId: number;
        partner: string;
        period: string;
        currency: string;
        closing: number;
        body: string;
        previous: string;
        hash: string;
        last: number;
      }
    >(
      `SELECT s.partner_id AS partnerId, p.code AS partner, s.period, s.currency, s.closing, s.body,
         s.prev_hash AS previous, s.hash, e.last_tx AS last
       FROM pa_statement s JOIN pa_partner p ON p.id = s.partner_id JOIN pa_period e ON e.period = s.period
       ORDER BY s.partner_id, s.currency, s.period`,
    )
    .iterate();
  const account = db.prepare<[string], number>('SELECT id FROM ledger_account WHERE name = ?').pluck();
  const between = db
    .prepare<[number, string, number, number], number>(
      `SELECT coalesce(-sum(amount), 0) FROM ledger_posting
       WHERE account_id = ? AND currency = ? AND tx_id > ? AND tx_id <= ?`,
    )
    .pluck();
  const faults: StatementFault[] = [];
  let statements = 0;
  let before = { series: '', hash: '', closing: 0, last: 0 };
  // Reading goes on while the sums are asked for: two statements of one connection, neither of which writes.
  for (const row of rows) {
    statements += 1;
    const series = `${row.partnerId}|${row.currency}`;
    if (series !== before.series) before = { series, hash: '', closing: 0, last: 0 };
    const body = JSON.parse(row.body) as StatementBody;
    const say = (fault: StatementFault['fault']) =>
      faults.push({ partner: row.partner, period: row.period, currency: row.currency, fault });
    if (statementHash(row.previous, body) !== row.hash) say('hash');
    if (row.previous !== before.hash || body.opening !== before.closing) say('chain');
    const id = account.get(ACCOUNT.payable(row.partnerId));
    const moved = id === undefined ? 0 : between.get(id, row.currency, before.last, row.last)!;
    if (body.closing !== row.closing || before.closing + moved !== body.closing) say('closing');
    before = { series, hash: row.hash, closing: body.closing, last: row.last };
  }
  return { statements, faults };
}
