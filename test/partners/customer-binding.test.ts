import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Observation } from '../../partners/model/observation.ts';
import { observationWriter } from '../../partners/observations/write.ts';
import { refresh } from '../../partners/settle/refresh.ts';
import type { Sqlite } from '../../src/store/open.ts';
import { click, DAY, HOUR, OCTOBER, order, teaShop } from './shop.ts';

const BOUND = { customer: { days: 60 } };
const NOW = OCTOBER + 500 * DAY;

function say(db: Sqlite, rows: readonly Observation[]): void {
  const writer = observationWriter(db, null);
  db.transaction(() => {
    for (const row of rows) writer.add(row, 1);
  })();
  refresh(db, NOW);
}

const at = (id: string, day: number, fields: Partial<Observation> = {}): Observation =>
  order(id, '1', OCTOBER + day * DAY, { placedAt: OCTOBER + day * DAY, buyer: 'b1', ...fields });
/** partner 1 is longjing (CHA10), 2 is puer (PUER5). */
const winners = (db: Sqlite): Record<string, string> =>
  Object.fromEntries(
    db
      .prepare<[], { order: string; won: string }>(
        `SELECT l.order_id AS "order", coalesce(group_concat(p.code || ' ' || l.rule), '–') AS won
         FROM pa_line l LEFT JOIN pa_share s ON s.line_id = l.id LEFT JOIN pa_partner p ON p.id = s.partner_id
         GROUP BY l.id ORDER BY l.order_id`,
      )
      .all()
      .map((row) => [row.order, row.won]),
  );

describe('a customer stays with whoever brought them', () => {
  const first = at('A', 1, { code: 'CHA10' });
  it.each<[string, object | undefined, Observation[], Record<string, string>]>([
    ['off by default', undefined, [first, at('B', 2)], { A: 'longjing coupon', B: '–' }],
    [
      'for the term',
      BOUND,
      [first, at('B', 2), at('C', 61)],
      { A: 'longjing coupon', B: 'longjing customer', C: 'longjing customer' },
    ],
    ['and no longer', BOUND, [first, at('B', 61.1)], { A: 'longjing coupon', B: '–' }],
    [
      'not other customers',
      BOUND,
      [first, at('B', 2, { buyer: 'b2' }), at('C', 2, { buyer: null })],
      { A: 'longjing coupon', B: '–', C: '–' },
    ],
    [
      'a code given later is stronger',
      BOUND,
      [first, at('B', 2, { code: 'PUER5' }), at('C', 3)],
      { A: 'longjing coupon', B: 'puer coupon', C: 'longjing customer' },
    ],
    [
      'or binds anew, where the policy says last',
      { customer: { days: 60, bind: 'last' } },
      [first, at('B', 2, { code: 'PUER5' }), at('C', 3)],
      { A: 'longjing coupon', B: 'puer coupon', C: 'puer customer' },
    ],
    [
      'after the term the next one binds',
      BOUND,
      [first, at('B', 70, { code: 'PUER5' }), at('C', 71)],
      { A: 'longjing coupon', B: 'puer coupon', C: 'puer customer' },
    ],
    [
      'a bound order does not prolong the term',
      BOUND,
      [first, at('B', 59), at('C', 100)],
      { A: 'longjing coupon', B: 'longjing customer', C: '–' },
    ],
    [
      'a cancelled order binds nobody',
      BOUND,
      [at('A', 1, { code: 'CHA10', state: 'invalid' }), at('B', 2)],
      { A: 'longjing coupon', B: '–' },
    ],
    ['never backwards in time', BOUND, [at('A', 5, { code: 'CHA10' }), at('B', 2)], { A: 'longjing coupon', B: '–' }],
    [
      'not where the table does not list it',
      { ...BOUND, precedence: [['coupon'], ['click']] },
      [first, at('B', 2)],
      { A: 'longjing coupon', B: '–' },
    ],
    [
      'a partner’s own purchases bind the partner to nothing',
      BOUND,
      [at('A', 1, { code: 'CHA10', buyer: 'me' }), at('B', 2, { buyer: 'me' })],
      { A: '–', B: '–' },
    ],
  ])('%s', (_what, attribution, rows, expected) => {
    const db = teaShop(attribution ? { attribution } : {});
    db.prepare(`UPDATE pa_partner SET identity = '["me"]' WHERE id = 1`).run();
    say(db, rows);
    expect(winners(db)).toEqual(expected);
  }); // prettier-ignore

  it('by a click, too; a newer click of somebody else is stronger than the binding', () => {
    const db = teaShop({ attribution: BOUND });
    click(db, 'k1', 1, OCTOBER + DAY - HOUR, 'v1');
    click(db, 'k2', 2, OCTOBER + 10 * DAY - HOUR, 'v2');
    say(db, [at('A', 1, { clickId: 'k1' }), at('B', 5), at('C', 10, { clickId: 'k2' }), at('D', 11)]);
    expect(winners(db)).toEqual({
      A: 'longjing click/last',
      B: 'longjing customer',
      C: 'puer click/last',
      D: 'longjing customer',
    });
  });

  it('a cancellation that comes later takes what followed from it back, to the last fen', () => {
    const db = teaShop({ attribution: BOUND });
    say(db, [first, at('B', 2)]);
    say(db, [{ ...first, state: 'invalid', sourceTime: OCTOBER + 20 * DAY }]);
    expect(winners(db)).toMatchObject({ B: '–' });
    expect(
      db
        .prepare(
          "SELECT coalesce(sum(p.amount), 0) FROM ledger_posting p JOIN ledger_account a ON a.id = p.account_id WHERE a.name LIKE 'partner:%'",
        )
        .pluck()
        .get(),
    ).toBe(0);
  }); // prettier-ignore

  it('whatever the order of the imports', () => {
    const rows = [
      at('A', 1, { code: 'CHA10' }),
      at('B', 2, { code: 'PUER5' }),
      at('C', 30),
      at('D', 62, { code: 'PUER5' }),
      at('E', 80),
      at('F', 3, { buyer: 'b2' }),
      { ...at('B', 2, { code: 'PUER5', state: 'invalid' }), sourceTime: OCTOBER + 9 * DAY },
    ];
    const all = teaShop({ attribution: BOUND });
    say(all, rows);
    const expected = winners(all);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(rows, { minLength: rows.length }),
        fc.integer({ min: 1, max: 6 }),
        (mixed, cut) => {
          const db = teaShop({ attribution: BOUND });
          say(db, mixed.slice(0, cut));
          say(db, mixed.slice(cut));
          expect(winners(db)).toEqual(expected);
          db.close();
        },
      ),
      { numRuns: 12 },
    );
  });
});
