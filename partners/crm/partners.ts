import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import type { Sqlite } from '../../src/store/open.ts';
import type { PartnerTableRow } from '../../src/store/schema/partners.ts';

export const PARTNER_KINDS = ['company', 'site', 'creator', 'guide', 'shop', 'network'] as const;
export const PARTNER_STATUSES = [
  'prospect',
  'contacted',
  'replied',
  'negotiating',
  'agreed',
  'live',
  'dormant',
  'lost',
  'blocked',
] as const;
export type PartnerStatus = (typeof PARTNER_STATUSES)[number];

export interface NewPartner {
  code: string;
  name: string;
  kind: string;
  status?: PartnerStatus;
  site?: string | undefined;
  tier?: string | undefined;
  currency?: string | undefined;
  taxProfile?: string | undefined;
  introducer?: string | undefined;
  payoutAccount?: string | undefined;
  contacts?: readonly { channel: string; value: string }[];
  /** Keyed hashes of the partner's own identifiers: how self-purchases are seen. */
  identity?: readonly string[];
  source?: string;
  now: number;
}

/** Registers a partner. Errors: `partner-exists`, `partner-code-invalid`, `introducer-level`. Returns its number. */
export function addPartner(db: Sqlite, partner: NewPartner): number {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,59}$/u.test(partner.code)) {
    throw new SoukError({
      code: 'partner-code-invalid',
      what: msg({ zh: '伙伴编号“{code}”不合规', en: 'The partner code “{code}” will not do' }, { code: partner.code }),
      next: msg({
        zh: '用字母、数字、汉字、点、下划线或连字符，最长 60 个字符。',
        en: 'Use letters, digits, dot, underscore or hyphen, at most 60 characters.',
      }),
    });
  }
  return db
    .transaction(() => {
      if (db.prepare('SELECT 1 FROM pa_partner WHERE code = ?').get(partner.code)) {
        throw new SoukError({
          code: 'partner-exists',
          what: msg({ zh: '伙伴“{code}”已存在', en: 'There is a partner “{code}” already' }, { code: partner.code }),
          next: msg({
            zh: '换一个编号，或用 souk partners edit 修改。',
            en: 'Choose another code, or change it with souk partners edit.',
          }),
        });
      }
      const introducer = partner.introducer === undefined ? null : checkIntroducer(db, partner.introducer);
      const status = partner.status ?? 'live';
      const id = Number(
        db
          .prepare(
            `INSERT INTO pa_partner (code, name, kind, status, tiers, pauses, site, currency, tax_profile, introducer_id,
               introduced_at, payout_account, identity, source, created_at)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
          )
          .run(
            partner.code,
            partner.name,
            partner.kind,
            status,
            JSON.stringify(partner.tier ? [[0, partner.tier]] : []),
            JSON.stringify(status === 'live' ? [] : [[0, null]]),
            partner.site ?? null,
            partner.currency ?? 'CNY',
            partner.taxProfile ?? 'company',
            introducer,
            introducer === null ? null : partner.now,
            partner.payoutAccount ?? null,
            JSON.stringify(partner.identity ?? []),
            partner.source ?? null,
            partner.now,
          ).lastInsertRowid,
      );
      const contact = db.prepare('INSERT OR IGNORE INTO pa_contact (partner_id, channel, value) VALUES (?, ?, ?)');
      for (const item of partner.contacts ?? []) contact.run(id, item.channel, item.value);
      logEvent(db, id, partner.now, 'added', status);
      return id;
    })
    .immediate();
}

/** Two levels at most: who was introduced cannot introduce (limits on multi-level reward in China). */
function checkIntroducer(db: Sqlite, code: string): number {
  const row = db
    .prepare<[string], { id: number; above: number | null }>(
      'SELECT id, introducer_id AS above FROM pa_partner WHERE code = ?',
    )
    .get(code);
  if (!row) throw partnerUnknown(code);
  if (row.above !== null) {
    throw new SoukError({
      code: 'introducer-level',
      what: msg(
        {
          zh: '“{code}”本身是被介绍的伙伴，不能再作介绍人',
          en: '“{code}” was introduced by somebody and cannot introduce others',
        },
        { code },
      ),
      why: msg({
        zh: '最多两级：多级返利可能触及《禁止传销条例》和平台规则。',
        en: 'Two levels at most: rewards over more levels can fall under the Chinese rules on pyramid selling.',
      }),
      next: msg({ zh: '不设介绍人，或改为上一级伙伴。', en: 'Leave the introducer out, or name the partner above.' }),
    });
  }
  return row.id;
}

/** The number of a partner; error `partner-unknown`. */
export function partnerId(db: Sqlite, code: string): number {
  const id = db.prepare<[string], number>('SELECT id FROM pa_partner WHERE code = ?').pluck().get(code);
  if (id === undefined) throw partnerUnknown(code);
  return id;
}

/** The error for a partner code that nobody registered. */
export function partnerUnknown(code: string): SoukError {
  return new SoukError({
    code: 'partner-unknown',
    what: msg({ zh: '没有伙伴“{code}”', en: 'There is no partner “{code}”' }, { code }),
    next: msg({
      zh: '用 souk partners list 查看，用 souk partners add 登记。',
      en: 'See souk partners list; register one with souk partners add.',
    }),
  });
}

/** One line in the history of a partner. */
export function logEvent(db: Sqlite, partner: number, at: number, kind: string, detail: string): void {
  db.prepare('INSERT INTO pa_event (partner_id, at, kind, detail) VALUES (?, ?, ?, ?)').run(partner, at, kind, detail);
}

/**
 * Changes a partner's status from now on. What was ordered before keeps its partner: leaving `live` begins a pause,
 * coming back ends it.
 */
export function setStatus(db: Sqlite, code: string, status: PartnerStatus, now: number, note = ''): void {
  const id = partnerId(db, code);
  const row = db
    .prepare<[number], Pick<PartnerTableRow<'pa_partner'>, 'pauses' | 'status'>>(
      'SELECT pauses, status FROM pa_partner WHERE id = ?',
    )
    .get(id)!;
  const pauses = JSON.parse(row.pauses) as [number, number | null][];
  const open = pauses.at(-1)?.[1] === null;
  if (status === 'live' && open) pauses.at(-1)![1] = now;
  if (status !== 'live' && !open) pauses.push([now, null]);
  db.transaction(() => {
    db.prepare('UPDATE pa_partner SET status = ?, pauses = ? WHERE id = ?').run(status, JSON.stringify(pauses), id);
    logEvent(db, id, now, 'status', `${row.status} → ${status}${note === '' ? '' : `: ${note}`}`);
  })();
}

/** Sets the tier from now on; orders placed before keep the old one. */
export function setTier(db: Sqlite, code: string, tier: string, now: number): void {
  const id = partnerId(db, code);
  const tiers = JSON.parse(db.prepare('SELECT tiers FROM pa_partner WHERE id = ?').pluck().get(id) as string) as [
    number,
    string,
  ][];
  tiers.push([now, tier]);
  db.transaction(() => {
    db.prepare('UPDATE pa_partner SET tiers = ? WHERE id = ?').run(JSON.stringify(tiers), id);
    logEvent(db, id, now, 'tier', tier);
  })();
}

/** What is to be done next with a partner, and when (`YYYY-MM-DD`). Error `date-unreadable`. */
export function setNextAction(db: Sqlite, code: string, action: string | null, on: string | null, now: number): void {
  const id = partnerId(db, code);
  if (on !== null && (!/^\d{4}-\d{2}-\d{2}$/.test(on) || Number.isNaN(Date.parse(on)))) {
    throw new SoukError({
      code: 'date-unreadable',
      what: msg({ zh: '“{on}”不是日期', en: '“{on}” is not a date' }, { on }),
      next: msg({ zh: '请写成 2026-12-01。', en: 'Write it as 2026-12-01.' }),
    });
  }
  db.transaction(() => {
    db.prepare(
      'UPDATE pa_partner SET next_action = coalesce(?, next_action), next_action_on = coalesce(?, next_action_on) WHERE id = ?',
    ).run(action, on, id);
    logEvent(db, id, now, 'next', `${on ?? ''} ${action ?? ''}`.trim());
  })();
}
