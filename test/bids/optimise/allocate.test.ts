import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bruteForce } from '../../../bench/bids/brute-force.ts';
import { lpOptimum } from '../../../bench/bids/lp-oracle.ts';
import { randomProblem } from '../../../bench/bids/random-problem.ts';
import { allocate } from '../../../bids/optimise/allocate.ts';
import type { Allocation, AllocationProblem } from '../../../bids/optimise/problem.ts';
import { priceThreshold } from '../../../bids/optimise/threshold.ts';

const small = fc.record({
  seed: fc.integer({ min: 1, max: 1e9 }),
  keywords: fc.integer({ min: 1, max: 6 }),
  levels: fc.integer({ min: 1, max: 8 }),
  planCaps: fc.boolean(),
  selfFinancing: fc.boolean(),
  wholeLevels: fc.boolean(),
});

function make(shape: {
  seed: number;
  keywords: number;
  levels: number;
  planCaps: boolean;
  selfFinancing: boolean;
  wholeLevels: boolean;
}) {
  const problem = randomProblem(shape.seed, { ...shape, regions: 7 });
  problem.selfFinancing = shape.selfFinancing;
  problem.wholeLevels = shape.wholeLevels;
  return problem;
}

/** Money and value recomputed from the levels, independent of the running sums. */
function recount(problem: AllocationProblem, made: Allocation) {
  const regionCost = new Float64Array(problem.regionCaps.length);
  const planCost = new Float64Array(problem.planCaps.length);
  let value = 0;
  for (let c = 0; c < problem.cells; c++) {
    const at = (level: number, of: Float64Array) => (level < 0 ? 0 : of[c * problem.levels + level]!);
    const level = made.level[c]!;
    const between = made.between.get(c);
    const share = between?.share ?? 0;
    const upper = between?.upper ?? level;
    const cost = at(level, problem.cost) * (1 - share) + at(upper, problem.cost) * share;
    value += at(level, problem.value) * (1 - share) + at(upper, problem.value) * share;
    regionCost[problem.region[c]!]! += cost;
    planCost[problem.plan[c]!]! += cost;
  }
  return { regionCost, planCost, value, cost: regionCost.reduce((a, b) => a + b, 0) };
}

describe('allocate', () => {
  it('never exceeds a budget or cap, counts right, and stays below its own bound', () => {
    fc.assert(
      fc.property(small, (shape) => {
        const problem = make(shape);
        const made = allocate(problem);
        const { regionCost, planCost, value, cost } = recount(problem, made);
        expect(cost).toBeLessThanOrEqual(problem.budget * (1 + 1e-9));
        for (const [r, cap] of problem.regionCaps.entries())
          expect(regionCost[r]!).toBeLessThanOrEqual(cap * (1 + 1e-9));
        for (const [p, cap] of problem.planCaps.entries()) expect(planCost[p]!).toBeLessThanOrEqual(cap * (1 + 1e-9));
        if (shape.selfFinancing) expect(value).toBeGreaterThanOrEqual(cost * (1 - 1e-9));
        expect(value).toBeCloseTo(made.value, 6);
        expect(made.value).toBeLessThanOrEqual(made.bound * (1 + 1e-6) + 1e-9);
        for (const [r, cap] of problem.regionCaps.entries()) {
          if (cap === 0)
            for (let c = 0; c < problem.cells; c++) if (problem.region[c] === r) expect(made.level[c]).toBe(-1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('gives no less value for more budget', () => {
    fc.assert(
      fc.property(small, fc.double({ min: 1, max: 3, noNaN: true }), (shape, more) => {
        const problem = { ...make(shape), wholeLevels: false };
        const before = allocate(problem).value;
        const after = allocate({ ...problem, budget: problem.budget * more }).value;
        expect(after).toBeGreaterThanOrEqual(before * (1 - 2e-6));
      }),
      { numRuns: 400 },
    );
  });

  it('is deterministic', () => {
    const problem = randomProblem(11, { keywords: 20, levels: 6, planCaps: true });
    expect(allocate(problem)).toEqual(allocate(problem));
  });

  it('reaches the LP optimum, with crossing plan caps and with a target, too', async () => {
    for (let seed = 1; seed <= 16; seed++) {
      const problem = randomProblem(seed, {
        keywords: 5 + (seed % 3) * 4,
        levels: 4 + (seed % 5),
        planCaps: seed % 2 === 0,
      });
      if (seed % 4 === 0) problem.selfFinancing = true;
      const optimum = await lpOptimum(problem);
      const { value, bound } = allocate(problem);
      expect(value / optimum, `seed ${seed}`).toBeGreaterThan(0.999);
      expect(optimum, `seed ${seed}`).toBeLessThanOrEqual(bound * (1 + 1e-6));
    }
  });

  it('with whole levels comes within 1 % of brute force on tiny problems', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const problem = randomProblem(seed, { keywords: 2, regions: 3, levels: 3, plans: 2, planCaps: seed % 2 === 0 });
      problem.wholeLevels = true;
      expect(allocate(problem).value, `seed ${seed}`).toBeGreaterThanOrEqual(0.99 * bruteForce(problem));
    }
  });
});

describe('priceThreshold', () => {
  it('agrees with sorting', () => {
    const items = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 9 })), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(items, fc.integer({ min: 0, max: 200 }), (list, room) => {
        const sorted = [...new Set(list.map(([slope]) => slope))].sort((a, b) => b - a);
        const above = (t: number) => list.reduce((sum, [slope, weight]) => sum + (slope > t ? weight : 0), 0);
        const expected = above(0) <= room ? 0 : sorted.findLast((t) => above(t) <= room);
        const found = priceThreshold(
          Float32Array.from(list, ([slope]) => slope),
          Float32Array.from(list, ([, weight]) => weight),
          list.length,
          room,
        );
        expect(above(found)).toBeLessThanOrEqual(room);
        // Free items of weight 0 may be left out or not; the money taken must be the same.
        expect(above(found)).toBe(above(expected!));
      }),
      { numRuns: 500 },
    );
  });
});
