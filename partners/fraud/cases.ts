import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import type { Sqlite } from '../../src/store/open.ts';
import type { PartnerTableRow } from '../../src/store/schema/partners.ts';
import { fraudFacts } from './facts.ts';
import { SIGNAL_RULES } from './rules.ts';

/** Signals about how things stand, not about what happened in a time: a decision on them holds. */
const STANDING = new Set(['F14', 'F16']);

/**
 * Runs all signals over everything since `since` and files what is new. A signal that stands on the same subject is not
 * filed again, whatever a person decided about it, unless everything looked at is newer than that decision. Holding
 * signals begin to hold at once; nothing is ever deleted. `brand`: the shop's brand terms (F09).
 */
export function scanFraud(
  db: Sqlite,
  since: number,
  now: number,
  brand: readonly string[] = [],
): { found: number; filed: number } {
  const facts = fraudFacts(db, since, brand);
  const decided = db
    .prepare<[string, number, string], number | null>(
      `SELECT max(decided_at) FROM pa_signal WHERE rule = ? AND partner_id = ? AND scope = ? AND line_id IS NULL
       AND state IN ('released', 'rejected')`,
    )
    .pluck();
  const signals = SIGNAL_RULES.flatMap((rule) => rule.find(facts));
  const insert = db.prepare(
    `INSERT INTO pa_signal (rule, partner_id, line_id, scope, action, weight, facts, fingerprint, state, found_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (fingerprint) DO NOTHING`,
  );
  let filed = 0;
  db.transaction(() => {
    for (const signal of signals) {
      const before =
        signal.line === null && !STANDING.has(signal.rule)
          ? decided.get(signal.rule, signal.partner, signal.scope)
          : null;
      const again = before !== null && before !== undefined && before < since ? `after ${before}` : '';
      const subject = signal.rule === 'F16' ? `${signal.facts['agreement']} ${signal.facts['found']}` : again;
      const fingerprint = [signal.rule, signal.partner, signal.line ?? '', signal.scope, signal.action, subject].join(
        '|',
      );
      filed += insert.run(
        signal.rule,
        signal.partner,
        signal.line,
        signal.scope,
        signal.action,
        signal.weight,
        JSON.stringify(signal.facts),
        fingerprint,
        signal.action === 'hold' ? 'held' : 'open',
        now,
      ).changes; // prettier-ignore
    }
  }).immediate();
  return { found: signals.length, filed };
}

export interface CaseRow
  extends Pick<PartnerTableRow<'pa_signal'>, 'id' | 'rule' | 'scope' | 'action' | 'weight' | 'state' | 'reason'> {
  partner: string;
  order: string | null;
  facts: Record<string, number | string>;
  foundAt: number;
  decidedBy: string | null;
  /** Sum of the open weights of the partner, at most 10. */
  score: number;
}

/** Cases, undecided first, strongest partner first. */
export function listCases(db: Sqlite, all: boolean): CaseRow[] {
  return db
    .prepare<[], Omit<CaseRow, 'facts'> & { facts: string }>(
      `SELECT s.id, s.rule, p.code AS partner, l.order_id AS "order", s.scope, s.action, s.weight, s.facts, s.state,
         s.found_at AS foundAt, s.decided_by AS decidedBy, s.reason,
         min(10, (SELECT sum(weight) FROM pa_signal x WHERE x.partner_id = s.partner_id AND x.state IN ('open', 'held'))) AS score
       FROM pa_signal s JOIN pa_partner p ON p.id = s.partner_id LEFT JOIN pa_line l ON l.id = s.line_id
       ORDER BY s.state IN ('open', 'held') DESC, score DESC, s.id`,
    )
    .all()
    .filter((row) => all || row.state === 'open' || row.state === 'held')
    .map((row) => ({ ...row, facts: JSON.parse(row.facts) as CaseRow['facts'] }));
}

/**
 * A person's decision: `hold` stops the money, `release` lets it go, `reject` refuses it for good. It is recorded with
 * name and reason and can be changed by a further decision. Errors: `case-unknown`, `reason-needed`.
 */
export function decideCase(
  db: Sqlite,
  id: number,
  action: 'hold' | 'release' | 'reject',
  by: string,
  reason: string,
  now: number,
): void {
  if (reason.trim() === '') {
    throw new SoukError({
      code: 'reason-needed',
      what: msg({ zh: '裁决必须写明理由', en: 'A decision needs a reason' }),
      next: msg({ zh: '加 --reason "…"，它会进入记录。', en: 'Add --reason "…"; it goes on record.' }),
    });
  }
  const state = { hold: 'held', release: 'released', reject: 'rejected' }[action];
  db.transaction(() => {
    const changed = db
      .prepare(
        `UPDATE pa_signal SET state = ?, action = CASE WHEN ? = 'hold' THEN 'hold' ELSE action END, decided_at = ?, decided_by = ?, reason = ? WHERE id = ?`,
      )
      .run(state, action, now, by, reason, id).changes;
    if (changed === 0) {
      throw new SoukError({
        code: 'case-unknown',
        what: msg({ zh: '没有第 {id} 号案件', en: 'There is no case {id}' }, { id }),
        next: msg({ zh: '用 souk partners fraud list 查看。', en: 'See souk partners fraud list.' }),
      });
    }
    db.prepare('INSERT INTO pa_decision (at, actor, action, subject, reason) VALUES (?, ?, ?, ?, ?)').run(
      now,
      by,
      `fraud-${action}`,
      `case ${id}`,
      reason,
    );
  }).immediate();
}
