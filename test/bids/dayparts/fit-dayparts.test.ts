import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutIntoBlocks, MAX_BLOCKS } from '../../../bids/dayparts/blocks.ts';
import { type DaypartLimits, fitDayparts, type HourData } from '../../../bids/dayparts/fit-dayparts.ts';
import { binomial, poisson, seeded } from '../../../bids/estimate/random.ts';

const LIMITS: DaypartLimits = { min: 0.1, max: 10, step: 1.3, beta: 0.6 };

/** A tea shop’s hours: clicks by hour, conversions at `rate(hour, weekday)`. */
function shop(seed: number, clicks: number, rate: (hour: number, weekday: number) => number): HourData {
  const random = seeded(seed);
  const rows: { weekday: number | null; hour: number; clicks: number; conversions: number }[] = [];
  for (let weekday = 1; weekday <= 7; weekday++) {
    for (let hour = 0; hour < 24; hour++) {
      const count = poisson((clicks / 168) * (hour < 7 ? 0.2 : 1.3), random);
      rows.push({ weekday, hour, clicks: count, conversions: binomial(count, rate(hour, weekday), random) });
    }
  }
  return { source: 'outcomes', rows, present: {} };
}
const office = (hour: number) => (hour >= 9 && hour < 17 ? 0.05 : 0.02);
const cost = (data: HourData, factorOf: (weekday: number, hour: number) => number) =>
  data.rows.reduce((sum, row) => sum + row.clicks * factorOf(row.weekday!, row.hour) ** (1 + LIMITS.beta), 0);
function factorOf(found: NonNullable<ReturnType<typeof fitDayparts>>) {
  return (weekday: number, hour: number) =>
    found.factors.find((row) => (row.weekday === 0 || row.weekday === weekday) && row.from <= hour && hour < row.to)!
      .factor;
}

