import { describe, expect, it } from 'vitest';
import { rankPartners } from '../../partners/analysis/rank.ts';
import { byCause, reconcile } from '../../partners/analysis/reconcile.ts';
import { simulate } from '../../partners/analysis/simulate.ts';
import type { Observation } from '../../partners/model/observation.ts';
import { observationWriter } from '../../partners/observations/write.ts';
import { refresh } from '../../partners/settle/refresh.ts';
import type { Sqlite } from '../../src/store/open.ts';
import { claim, click, DAY, OCTOBER, order, returned, teaShop } from './shop.ts';

const NOW = OCTOBER + 100 * DAY;
function say(db: Sqlite, rows: readonly Observation[]): void {
  const writer = observationWriter(db, null);
  db.transaction(() => {
    for (const row of rows) writer.add(row, null);
  })();
  refresh(db, NOW);
}
const at = OCTOBER + DAY;
const awin = (fields: Partial<Observation> = {}) => claim('awin', 'W1', '1', at, fields);
const own = (fields: Partial<Observation> = {}) => order('W1', '1', at, { state: 'received', ...fields });

describe('reconcile', () => {
  it.each<[string, Observation[], string[]]>([
    ['both agree', [own(), awin()], []],
    ['one fen in a hundred yuan is no difference', [own({ amount: 10_001 }), awin()], []],
    ['over one percent is', [own({ amount: 10_200 }), awin()], ['amount-differs']],
    ['claimed, never sold here', [awin()], ['not-in-own-book']],
    ['cancelled here', [own({ state: 'invalid' }), awin()], ['cancelled-here']],
    ['wholly refunded here', [own(), returned('W1', '1', 'e', at, 10_000), awin()], ['refunded-here']],
    [
      'refunded in part: the amounts are still compared before refunds',
      [own(), returned('W1', '1', 'e', at, 5_000), awin()],
      [],
    ],
    ['good here, refused there', [own(), awin({ state: 'invalid' })], ['rejected-there']],
    ['refused there, and refunded here', [own(), returned('W1', '1', 'e', at, 10_000), awin({ state: 'invalid' })], []],
    ['two networks', [own(), awin(), claim('cj', 'W1', '1', at)], ['two-networks', 'two-networks']],
    ['two, one of them refused', [own(), awin(), claim('cj', 'W1', '1', at, { state: 'invalid' })], ['rejected-there']],
    ['a state nobody knows', [own(), awin({ state: 'other', stateRaw: 'reviewing' })], ['unknown-state']],
    ['unpaid for 61 days', [own({ receivedAt: NOW - 61 * DAY }), awin()], ['unpaid-long']],
    ['unpaid for 59 days', [own({ receivedAt: NOW - 59 * DAY }), awin()], []],
    [
      'settled below what was promised',
      [own(), awin(), awin({ state: 'settled', settled: 700, commission: 800, sourceTime: at + DAY })],
      ['settled-lower'],
    ],
    ['settled as promised', [own(), awin(), awin({ state: 'settled', settled: 800, sourceTime: at + DAY })], []],
  ])('%s', (_what, rows, causes) => {
    const db = teaShop();
    say(
      db,
      rows.map((row) => (row.kind === 'order' && row.receivedAt === null ? { ...row, receivedAt: NOW - DAY } : row)),
    );
    expect([...reconcile(db, undefined, 0, NOW, NOW)].map((item) => item.cause).sort()).toEqual([...causes].sort());
  }); // prettier-ignore

  it('by cause, with the commission at stake; other networks and other months stay out', () => {
    const db = teaShop();
    const lost = (id: string, commission: number, day = 1) =>
      claim('awin', id, '', OCTOBER + day * DAY, { commission, placedAt: OCTOBER + day * DAY });
    say(db, [
      lost('A', 800),
      lost('B', 500),
      lost('C', 900, 40),
      order('D', '1', at, { amount: 10_000, receivedAt: NOW - DAY }),
      claim('awin', 'D', '1', at, { amount: 12_000 }),
    ]);
    const month = (network?: string) => byCause(reconcile(db, network, OCTOBER, OCTOBER + 31 * DAY, NOW));
    expect(month()).toEqual([
      { network: 'awin', cause: 'not-in-own-book', currency: 'CNY', count: 2, difference: 0, commission: 1300 },
      { network: 'awin', cause: 'amount-differs', currency: 'CNY', count: 1, difference: -2000, commission: 800 },
    ]);
    expect(month('jd')).toEqual([]);
  });
});

