import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomial, normal, poisson, seeded } from '../../../bids/estimate/random.ts';
import { shrink } from '../../../bids/estimate/shrink.ts';
import { betaCdf, logGamma } from '../../../bids/estimate/special-functions.ts';

describe('special functions', () => {
  it.each([
    [1, 0],
    [5, Math.log(24)],
    [0.5, Math.log(Math.sqrt(Math.PI))],
    [30, 71.25703896716801],
    [100.5, 361.4355404678],
  ])('ln Γ(%d)', (x, expected) => {
    expect(logGamma(x)).toBeCloseTo(expected, 8);
  });

  it.each([
    [0.5, 2, 2, 0.5],
    [0.2, 1, 1, 0.2],
    [0.3, 1, 3, 1 - 0.7 ** 3],
    [0.9, 4, 1, 0.9 ** 4],
    [0, 3, 4, 0],
    [1, 3, 4, 1],
  ])('I_%d(%d, %d) = %d', (x, a, b, expected) => {
    expect(betaCdf(x, a, b)).toBeCloseTo(expected, 9);
  });
});

/** 31 regions around a conversion rate of 2 %, heavy differences in traffic. */
function province31(seed: number, clicks: number, byIndex: boolean) {
  const random = seeded(seed);
  const index = Array.from({ length: 31 }, () => normal(random));
  const truth = index.map((z) => 0.02 * Math.exp(0.5 * (byIndex ? 0.8 * z + 0.6 * normal(random) : normal(random))));
  const trials = truth.map(() => poisson(clicks * Math.exp(0.8 * normal(random) - 0.32), random));
  const successes = truth.map((rate, i) => binomial(trials[i]!, rate, random));
  const pooled = Math.max(1e-4, sum(successes) / sum(trials));
  return { truth, trials, successes, pooled, index, mean: truth.map(() => pooled) };
}

const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);

describe('shrink', () => {
  it.each([
    [50, false],
    [200, false],
    [1000, false],
    [200, true],
  ])(
    'at %d clicks a region (index: %s) its 90 %% intervals cover and it beats raw and pooled rates',
    (clicks, byIndex) => {
      let inside = 0;
      const error = { shrunk: 0, raw: 0, pooled: 0 };
      const runs = 16;
      for (let run = 0; run < runs; run++) {
        const { truth, trials, successes, pooled, index, mean } = province31(1000 * clicks + run, clicks, byIndex);
        const fit = shrink({ trials, successes, mean, ...(byIndex ? { covariate: index } : {}) }, { shift: true });
        for (const [r, rate] of truth.entries()) {
          const { low, high } = fit.interval(r);
          if (low <= rate && rate <= high) inside += 1;
          error.shrunk += (fit.rate[r]! - rate) ** 2;
          error.raw += (successes[r]! / Math.max(1, trials[r]!) - rate) ** 2;
          error.pooled += (pooled - rate) ** 2;
        }
      }
      expect(inside / (31 * runs)).toBeGreaterThan(0.83);
      expect(inside / (31 * runs)).toBeLessThan(0.97);
      expect(error.shrunk).toBeLessThan(error.raw);
      expect(error.shrunk).toBeLessThan(error.pooled);
    },
  );

  it('gives a group without clicks its prior, and the index moves that prior', () => {
    const trials = [800, 900, 1000, 700, 0, 0];
    const successes = [6, 12, 33, 40, 0, 0];
    const covariate = [-1.2, -0.5, 0.6, 1.1, -1.2, 1.1];
    const fit = shrink({ trials, successes, mean: trials.map(() => 0.027), covariate }, { shift: true });
    expect(fit.slope).toBeGreaterThan(0.2);
    expect(fit.rate[5]!).toBeGreaterThan(1.5 * fit.rate[4]!);
    expect(fit.interval(5).high / fit.interval(5).low).toBeGreaterThan(fit.interval(3).high / fit.interval(3).low);
  });

  it('is monotone: one conversion more never lowers the rate of that group', () => {
    const counts = fc.array(
      fc.record({ n: fc.integer({ min: 1, max: 400 }), share: fc.double({ min: 0, max: 0.2, noNaN: true }) }),
      {
        minLength: 2,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(counts, fc.nat(), (groups, pick) => {
        const trials = groups.map((group) => group.n);
        const successes = groups.map((group) => Math.floor(group.n * group.share));
        const at = pick % groups.length;
        if (successes[at]! >= trials[at]!) return;
        const mean = trials.map(() => 0.05);
        const before = shrink({ trials, successes, mean }).rate[at]!;
        const more = successes.map((x, i) => (i === at ? x + 1 : x));
        expect(shrink({ trials, successes: more, mean }).rate[at]!).toBeGreaterThanOrEqual(before - 1e-12);
      }),
      { numRuns: 60 },
    );
  });
});
