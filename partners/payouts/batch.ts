import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import type { Sqlite } from '../../src/store/open.ts';
import type { PartnerTableRow } from '../../src/store/schema/partners.ts';
import { ACCOUNT } from '../ledger/accounts.ts';
import { openLedger } from '../ledger/post.ts';
import { type Directory, inForce, loadDirectory } from '../model/directory.ts';
import { loadHolds } from '../settle/holds.ts';
import { suggestTax } from '../tax/suggest.ts';

export interface PayoutRow {
  batch: number;
  batchState: string;
  partner: string;
  name: string;
  account: string | null;
  currency: string;
  gross: number;
  tax: number;
  taxRule: string;
  net: number;
  state: string;
  reference: string | null;
}

/**
 * Drafts the payout of a closed period in one currency: every partner whose settled balance reaches the minimum, less the
 * suggested tax. Partners on hold or blocked, negative balances and small amounts stay and are carried over. A draft can
 * be made again until it is approved. Returns the batch number. Errors: `period-not-closed`, `payout-approved`.
 */
export function draftPayout(db: Sqlite, period: string, currency: string, now: number): number {
  return db
    .transaction(() => {
      const closed = db.prepare('SELECT 1 FROM pa_period WHERE period = ?').get(period);
      if (!closed) {
        throw new SoukError({
          code: 'period-not-closed',
          what: msg({ zh: '{period} 还没有结算', en: '{period} is not closed' }, { period }),
          next: msg(
            {
              zh: '先运行 souk partners settle --period {period}。',
              en: 'Run souk partners settle --period {period} first.',
            },
            { period },
          ),
        });
      }
      const old = db
        .prepare<[string, string], Pick<PartnerTableRow<'pa_payout_batch'>, 'id' | 'state'>>(
          'SELECT id, state FROM pa_payout_batch WHERE period = ? AND currency = ?',
        )
        .get(period, currency);
      if (old && old.state !== 'draft') throw notDraft(old.id, old.state);
      const id =
        old?.id ??
        Number(
          db
            .prepare("INSERT INTO pa_payout_batch (period, currency, state, created_at) VALUES (?, ?, 'draft', ?)")
            .run(period, currency, now).lastInsertRowid,
        );
      db.prepare('DELETE FROM pa_payout WHERE batch_id = ?').run(id);
      const directory = loadDirectory(db);
      const minimum = minimumPayout(directory, currency, now);
      const holds = loadHolds(db);
      const profile = db.prepare<[number], string>('SELECT tax_profile FROM pa_partner WHERE id = ?').pluck();
      const insert = db.prepare(
        "INSERT INTO pa_payout (batch_id, partner_id, gross, tax, tax_rule, net, state) VALUES (?, ?, ?, ?, ?, ?, 'draft')",
      );
      for (const partner of directory.partners.values()) {
        const gross = payable(db, partner.id, currency);
        if (gross <= 0 || gross < minimum || holds.partners.has(partner.id) || partner.status === 'blocked') continue;
        const tax = suggestTax(profile.get(partner.id) ?? 'company', gross, currency, now);
        insert.run(id, partner.id, gross, tax.amount, tax.rule, gross - tax.amount);
      }
      return id;
    })
    .immediate();
}

/** A person approves the batch: the money leaves the partners' accounts for the clearing account, tax goes to its own. */
export function approvePayout(db: Sqlite, batch: number, by: string, now: number): void {
  db.transaction(() => {
    const row = batchRow(db, batch);
    if (row.state !== 'draft') throw notDraft(batch, row.state);
    const ledger = openLedger(db);
    for (const item of payouts(db, batch)) {
      if (payable(db, item.partner, row.currency) < item.gross) throw staleDraft(batch);
      ledger.post({
        kind: 'payout',
        cause: `payout ${batch} ${row.period}`,
        idem: `payout|${batch}|${item.partner}`,
        effectiveAt: now,
        postedAt: now,
        postings: [
          { account: ACCOUNT.payable(item.partner), currency: row.currency, amount: item.gross },
          { account: ACCOUNT.clearing(batch), currency: row.currency, amount: -item.net },
          { account: ACCOUNT.tax, currency: row.currency, amount: -item.tax },
        ],
      });
    }
    db.prepare("UPDATE pa_payout SET state = 'approved' WHERE batch_id = ?").run(batch);
    db.prepare("UPDATE pa_payout_batch SET state = 'approved', approved_at = ?, approved_by = ? WHERE id = ?").run(
      now,
      by,
      batch,
    );
    db.prepare(
      "INSERT INTO pa_decision (at, actor, action, subject, reason) VALUES (?, ?, 'payout-approved', ?, '')",
    ).run(now, by, `batch ${batch}`);
  }).immediate();
}

