import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demandOf, type SeasonWindow, seasonEffect, seasonOn } from '../../../bids/season/season.ts';
import { dropSeason, readSeasons, setSeason } from '../../../bids/season/season-store.ts';
import { stateSeason } from '../../../src/app/state-season.ts';
import { startImport } from '../../../src/store/imports.ts';
import { openStore } from '../../../src/store/open.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

const DOUBLE_12: SeasonWindow = {
  code: 'double-12',
  plan: '',
  from: '2026-11-22',
  to: '2026-12-12',
  demand: 1.4,
  rate: 1.1,
  measured: null,
};
const OCTOBER = { from: '2026-10-01', to: '2026-10-31' };

describe('seasonEffect', () => {
  it.each([
    ['inside the window', [DOUBLE_12], '2026-12-01', OCTOBER, 1.4, 1.1],
    ['on its first and last day', [DOUBLE_12], '2026-12-12', OCTOBER, 1.4, 1.1],
    ['after it', [DOUBLE_12], '2026-12-13', OCTOBER, 1, 1],
    ['of another plan', [{ ...DOUBLE_12, plan: '礼盒' }], '2026-12-01', OCTOBER, 1, 1],
    [
      'two windows at once',
      [DOUBLE_12, { ...DOUBLE_12, code: 'winter', demand: 0.5, rate: 1 }],
      '2026-12-01',
      OCTOBER,
      0.7,
      1.1,
    ],
    [
      'data from the window itself: not counted twice',
      [DOUBLE_12],
      '2026-12-05',
      { from: '2026-11-22', to: '2026-12-04' },
      1,
      1,
    ],
    [
      'after a window that the data are from: down again',
      [DOUBLE_12],
      '2026-12-20',
      { from: '2026-11-22', to: '2026-12-12' },
      1 / 1.4,
      1 / 1.1,
    ],
    ['without data', [DOUBLE_12], '2026-12-01', null, 1.4, 1.1],
    ['without windows', [], '2026-12-01', OCTOBER, 1, 1],
  ] as const)('%s', (_what, windows, day, base, demand, rate) => {
    const effect = seasonEffect(windows, '茶叶', day, base);
    expect(effect.demand).toBeCloseTo(demand, 9);
    expect(effect.rate).toBeCloseTo(rate, 9);
  });

  it('does not depend on the order of the windows', () => {
    const other = { ...DOUBLE_12, code: 'x', from: '2026-12-01', demand: 0.8 };
    const forth = seasonEffect([DOUBLE_12, other], 'a', '2026-12-05', OCTOBER);
    const back = seasonEffect([other, DOUBLE_12], 'a', '2026-12-05', OCTOBER);
    expect(forth.demand).toBeCloseTo(back.demand, 12);
  });
});

describe('demandOf', () => {
  it('is the stated multiplier without data, and lies between it and what was measured', () => {
    expect(demandOf(DOUBLE_12)).toBe(1.4);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e5 }),
        fc.integer({ min: 1, max: 1e5 }),
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        (inside, outside, demand) => {
          const seen = inside / 21 / (outside / 56);
          const used = demandOf({ demand, measured: { inside, insideDays: 21, outside, outsideDays: 56 } });
          expect(used).toBeGreaterThanOrEqual(Math.min(demand, seen) * (1 - 1e-9));
          expect(used).toBeLessThanOrEqual(Math.max(demand, seen) * (1 + 1e-9));
        },
      ),
    );
  });

  it('follows many clicks more than few', () => {
    const used = (scale: number) =>
      demandOf({ demand: 1, measured: { inside: 42 * scale, insideDays: 21, outside: 56 * scale, outsideDays: 56 } });
    expect(used(1000)).toBeGreaterThan(used(1) + 0.1);
    expect(seasonOn([DOUBLE_12], 'a', '2026-11-21', 'demand')).toBe(1);
  });
});

describe('stored windows', () => {
  it('are set, replaced where they overlap, dropped, and measured on last year’s window', () => {
    const db = openStore(`${tempDir()}/souk.db`);
    setSeason(db, DOUBLE_12, 1);
    setSeason(db, { ...DOUBLE_12, demand: 1.6 }, 2);
    setSeason(db, { ...DOUBLE_12, plan: '礼盒', demand: 2 }, 3);
    expect(readSeasons(db, 'baidu').map((row) => [row.plan, row.demand, row.measured])).toEqual([
      ['', 1.6, null],
      ['礼盒', 2, null],
    ]);
    const id = startImport(db, { domain: 'bids', source: 't', fileName: 't', sha256: 't', bytes: 1, now: 1 });
    const add = db.prepare(
      "INSERT INTO bid_perf (import_id, platform, date_from, date_to, plan, keyword, clicks, currency) VALUES (?, 'baidu', ?, ?, '茶叶', '龙井', ?, 'CNY')",
    );
    // Last year’s Double 12 with its lead, and the weeks around it.
    add.run(id, '2025-11-22', '2025-12-12', 2100);
    add.run(id, '2025-11-01', '2025-11-20', 1000);
    add.run(id, '2025-12-13', '2026-01-05', 1200);
    const [all, gift] = readSeasons(db, 'baidu');
    expect(all!.measured).toEqual({ inside: 2100, insideDays: 21, outside: 2200, outsideDays: 44 });
    expect(demandOf(all!)).toBeGreaterThan(1.6);
    expect(demandOf(all!)).toBeLessThan(2);
    expect(gift!.measured).toBeNull();
    expect(readSeasons(db, 'google')[0]!.measured).toBeNull();
    expect(dropSeason(db, 'double-12')).toBe(2);
    expect(readSeasons(db, 'baidu')).toEqual([]);
  });

  it('take their days from the calendar, or from the user', () => {
    const wish = {
      code: 'double-12',
      plan: '',
      demand: 1.4,
      rate: 1,
      from: undefined,
      to: undefined,
      today: '2026-11-25',
    };
    expect(stateSeason(wish)).toMatchObject({ from: '2026-11-22', to: '2026-12-12' });
    expect(stateSeason({ ...wish, code: 'spring-festival' })).toMatchObject({ from: '2027-01-17', to: '2027-02-12' });
    expect(stateSeason({ ...wish, code: '梅雨', from: '2027-06-10', to: '2027-07-10' })).toMatchObject({
      code: '梅雨',
    });
    expect(() => stateSeason({ ...wish, code: '梅雨' })).toThrowError(
      expect.objectContaining({ code: 'bids-season-dates' }),
    );
    expect(() => stateSeason({ ...wish, code: 'prime-day', today: '2027-01-01' })).toThrowError(
      expect.objectContaining({ code: 'bids-season-dates' }),
    );
    expect(() => stateSeason({ ...wish, demand: 40 })).toThrowError(
      expect.objectContaining({ code: 'bids-season-factor' }),
    );
    expect(() => stateSeason({ ...wish, from: '2026-12-20' })).toThrowError(
      expect.objectContaining({ code: 'bids-season-dates' }),
    );
  });
});
