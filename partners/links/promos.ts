import { randomBytes } from 'node:crypto';
import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import type { Sqlite } from '../../src/store/open.ts';
import { unknownProgram } from '../commission/add-policy.ts';
import { partnerId } from '../crm/partners.ts';

export interface NewPromo {
  program: string;
  code: string;
  title: string;
  body?: string | undefined;
  url: string;
  coupon?: string | undefined;
  price?: number | null;
  startsAt: number;
  endsAt: number | null;
  now: number;
}

/** Adds or replaces a promotion that partners' feeds carry. Errors: `program-unknown`, `promo-url`. */
export function setPromo(db: Sqlite, promo: NewPromo): void {
  const program = db
    .prepare<[string], { id: number; currency: string }>(
      'SELECT p.id, g.currency FROM pa_program p JOIN pa_group g ON g.id = p.group_id WHERE p.code = ?',
    )
    .get(promo.program);
  if (!program)
    throw unknownProgram(promo.program, db.prepare<[], string>('SELECT code FROM pa_program').pluck().all());
  if (!URL.canParse(promo.url) || !/^https?:$/.test(new URL(promo.url).protocol)) {
    throw new SoukError({
      code: 'promo-url',
      what: msg({ zh: '活动网址“{url}”无效', en: 'The address “{url}” will not do' }, { url: promo.url }),
      next: msg({
        zh: '写完整网址，如 https://cha.example/1111。',
        en: 'Give a full URL such as https://cha.example/1111.',
      }),
    });
  }
  db.prepare(
    `INSERT INTO pa_promo (program_id, code, title, body, url, coupon, price, currency, starts_at, ends_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (code) DO UPDATE SET title = excluded.title, body = excluded.body, url = excluded.url, coupon = excluded.coupon,
       price = excluded.price, starts_at = excluded.starts_at, ends_at = excluded.ends_at, updated_at = excluded.updated_at`,
  ).run(
    program.id,
    promo.code,
    promo.title,
    promo.body ?? '',
    new URL(promo.url).href,
    promo.coupon ?? null,
    promo.price ?? null,
    program.currency,
    promo.startsAt,
    promo.endsAt,
    promo.now,
  ); // prettier-ignore
}

/** A partner with the secret token of its feed; the token is made at first use. Error `partner-unknown`. */
export function feedPartner(db: Sqlite, code: string): { id: number; name: string; token: string } {
  const id = partnerId(db, code);
  db.prepare('UPDATE pa_partner SET feed_token = coalesce(feed_token, ?) WHERE id = ?').run(
    randomBytes(18).toString('base64url'),
    id,
  );
  return db
    .prepare<[number], { id: number; name: string; token: string }>(
      'SELECT id, name, feed_token AS token FROM pa_partner WHERE id = ?',
    )
    .get(id)!;
}
