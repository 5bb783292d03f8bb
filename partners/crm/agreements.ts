import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import type { Sqlite } from '../../src/store/open.ts';
import { unknownProgram } from '../commission/add-policy.ts';
import { partnerId } from './partners.ts';

export interface Agreement {
  id: number;
  partner: string;
  kind: 'placement' | 'swap' | 'friendlink';
  title: string;
  /** The partner's page, and our page that it shall link to. */
  pageUrl: string | null;
  targetUrl: string | null;
  price: number | null;
  currency: string;
  startsOn: string | null;
  endsOn: string | null;
  checkState: string | null;
  checkedAt: number | null;
}

export interface NewAgreement {
  partner: string;
  kind: string;
  title: string;
  pageUrl?: string | undefined;
  targetUrl?: string | undefined;
  price?: number | null;
  currency: string;
  program?: string | undefined;
  startsOn?: string | undefined;
  endsOn?: string | undefined;
  now: number;
}

/** Adds a paid placement (广告位), a swap (互推) or a friendly link (友情链接). Errors: `agreement-url`, `agreement-end`. */
export function addAgreement(db: Sqlite, item: NewAgreement): number {
  const partner = partnerId(db, item.partner);
  for (const url of [item.pageUrl, item.targetUrl]) {
    if (url !== undefined && !(URL.canParse(url) && /^https?:$/.test(new URL(url).protocol))) {
      throw new SoukError({
        code: 'agreement-url',
        what: msg({ zh: '网址“{url}”无效', en: 'The address “{url}” will not do' }, { url }),
        next: msg({ zh: '写完整的 http(s) 网址。', en: 'Give a full http(s) URL.' }),
      });
    }
  }
  if (item.kind === 'placement' && item.price && !/^\d{4}-\d{2}-\d{2}$/.test(item.endsOn ?? '')) {
    throw new SoukError({
      code: 'agreement-end',
      what: msg({ zh: '付费广告位需要结束日期', en: 'A paid placement needs its last day' }),
      next: msg({
        zh: '加 --to 2026-10-31；费用在该月结算时入账。',
        en: 'Add --to 2026-10-31; the fee is booked when that month is settled.',
      }),
    });
  }
  const program =
    item.program === undefined
      ? null
      : db.prepare<[string], number>('SELECT id FROM pa_program WHERE code = ?').pluck().get(item.program);
  if (program === undefined)
    throw unknownProgram(item.program!, db.prepare<[], string>('SELECT code FROM pa_program').pluck().all());
  return Number(
    db
      .prepare(
        'INSERT INTO pa_agreement (partner_id, kind, title, page_url, target_url, price, currency, program_id, starts_on, ends_on, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      )
      .run(
        partner,
        item.kind,
        item.title,
        item.pageUrl ?? null,
        item.targetUrl ?? null,
        item.price ?? null,
        item.currency,
        program,
        item.startsOn ?? null,
        item.endsOn ?? null,
        item.now,
      ).lastInsertRowid,
  );
}

/** All agreements with what the last check found. */
export function listAgreements(db: Sqlite): Agreement[] {
  return db
    .prepare<[], Agreement>(
      `SELECT a.id, p.code AS partner, a.kind, a.title, a.page_url AS pageUrl, a.target_url AS targetUrl, a.price, a.currency,
         a.starts_on AS startsOn, a.ends_on AS endsOn, a.check_state AS checkState, a.checked_at AS checkedAt
       FROM pa_agreement a JOIN pa_partner p ON p.id = a.partner_id ORDER BY a.id`,
    )
    .all();
}

/** Notes what a check found. */
export function noteCheck(db: Sqlite, id: number, state: string, facts: unknown, now: number): void {
  db.prepare('UPDATE pa_agreement SET check_state = ?, check_facts = ?, checked_at = ? WHERE id = ?').run(
    state,
    JSON.stringify(facts),
    now,
    id,
  );
}
