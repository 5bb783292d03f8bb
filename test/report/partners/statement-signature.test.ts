import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  loadKeys,
  publicPem,
  readStatements,
  refresh,
  settle,
  signingKey,
  signStatement,
} from '../../../partners/index.ts';
import { observationWriter } from '../../../partners/observations/write.ts';
import { statementHash } from '../../../partners/statements/body.ts';
import { statementCsv } from '../../../src/report/partners/statement-csv.ts';
import { statementHtml } from '../../../src/report/partners/statement-html.ts';
import { fingerprint, verifyStatement } from '../../../src/report/partners/verify-statement.ts';
import { tempDir } from '../../helpers/temp-dir.ts';
import { DAY, OCTOBER, order, teaShop } from '../../partners/shop.ts';

function issued() {
  const db = teaShop();
  const path = join(tempDir(), 'keys.json');
  const key = signingKey(db, path, loadKeys(path), 0);
  db.transaction(() => {
    observationWriter(db, null).add(
      order('Y20261001', '1', OCTOBER + DAY, { code: 'CHA10', state: 'received', receivedAt: OCTOBER + 3 * DAY }),
      null,
    );
  })();
  refresh(db, OCTOBER + 40 * DAY);
  settle(db, '2026-10', OCTOBER + 40 * DAY, 'Asia/Shanghai');
  const [plain] = readStatements(db, 'longjing', '2026-10');
  return { db, key, plain: plain!, signed: signStatement(plain!, key) };
}

const FORMS = { html: statementHtml, csv: statementCsv };

describe.each(Object.keys(FORMS) as (keyof typeof FORMS)[])('a signed statement as %s', (form) => {
  const draw = FORMS[form];

  it('is checked offline with the public key, its fingerprint, or none', () => {
    const { key, signed } = issued();
    for (const lang of ['zh', 'en'] as const) {
      const text = draw(signed, lang);
      for (const trusted of [
        undefined,
        key.public,
        publicPem(key.public),
        key.id,
        key.id.replace(/(..)/g, '$1:').toUpperCase().slice(0, -1),
      ])
        expect(verifyStatement(text, trusted)).toMatchObject({ problems: [], statement: { hash: signed.hash } });
    }
  }); // prettier-ignore

  it('is not what a stranger signs, even when everything inside fits', () => {
    const { db, key, plain } = issued();
    const path = join(tempDir(), 'stranger.json');
    const stranger = signingKey(db, path, loadKeys(path), 0, true);
    const body = { ...plain.body, closing: 900_000, earned: [{ rule: 'base', lines: 1, amount: 900_000 }] };
    body.lines = body.lines.map((line) => ({ ...line, amount: 900_000 }));
    const forged = { ...plain, body, hash: statementHash(plain.previous, body) };
    const text = draw(signStatement(forged, stranger), 'zh');
    expect(verifyStatement(text).problems).toEqual([]);
    expect(verifyStatement(text, key.public).problems).toEqual(['key']);
    // The shop's key beside the stranger's signature, and the shop's signature on other figures.
    const good = signStatement(plain, key).signature!;
    const theirs = signStatement(forged, stranger).signature!;
    for (const signature of [{ ...good, value: theirs.value }, good, { ...theirs, key: key.id }])
      expect(verifyStatement(draw({ ...forged, signature }, 'zh'), key.public).problems).toContain('signature');
  });

  it('without a signature is one only for those who ask for none', () => {
    const { key, plain } = issued();
    expect(verifyStatement(draw(plain, 'zh')).problems).toEqual([]);
    expect(verifyStatement(draw(plain, 'zh'), key.public).problems).toEqual(['unsigned']);
  });

  it('shows what is signed: a changed figure, key or signature on the page is seen', () => {
    const { key, signed } = issued();
    const text = draw(signed, 'en');
    for (const [from, to] of [
      ['10.00', '99.00'],
      [signed.signature!.key, 'f'.repeat(32)],
      [signed.signature!.value, `A${signed.signature!.value.slice(1)}`],
    ] as const) {
      const bad = text.replace(from, to);
      if (bad !== text) expect(verifyStatement(bad, key.public).problems.length).toBeGreaterThan(0);
    }
  });
});

it('the same statement has the same signature, whenever it is handed out', () => {
  const { key, plain, signed } = issued();
  expect(signStatement(plain, key)).toEqual(signed);
});

it.each([['nothing'], ['abc'], ['-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----'], [rsa()]])(
  'a key that is none is refused: %#',
  (text) => {
    expect(() => fingerprint(text)).toThrow();
  },
);

function rsa(): string {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
  return publicKey.export({ type: 'spki', format: 'pem' }).toString();
}