describe('fitDayparts', () => {
  it('finds the hours that convert, in few blocks that cover the day', () => {
    const found = fitDayparts(shop(3, 20_000, office), { ...LIMITS, step: null })!;
    expect(found.heldOut.accepted).toBe(true);
    expect(found.weekdaysHeldOut!.accepted).toBe(false);
    expect(found.factors.map((row) => row.weekday)).toEqual(found.factors.map(() => 0));
    expect(found.factors.length).toBeLessThanOrEqual(MAX_BLOCKS);
    expect(found.factors[0]!.from).toBe(0);
    expect(found.factors.at(-1)!.to).toBe(24);
    const at = factorOf(found);
    expect(at(1, 11) / at(1, 21)).toBeGreaterThan(1.9);
    expect(at(1, 11) / at(1, 21)).toBeLessThan(3);
    expect(found.gain).toBeGreaterThan(0.02);
  });

  it('finds weekdays too, and writes each day then', () => {
    const found = fitDayparts(
      shop(5, 60_000, (_, weekday) => (weekday > 5 ? 0.02 : 0.04)),
      { ...LIMITS, step: null },
    )!;
    expect(found.weekdaysHeldOut!.accepted).toBe(true);
    const at = factorOf(found);
    expect(at(2, 12)).toBeGreaterThan(at(6, 12) * 1.5);
  });

  it('refuses hours that do not differ, nearly always', () => {
    let refused = 0;
    for (let seed = 1; seed <= 12; seed++)
      if (
        fitDayparts(
          shop(seed, 5000, () => 0.03),
          LIMITS,
        )!.factors.length === 0
      )
        refused += 1;
    expect(refused).toBeGreaterThanOrEqual(10);
  });

  it('says nothing without hours, without conversions, or where the platform takes none', () => {
    const data = shop(3, 2000, office);
    expect(fitDayparts(null, LIMITS)).toBeNull();
    expect(fitDayparts({ ...data, source: 'none' }, LIMITS)).toBeNull();
    expect(fitDayparts(data, null)).toBeNull();
    expect(fitDayparts({ ...data, rows: [] }, LIMITS)).toBeNull();
  });

  const cases = fc.record({
    seed: fc.integer({ min: 1, max: 1e6 }),
    clicks: fc.constantFrom(500, 5000, 40_000),
    high: fc.double({ min: 0.02, max: 0.12, noNaN: true }),
    step: fc.constantFrom(1.3, 2, null),
    max: fc.constantFrom(1.2, 10),
  });

  it('never costs more, never leaves the range, never jumps further than it may', () => {
    fc.assert(
      fc.property(cases, ({ seed, clicks, high, step, max }) => {
        const data = shop(seed, clicks, (hour, weekday) => (hour % 5 === 0 ? high : 0.02) * (weekday === 7 ? 1.5 : 1));
        const found = fitDayparts(data, { ...LIMITS, step, max })!;
        if (found.factors.length === 0) return;
        for (const { factor, before } of found.factors) {
          expect(factor).toBeGreaterThanOrEqual(LIMITS.min - 1e-9);
          expect(factor).toBeLessThanOrEqual(max + 1e-9);
          if (step !== null) expect(factor / before).toBeLessThanOrEqual(step + 1e-9);
          if (step !== null) expect(before / factor).toBeLessThanOrEqual(step + 1e-9);
          expect(Math.abs(factor * 100 - Math.round(factor * 100))).toBeLessThan(1e-6);
        }
        expect(found.gain).toBeGreaterThanOrEqual(-0.01);
      }),
      { numRuns: 10 },
    );
    const data = shop(9, 40_000, office);
    const at = factorOf(fitDayparts(data, LIMITS)!);
    expect(cost(data, at)).toBeLessThanOrEqual(cost(data, () => 1) * 1.0001);
  });

  it('starts from the factors that the last export set', () => {
    const data = shop(3, 40_000, office);
    const first = fitDayparts(data, LIMITS)!;
    const present: Record<string, number> = {};
    for (let day = 1; day <= 7; day++)
      for (let hour = 0; hour < 24; hour++) present[`${day}-${hour}`] = factorOf(first)(day, hour);
    const second = fitDayparts({ ...data, present }, LIMITS)!;
    expect(factorOf(second)(1, 11)).toBeGreaterThanOrEqual(factorOf(first)(1, 11));
    expect(factorOf(second)(1, 2)).toBeLessThan(factorOf(first)(1, 2));
  });

  it('does not depend on the order of rows', () => {
    const data = shop(3, 20_000, office);
    const mixed = {
      ...data,
      rows: [...data.rows].sort((a, b) => ((a.clicks * 7 + a.hour) % 11) - ((b.clicks * 7 + b.hour) % 11)),
    };
    expect(fitDayparts(mixed, LIMITS)).toEqual(fitDayparts(data, LIMITS));
  });
});

describe('cutIntoBlocks', () => {
  it('cuts where the level changes, and only there', () => {
    const level = Array.from({ length: 24 }, (_, hour) => (hour >= 9 && hour < 18 ? 1.5 : 0.7));
    expect(cutIntoBlocks(level, new Array(24).fill(1))).toEqual([
      { from: 0, to: 9 },
      { from: 9, to: 18 },
      { from: 18, to: 24 },
    ]);
    expect(cutIntoBlocks(new Array(24).fill(1), new Array(24).fill(1))).toEqual([{ from: 0, to: 24 }]);
  });

  it('covers the day in at most six pieces, hours without clicks too', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.1, max: 5, noNaN: true }), { minLength: 24, maxLength: 24 }),
        fc.array(fc.nat(50), { minLength: 24, maxLength: 24 }),
        (level, weight) => {
          const blocks = cutIntoBlocks(level, weight);
          expect(blocks.length).toBeLessThanOrEqual(6);
          expect(blocks[0]!.from).toBe(0);
          expect(blocks.at(-1)!.to).toBe(24);
          for (const [i, block] of blocks.entries()) {
            expect(block.to).toBeGreaterThan(block.from);
            if (i > 0) expect(block.from).toBe(blocks[i - 1]!.to);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
