import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainOrder } from '../../partners/attribution/explain.ts';
import { issueToken, readToken } from '../../partners/attribution/token.ts';
import { loadKeys } from '../../partners/keys/key-file.ts';
import { type SigningKey, signingKey } from '../../partners/keys/statement-key.ts';
import { loadDirectory } from '../../partners/model/directory.ts';
import type { Observation } from '../../partners/model/observation.ts';
import { importFile } from '../../partners/observations/import-file.ts';
import { observationWriter } from '../../partners/observations/write.ts';
import { refresh } from '../../partners/settle/refresh.ts';
import type { Sqlite } from '../../src/store/open.ts';
import { tempDir } from '../helpers/temp-dir.ts';
import { click, DAY, HOUR, OCTOBER, order, teaShop } from './shop.ts';

const NOW = OCTOBER + 60 * DAY;

function shop(): { db: Sqlite; key: SigningKey; path: string } {
  const db = teaShop();
  const path = join(tempDir(), 'souk.db.keys.json');
  return { db, path, key: signingKey(db, path, loadKeys(path), NOW) };
}
const say = (db: Sqlite, rows: readonly Observation[]) => {
  const writer = observationWriter(db, null);
  db.transaction(() => {
    for (const row of rows) writer.add(row, 1);
  })();
  refresh(db, NOW);
};
const issue = (key: SigningKey, partner = 'longjing', fields: { from?: number; until?: number; order?: string } = {}) =>
  issueToken(key, {
    partner,
    from: fields.from ?? OCTOBER,
    until: fields.until ?? OCTOBER + 30 * DAY,
    order: fields.order ?? null,
  });
const decided = (db: Sqlite, number: string) => {
  const [line] = explainOrder(db, number).lines;
  return {
    rule: line?.decision?.rule,
    partners: line?.decision?.shares.map((share) => share.partner),
    verdicts: line?.decision?.verdicts.map((item) => `${item.evidence.kind} ${item.verdict}`),
  };
};

describe('a signed token in an order', () => {
  it.each<[string, (key: SigningKey) => string, string, number[]]>([
    ['counts in its time', (key) => issue(key), 'token won', [1]],
    ['from its first moment', (key) => issue(key, 'longjing', { from: OCTOBER + DAY }), 'token won', [1]],
    ['until its last', (key) => issue(key, 'longjing', { until: OCTOBER + DAY }), 'token token-expired', []],
    ['not before', (key) => issue(key, 'longjing', { from: OCTOBER + 2 * DAY }), 'token token-expired', []],
    ['for its own order', (key) => issue(key, 'longjing', { order: 'R1' }), 'token won', [1]],
    ['not for another', (key) => issue(key, 'longjing', { order: 'R2' }), 'token token-other-order', []],
    ['not for a partner that nobody knows', (key) => issue(key, 'nobody'), 'token no-partner', []],
    ['not with another name under it', (key) => resigned(issue(key)), 'token token-invalid', []],
    ['not in part', (key) => issue(key).slice(0, -1), 'token token-invalid', []],
    ['not made up', () => 'sat1.', 'token token-invalid', []],
  ])('%s', (_what, token, verdict, partners) => {
    const { db, key } = shop();
    say(db, [order('R1', '1', OCTOBER + DAY, { code: token(key) })]);
    expect(decided(db, 'R1')).toMatchObject({ verdicts: [verdict], partners });
  });

  it('is weaker than a coupon and stronger than a click', () => {
    const { db, key } = shop();
    click(db, 'k1', 2, OCTOBER + DAY - HOUR, 'v1');
    say(db, [
      order('R1', '1', OCTOBER + DAY, { code: issue(key), clickId: 'k1' }),
      order('R2', '1', OCTOBER + DAY, { code: `PUER5 ${issue(key)}` }),
    ]);
    expect(decided(db, 'R1')).toMatchObject({ partners: [1], rule: 'token' });
    expect(decided(db, 'R2')).toMatchObject({ partners: [2], rule: 'coupon' });
  });

  it('stays valid when a new key has begun; a key of another shop is worth nothing', () => {
    const { db, key, path } = shop();
    const old = issue(key);
    const next = signingKey(db, path, loadKeys(path), NOW, true);
    expect(next.id).not.toBe(key.id);
    expect(signingKey(db, path, loadKeys(path), NOW).id).toBe(next.id);
    const other = shop();
    say(db, [
      order('R1', '1', OCTOBER + DAY, { code: old }),
      order('R2', '1', OCTOBER + DAY, { code: issue(next) }),
      order('R3', '1', OCTOBER + DAY, { code: issue(other.key) }),
    ]);
    expect(['R1', 'R2', 'R3'].map((id) => decided(db, id).partners)).toEqual([[1], [1], []]);
  });

  it('comes in with an export of the shop', async () => {
    const { db, key } = shop();
    const { writeFileSync } = await import('node:fs');
    const file = join(tempDir(), 'orders.csv');
    writeFileSync(file, `订单编号,买家实付金额,订单创建时间,归因令牌\nY1,100.00,2026-10-02 10:00:00,${issue(key)}\n`);
    const keys = { person: 'ab'.repeat(32), signing: { k1: 'cd'.repeat(32) }, salts: {} };
    await importFile(db, file, { network: 'auto', keys, now: NOW });
    expect(decided(db, 'Y1')).toMatchObject({ partners: [1], rule: 'token' });
  });

  it('no damaged token is read, and none throws', () => {
    const { db, key } = shop();
    const keys = loadDirectory(db).publicKeys;
    const good = issue(key);
    expect(readToken(good, keys)).toMatchObject({ partner: 'longjing', order: null });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: good.length - 1 }),
        fc.constantFrom('A', 'z', '-', '.', '', '=', ' '),
        (i, char) => {
          const bad = good.slice(0, i) + char + good.slice(i + 1);
          // The last character of a base64 group has spare bits: such a spelling means the same bytes.
          const same = Buffer.from(bad.split('.')[3] ?? '', 'base64url').equals(
            Buffer.from(good.split('.')[3]!, 'base64url'),
          );
          if (bad === good || (same && bad.slice(0, -1) === good.slice(0, -1))) return;
          expect(readToken(bad, keys)).toBeUndefined();
        },
      ),
      { numRuns: 200 },
    );
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => readToken(`sat1.${text}`, keys) === undefined));
  }); // prettier-ignore
});

/** Another partner's name in the payload, the old signature behind it. */
function resigned(token: string): string {
  const [version, id, , value] = token.split('.');
  const forged = Buffer.from(JSON.stringify(['puer', 0, 4_000_000_000, 'x', null])).toString('base64url');
  return [version, id, forged, value].join('.');
}

it('private keys stay in the key file, mode 600, and never in the store', () => {
  const { db, path } = shop();
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const ring = loadKeys(path);
  const secret = Object.values(ring.statements!)[0]!.private;
  expect(readFileSync(path, 'utf8')).toContain(secret);
  expect(Buffer.from(db.serialize()).toString('latin1')).not.toContain(secret);
  expect(() => db.exec("UPDATE pa_public_key SET public = 'x'")).toThrow('immutable');
});
