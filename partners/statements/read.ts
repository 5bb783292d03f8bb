import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import type { Sqlite } from '../../src/store/open.ts';
import type { PartnerTableRow } from '../../src/store/schema/partners.ts';
import { partnerUnknown } from '../crm/partners.ts';
import type { StatementBody } from './body.ts';
import type { StatementSignature } from './sign.ts';

/** A statement with the two hashes that make it checkable. */
export interface Statement {
  body: StatementBody;
  previous: string;
  hash: string;
  /** Made when the statement is handed out; the store keeps the hash alone. */
  signature?: StatementSignature;
}

/** Statements of a partner, of one period or of the newest that it has. Errors: `partner-unknown`, `statement-none`. */
export function readStatements(db: Sqlite, code: string, period?: string): Statement[] {
  const partner = db.prepare<[string], number>('SELECT id FROM pa_partner WHERE code = ?').pluck().get(code);
  if (partner === undefined) throw partnerUnknown(code);
  const wanted =
    period ??
    db
      .prepare<[number], string | null>('SELECT max(period) FROM pa_statement WHERE partner_id = ?')
      .pluck()
      .get(partner);
  const rows = db
    .prepare<[number, string], Pick<PartnerTableRow<'pa_statement'>, 'body' | 'hash'> & { previous: string }>(
      'SELECT body, prev_hash AS previous, hash FROM pa_statement WHERE partner_id = ? AND period = ? ORDER BY currency',
    )
    .all(partner, wanted ?? '');
  if (rows.length === 0) {
    throw new SoukError({
      code: 'statement-none',
      what: msg(
        { zh: '伙伴“{code}”没有 {period} 的对账单', en: 'There is no statement of “{code}” for {period}' },
        { code, period: wanted ?? '—' },
      ),
      next: msg({
        zh: '先运行 souk partners settle --period 2026-10。',
        en: 'Run souk partners settle --period 2026-10 first.',
      }),
    });
  }
  return rows.map((row) => ({ ...row, body: JSON.parse(row.body) as StatementBody }));
}

/** Whether a hash is one of ours, and of which period. */
export function knownStatement(db: Sqlite, hash: string): { period: string; partner: string } | undefined {
  return db
    .prepare<[string], { period: string; partner: string }>(
      'SELECT s.period, p.code AS partner FROM pa_statement s JOIN pa_partner p ON p.id = s.partner_id WHERE s.hash = ?',
    )
    .get(hash);
}

/** A statement's sums, with code and name of the partner. */
export interface PeriodRow
  extends Omit<PartnerTableRow<'pa_statement'>, 'id' | 'period' | 'partner_id' | 'body' | 'prev_hash'> {
  partner: string;
  name: string;
}

/** All statements of a period, for overviews. */
export function periodStatements(db: Sqlite, period: string): PeriodRow[] {
  return db
    .prepare<[string], PeriodRow>(
      `SELECT p.code AS partner, p.name, s.currency, s.opening, s.earned, s.reversed, s.adjusted, s.tax, s.paid, s.closing,
         s.held, s.pending, s.hash
       FROM pa_statement s JOIN pa_partner p ON p.id = s.partner_id WHERE s.period = ? ORDER BY s.closing DESC, p.code`,
    )
    .all(period);
}
