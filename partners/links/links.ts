import { randomBytes } from 'node:crypto';
import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import type { Sqlite } from '../../src/store/open.ts';
import type { PartnerTableRow } from '../../src/store/schema/partners.ts';
import { unknownProgram } from '../commission/add-policy.ts';
import { partnerId } from '../crm/partners.ts';

export interface NewLink {
  partner: string;
  program: string;
  url?: string | undefined;
  code?: string | undefined;
  /** Store or table of a printed QR code. */
  store?: string | undefined;
  now: number;
}

/**
 * Makes a tracking link. The target must be http(s) on a host of the program's allow-list (the landing page's host always
 * is). Errors: `partner-unknown`, `program-unknown`, `link-target`, `link-exists`. Returns code and target.
 */
export function createLink(db: Sqlite, link: NewLink): { code: string; url: string } {
  const partner = partnerId(db, link.partner);
  const program = db
    .prepare<[string], Pick<PartnerTableRow<'pa_program'>, 'id' | 'hosts' | 'landing'>>(
      'SELECT id, hosts, landing FROM pa_program WHERE code = ?',
    )
    .get(link.program);
  if (!program)
    throw unknownProgram(link.program, db.prepare<[], string>('SELECT code FROM pa_program ORDER BY id').pluck().all());
  const text = link.url ?? program.landing;
  const hosts = new Set(JSON.parse(program.hosts) as string[]);
  if (program.landing !== null) hosts.add(new URL(program.landing).host);
  const url = text !== null && URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '' || !hosts.has(url.host)) {
    throw new SoukError({
      code: 'link-target',
      what: msg(
        { zh: '目标网址“{url}”不在计划允许的主机上', en: 'The target “{url}” is not on a host of the program' },
        { url: text ?? '' },
      ),
      next: msg({ zh: '允许的主机：{hosts}', en: 'Its hosts: {hosts}' }, { hosts: [...hosts].join(', ') || '—' }),
    });
  }
  const code = link.code ?? randomBytes(5).toString('base64url').replace(/[-_]/g, 'x');
  if (!/^[\w.~-]{1,64}$/.test(code) || db.prepare('SELECT 1 FROM pa_link WHERE code = ?').get(code)) {
    throw new SoukError({
      code: 'link-exists',
      what: msg(
        { zh: '短码“{code}”已被使用或不合规', en: 'The short code “{code}” is taken or will not do' },
        { code },
      ),
      next: msg({ zh: '换一个短码（字母、数字、._~-）。', en: 'Choose another (letters, digits, . _ ~ -).' }),
    });
  }
  db.prepare(
    'INSERT INTO pa_link (code, partner_id, program_id, url, store, created_at) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(code, partner, program.id, url.href, link.store ?? null, link.now);
  return { code, url: url.href };
}

/** Switches a link off from now on: visitors are still sent on, nobody earns. Error `link-unknown`. */
export function disableLink(db: Sqlite, code: string, now: number): void {
  if (
    db.prepare('UPDATE pa_link SET disabled_at = coalesce(disabled_at, ?) WHERE code = ?').run(now, code).changes === 0
  )
    throw linkUnknown(code);
}

export interface LinkRow {
  code: string;
  partner: string;
  program: string;
  url: string;
  store: string | null;
  disabledAt: number | null;
  clicks: number;
}

/** Links with their clicks that count (no bots, prefetches or floods), of one partner or all. */
export function listLinks(db: Sqlite, partner?: string): LinkRow[] {
  return db
    .prepare<[], LinkRow>(
      `SELECT l.code, p.code AS partner, g.code AS program, l.url, l.store, l.disabled_at AS disabledAt,
         (SELECT count(*) FROM pa_click c WHERE c.link_id = l.id AND c.flags & 15 = 0) AS clicks
       FROM pa_link l JOIN pa_partner p ON p.id = l.partner_id JOIN pa_program g ON g.id = l.program_id ORDER BY l.id`,
    )
    .all()
    .filter((row) => partner === undefined || row.partner === partner);
}

/** The error for a short code that nobody made. */
export function linkUnknown(code: string): SoukError {
  return new SoukError({
    code: 'link-unknown',
    what: msg({ zh: '没有短码“{code}”', en: 'There is no link “{code}”' }, { code }),
    next: msg({ zh: '用 souk partners link list 查看。', en: 'See souk partners link list.' }),
  });
}