describe('rank', () => {
  /** longjing sells well, puer's customers send everything back. */
  function shop(): Sqlite {
    const db = teaShop();
    for (let i = 0; i < 300; i++) click(db, `a${i}`, 1, at, `v${i}`);
    for (let i = 0; i < 300; i++) click(db, `b${i}`, 2, at, `w${i}`, i < 5 ? 1 : 0);
    const rows: Observation[] = [];
    for (let i = 0; i < 30; i++)
      rows.push(order(`A${i}`, '1', at, { code: 'CHA10', state: 'received', newCustomer: i < 10 ? 1 : 0 }));
    for (let i = 0; i < 20; i++) {
      rows.push(order(`B${i}`, '1', at, { code: 'PUER5', state: 'received', amount: 8000 }));
      if (i < 16) rows.push(returned(`B${i}`, '1', 'e', at + DAY, 8000));
    }
    // Only placed, and cancelled: neither converts.
    rows.push(order('A98', '1', at, { code: 'CHA10', state: 'placed' }));
    rows.push(order('A99', '1', at, { code: 'CHA10', state: 'invalid' }));
    say(db, rows);
    return db;
  }

  it('net after refunds, shrunk conversion, earnings per click, new customers', () => {
    const [first, second] = rankPartners(shop(), OCTOBER, 0);
    const overall = 50 / 595;
    expect(first).toMatchObject({
      partner: 'longjing',
      clicks: 300,
      orders: 30,
      gross: 300_000,
      net: 300_000,
      commission: 30_000,
      epc: 100,
      salesPerClick: 1000,
      conversionPpm: Math.round(((30 + 200 * overall) / 500) * 1e6),
      newCustomerPpm: Math.round((10 / 30) * 1e6),
      proposal: 'promote',
    });
    expect(second).toMatchObject({
      partner: 'puer',
      clicks: 295,
      orders: 20,
      gross: 160_000,
      net: 32_000,
      commission: 3200,
      newCustomerPpm: null,
      proposal: 'demote',
    });
    expect(rankPartners(shop(), NOW, 0)).toEqual([]);
  });

  it('a budget goes to those who earn it, to the last fen, in its own currency', () => {
    const db = shop();
    expect(rankPartners(db, OCTOBER, 99_999).map((row) => row.incentive)).toEqual([99_999, 0]);
    expect(rankPartners(db, OCTOBER, 99_999, 'USD').map((row) => row.incentive)).toEqual([0, 0]);
  });
});

describe('simulate', () => {
  it('who would win and lose, without a trace', () => {
    const db = teaShop();
    click(db, 'k1', 2, at - 10 * DAY, 'v1');
    click(db, 'k2', 1, at - DAY, 'v1');
    say(db, [
      order('A', '1', at, { clickId: 'k2' }),
      order('B', '1', at - 30 * DAY, { code: 'PUER5', placedAt: at - 30 * DAY }),
    ]);
    const state = () => Buffer.from(db.serialize()).toString('base64');
    const before = state();
    const body = { model: 'first', windowDays: 30 };
    expect(simulate(db, { kind: 'attribution', program: 'own', body, since: OCTOBER })).toEqual([
      { partner: 'longjing', currency: 'CNY', linesNow: 1, linesNew: 0, now: 1000, next: 0, change: -1000 },
      { partner: 'puer', currency: 'CNY', linesNow: 0, linesNew: 1, now: 0, next: 1000, change: 1000 },
    ]);
    const rules = { rules: [{ id: 'base', percent: '15%' }] };
    expect(simulate(db, { kind: 'commission', program: 'own', body: rules, since: OCTOBER })).toMatchObject([
      { partner: 'longjing', now: 1000, next: 1500, change: 500 },
    ]);
    expect(() => simulate(db, { kind: 'commission', program: 'own', body: { rules: 7 }, since: 0 })).toThrow(
      'policy-invalid',
    );
    expect(() => simulate(db, { kind: 'commission', program: 'nope', body: rules, since: 0 })).toThrow(
      'program-unknown',
    );
    expect(state()).toBe(before);
  }); // prettier-ignore
});
