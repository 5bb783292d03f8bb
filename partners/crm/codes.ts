import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import type { Sqlite } from '../../src/store/open.ts';
import { partnerId } from './partners.ts';

export interface CodeRow {
  kind: 'coupon' | 'offline' | 'pid';
  network: string;
  code: string;
  partner: string;
  from: number | null;
  to: number | null;
}

/** Ties a code to a partner. The same tie again is a no-op; a code of somebody else is the error `code-taken`. */
export function addCode(db: Sqlite, code: CodeRow): void {
  const partner = partnerId(db, code.partner);
  const known = db
    .prepare<[string, string, string], { partner: number; owner: string }>(
      'SELECT c.partner_id AS partner, p.code AS owner FROM pa_code c JOIN pa_partner p ON p.id = c.partner_id WHERE c.kind = ? AND c.network = ? AND c.code = ?',
    )
    .get(code.kind, code.network, code.code);
  if (known?.partner === partner) return;
  if (known) {
    throw new SoukError({
      code: 'code-taken',
      what: msg(
        { zh: '码“{code}”已属于伙伴“{owner}”', en: 'The code “{code}” belongs to “{owner}”' },
        { code: code.code, owner: known.owner },
      ),
      next: msg({ zh: '换一个码：一个码只能属于一位伙伴。', en: 'Use another code: one code, one partner.' }),
    });
  }
  db.prepare(
    'INSERT INTO pa_code (kind, network, code, partner_id, valid_from, valid_to) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(code.kind, code.network, code.code, partner, code.from, code.to);
}

/** All codes with their partners. */
export function listCodes(db: Sqlite): CodeRow[] {
  return db
    .prepare<[], CodeRow>(
      `SELECT c.kind, c.network, c.code, p.code AS partner, c.valid_from AS "from", c.valid_to AS "to"
       FROM pa_code c JOIN pa_partner p ON p.id = c.partner_id ORDER BY c.kind, c.network, c.code`,
    )
    .all();
}
