import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Candidate, chooseRetries } from '../../../bids/explore/choose-retries.ts';

const ON = '2026-11-22';
const region = (key: string, more: Partial<Candidate> = {}): Candidate => ({
  kind: 'region',
  key,
  clicks: 400,
  conversions: 4,
  priorMean: 0.02,
  priorStrength: 100,
  needed: 0.02,
  cost: 10,
  since: null,
  ...more,
});

describe('chooseRetries', () => {
  const many = fc.array(
    fc.record({
      clicks: fc.nat(3000),
      conversions: fc.nat(40),
      priorMean: fc.double({ min: 0.001, max: 0.1, noNaN: true }),
      priorStrength: fc.double({ min: 1, max: 500, noNaN: true }),
      needed: fc.double({ min: 0.001, max: 0.2, noNaN: true }),
      cost: fc.double({ min: 0.1, max: 60, noNaN: true }),
    }),
    { maxLength: 12 },
  );
  const named = (list: Partial<Candidate>[]) => list.map((more, i) => region(`r${i}`, more));

  it('never spends more than its budget, and is the same for the same seed and any order', () => {
    fc.assert(
      fc.property(many, fc.double({ min: 0, max: 100, noNaN: true }), fc.integer(), (list, budget, seed) => {
        const chosen = chooseRetries(named(list), budget, seed, ON);
        const spent = chosen.filter((row) => row.state === 'tried').reduce((sum, row) => sum + row.cost, 0);
        expect(spent).toBeLessThanOrEqual(budget + 1e-6);
        const back = chooseRetries(named(list).reverse(), budget, seed, ON).reverse();
        expect(back).toEqual(chosen);
      }),
      { numRuns: 60 },
    );
  });

  it('with more money tries all that it tried with less', () => {
    fc.assert(
      fc.property(
        many,
        fc.double({ min: 0, max: 60, noNaN: true }),
        fc.double({ min: 0, max: 60, noNaN: true }),
        (list, budget, more) => {
          const tried = (money: number) =>
            chooseRetries(named(list), money, 7, ON)
              .filter((row) => row.state === 'tried')
              .map((row) => row.key);
          expect(tried(budget + more)).toEqual(expect.arrayContaining(tried(budget)));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('tries as often as a candidate is likely to be good', () => {
    let tried = 0;
    let chance = 0;
    for (let seed = 0; seed < 600; seed++) {
      const [row] = chooseRetries([region('浙江')], 100, seed, ON);
      chance = row!.chance;
      if (row!.state === 'tried') tried += 1;
    }
    expect(chance).toBeGreaterThan(0.02);
    expect(Math.abs(tried / 600 - chance)).toBeLessThan(0.05);
  });

  it('lets old data fade, so that what was stopped long ago comes back', () => {
    const chance = (since: string) =>
      chooseRetries([region('浙江', { since, clicks: 2000, conversions: 12 })], 100, 1, ON)[0]!.chance;
    expect(chance('2026-11-20')).toBeLessThan(0.01);
    expect(chance('2025-01-01')).toBeGreaterThan(chance('2026-05-01'));
    expect(chance('2025-01-01')).toBeGreaterThan(0.1);
  });

  it('without money tries nothing and says so', () => {
    const rows = chooseRetries([region('a', { needed: 1e-6 }), region('b', { needed: 0.9 })], 0, 1, ON);
    expect(rows.map((row) => row.state)).toEqual(['no-money', 'not-drawn']);
  });
});