/** What the bank said: paid leaves the clearing account, failed returns to the partner's balance. */
export function confirmPayout(
  db: Sqlite,
  batch: number,
  failed: readonly string[],
  reference: string,
  now: number,
): void {
  db.transaction(() => {
    const row = batchRow(db, batch);
    if (row.state !== 'approved') throw notDraft(batch, row.state);
    const ledger = openLedger(db);
    const codes = new Set(failed.map((code) => code.toLowerCase()));
    const mark = db.prepare('UPDATE pa_payout SET state = ?, reference = ? WHERE batch_id = ? AND partner_id = ?');
    for (const item of payouts(db, batch)) {
      const bad = codes.delete(item.code.toLowerCase());
      const clearing = { account: ACCOUNT.clearing(batch), currency: row.currency, amount: item.net };
      ledger.post({
        kind: bad ? 'fail' : 'confirm',
        cause: `payout ${batch} ${bad ? 'failed' : 'paid'} ${reference}`.trim().slice(0, 200),
        idem: `confirm|${batch}|${item.partner}`,
        effectiveAt: now,
        postedAt: now,
        postings: bad
          ? [
              clearing,
              { account: ACCOUNT.tax, currency: row.currency, amount: item.tax },
              { account: ACCOUNT.payable(item.partner), currency: row.currency, amount: -item.gross },
            ]
          : [clearing, { account: ACCOUNT.bank, currency: row.currency, amount: -item.net }],
      });
      mark.run(bad ? 'failed' : 'paid', reference, batch, item.partner);
    }
    if (codes.size > 0) {
      throw new SoukError({
        code: 'payout-partner-unknown',
        what: msg(
          { zh: '批次 {batch} 里没有伙伴 {codes}', en: 'Batch {batch} has no partner {codes}' },
          { batch, codes: [...codes].join(', ') },
        ),
        next: msg(
          { zh: '用 souk partners payout show {batch} 查看。', en: 'See souk partners payout show {batch}.' },
          { batch },
        ),
      });
    }
    db.prepare("UPDATE pa_payout_batch SET state = 'confirmed' WHERE id = ?").run(batch);
  }).immediate();
}

/** The lines of a batch, for the payout file. */
export function payoutRows(db: Sqlite, batch: number): PayoutRow[] {
  batchRow(db, batch);
  return db
    .prepare<[number], PayoutRow>(
      `SELECT b.id AS batch, b.state AS batchState, p.code AS partner, p.name, p.payout_account AS account, b.currency,
         o.gross, o.tax, o.tax_rule AS taxRule, o.net, o.state, o.reference
       FROM pa_payout o JOIN pa_payout_batch b ON b.id = o.batch_id JOIN pa_partner p ON p.id = o.partner_id
       WHERE o.batch_id = ? ORDER BY p.code COLLATE NOCASE`,
    )
    .all(batch);
}

function payouts(db: Sqlite, batch: number) {
  return db
    .prepare<[number], { partner: number; code: string; gross: number; tax: number; net: number }>(
      'SELECT o.partner_id AS partner, p.code, o.gross, o.tax, o.net FROM pa_payout o JOIN pa_partner p ON p.id = o.partner_id WHERE o.batch_id = ? ORDER BY o.partner_id',
    )
    .all(batch);
}

function payable(db: Sqlite, partner: number, currency: string): number {
  return (
    db
      .prepare<[string, string], number | null>(
        `SELECT -sum(p.amount) FROM ledger_posting p JOIN ledger_account a ON a.id = p.account_id WHERE a.name = ? AND p.currency = ?`,
      )
      .pluck()
      .get(ACCOUNT.payable(partner), currency) ?? 0
  );
}

function minimumPayout(directory: Directory, currency: string, now: number): number {
  const programs = directory.groups.filter((group) => group.currency === currency).flatMap((group) => group.programs);
  return Math.max(
    0,
    ...programs.map((program) => inForce(directory.commission.get(program.id), now)?.body.minimumPayout ?? 0),
  );
}

function batchRow(db: Sqlite, id: number) {
  const row = db
    .prepare<[number], Pick<PartnerTableRow<'pa_payout_batch'>, 'period' | 'currency' | 'state'>>(
      'SELECT period, currency, state FROM pa_payout_batch WHERE id = ?',
    )
    .get(id);
  if (row) return row;
  throw new SoukError({
    code: 'payout-unknown',
    what: msg({ zh: '没有付款批次 {id}', en: 'There is no payout batch {id}' }, { id }),
    next: msg({ zh: '用 souk partners payout list 查看。', en: 'See souk partners payout list.' }),
  });
}

function notDraft(id: number, state: string): SoukError {
  return new SoukError({
    code: 'payout-state',
    what: msg(
      {
        zh: '付款批次 {id} 的状态是 {state}，不能执行此操作',
        en: 'Payout batch {id} is {state}; that step is not possible',
      },
      { id, state },
    ),
    next: msg({ zh: '顺序：draft → approve → confirm。', en: 'The steps are draft → approve → confirm.' }),
  });
}

function staleDraft(id: number): SoukError {
  return new SoukError({
    code: 'payout-stale',
    what: msg({ zh: '草稿批次 {id} 之后余额有变动', en: 'Balances have changed since batch {id} was drafted' }, { id }),
    next: msg({ zh: '重新运行 souk partners payout draft。', en: 'Run souk partners payout draft again.' }),
  });
}

export interface BatchRow extends Pick<PartnerTableRow<'pa_payout_batch'>, 'id' | 'period' | 'currency' | 'state'> {
  partners: number;
  net: number;
}

/** All batches, newest first. */
export function listBatches(db: Sqlite): BatchRow[] {
  return db
    .prepare<[], BatchRow>(
      `SELECT b.id, b.period, b.currency, b.state, count(o.partner_id) AS partners, coalesce(sum(o.net), 0) AS net
       FROM pa_payout_batch b LEFT JOIN pa_payout o ON o.batch_id = b.id GROUP BY b.id ORDER BY b.id DESC`,
    )
    .all();
}
