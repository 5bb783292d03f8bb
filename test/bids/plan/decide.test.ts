import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellDecisions } from '../../../bids/plan/cell-decisions.ts';
import type { PlanConfig } from '../../../bids/plan/config.ts';
import { decide } from '../../../bids/plan/decide.ts';
import { outlookOf } from '../../../bids/plan/outlook.ts';
import { baidu } from '../../../bids/platforms/baidu/index.ts';
import { google } from '../../../bids/platforms/google/index.ts';
import { CONFIG, PROVINCES, smallShop } from './small-shop.ts';

const seeds = fc.integer({ min: 1, max: 1e6 });
const goals = fc.constantFrom<PlanConfig['goal']>(
  { kind: 'cpa', target: 60 },
  { kind: 'roas', target: 3 },
  { kind: 'profit' },
);
const run = (seed: number, more: Partial<PlanConfig> = {}, limits = baidu.limits) =>
  decide(smallShop(seed), { ...CONFIG, ...more }, limits);

describe('decide, with index, hours, season and tries on', () => {
  it('uses all of them', () => {
    const decision = run(3);
    expect(decision.dayparts!.heldOut.accepted).toBe(true);
    expect(decision.season.get('龙井')!.demand).toBeCloseTo(1.5, 9);
    expect(decision.season.get('普洱')!.demand).toBeCloseTo(1, 9);
    expect(decision.retries.list.map((row) => row.kind).sort()).toContain('keyword');
    expect(new Set(decision.changes.map((change) => change.kind))).toContain('hour-factor');
  });

  it('forecasts over the end of a window with less demand behind it', () => {
    const decision = run(3, { on: '2026-12-10' });
    const clicks = (days: number) => outlookOf(decision, days).reduce((sum, row) => sum + row.clicks, 0);
    expect(clicks(3)).toBeCloseTo(clicks(1) * 3, 6);
    expect(clicks(30)).toBeLessThan(clicks(1) * 30 * 0.95);
    expect(clicks(30)).toBeGreaterThan((clicks(1) * 30) / 1.5);
  });

  it('same input, same decision', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const text = (decision: ReturnType<typeof run>) =>
          JSON.stringify([decision.changes, decision.retries.list, decision.dayparts]);
        expect(text(run(seed))).toBe(text(run(seed)));
      }),
      { numRuns: 3 },
    );
  });

  it('more budget never lowers the value', () => {
    fc.assert(
      fc.property(
        seeds,
        goals,
        fc.double({ min: 60, max: 600, noNaN: true }),
        fc.double({ min: 1.05, max: 2, noNaN: true }),
        (seed, goal, budget, more) => {
          const less = run(seed, { goal, budget, maxJump: null });
          const bigger = run(seed, { goal, budget: budget * more, maxJump: null });
          const worth = ({ after }: typeof less) => (goal.kind === 'profit' ? after.value - after.cost : after.value);
          // Bids are cut down to whole cents, which may cost a little of the gain.
          expect(worth(bigger)).toBeGreaterThanOrEqual(worth(less) - 0.01 * Math.abs(worth(less)));
          expect(bigger.structures.ideal).toBeGreaterThanOrEqual(less.structures.ideal * (1 - 2e-3));
        },
      ),
      { numRuns: 12 },
    );
  });

  it('never spends more than the budget, the caps, and the part that is for tries', () => {
    fc.assert(
      fc.property(
        seeds,
        goals,
        fc.double({ min: 20, max: 500, noNaN: true }),
        fc.constantFrom(0, 0.05, 0.3),
        fc.constantFrom(baidu, google),
        (seed, goal, budget, explore, platform) => {
          const decision = run(seed, { goal, budget, explore }, platform.limits);
          const tried = decision.retries.list.filter((row) => row.state === 'tried');
          const spent = tried.reduce((sum, row) => sum + row.cost, 0);
          expect(spent).toBeLessThanOrEqual(explore * budget + 1e-9);
          const keywords = tried.filter((row) => row.keyword !== null).reduce((sum, row) => sum + row.cost, 0);
          expect(decision.after.cost + keywords).toBeLessThanOrEqual(budget * (1 + 1e-9));
          for (const row of tried) {
            if (row.region === null) continue;
            const r = decision.data.regions.indexOf(row.region);
            expect(decision.after.regionCost[r]!).toBeLessThanOrEqual(row.cost * (1 + 1e-9));
          }
        },
      ),
      { numRuns: 12 },
    );
  });

  it('a cap of 0 excludes, whatever the season, the hours or the draws say', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(...PROVINCES), fc.integer(), (seed, code, draw) => {
        const decision = run(seed, { regionCaps: { [code]: 0 }, seed: draw, explore: 1 });
        expect(decision.after.regionCost[decision.data.regions.indexOf(code)]).toBe(0);
        expect(decision.retries.list.some((row) => row.region === code)).toBe(false);
        for (const change of decision.changes)
          if (change.region === code) expect(change).toMatchObject({ kind: 'region-exclude', after: null });
        for (const cell of cellDecisions(decision, { region: code }))
          expect(['exclude', 'pause', 'paused', 'try']).toContain(cell.state);
      }),
      { numRuns: 10 },
    );
  });

  it('more orders of a region never lower its rate, nor its factor against the mean of the others', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.integer({ min: 0, max: PROVINCES.length - 2 }),
        fc.integer({ min: 5, max: 40 }),
        (seed, r, more) => {
          const data = { ...smallShop(seed), dropped: [] };
          const better = {
            ...data,
            outcomes: data.outcomes.map((row, i) =>
              i === r ? { ...row, orders: row.orders + more, revenue: (row.orders + more) * 160 } : row,
            ),
          };
          const config = { ...CONFIG, goal: { kind: 'profit' } as const, maxJump: null };
          const [was, is] = [decide(data, config, google.limits), decide(better, config, google.limits)];
          // Where held-out data refuse regional rates on one side only, all regions change their rate at once.
          fc.pre(was.estimates.heldOut.accepted === is.estimates.heldOut.accepted);
          expect(is.estimates.regions[r]!.rate).toBeGreaterThanOrEqual(was.estimates.regions[r]!.rate * (1 - 1e-9));
          if (!was.estimates.heldOut.accepted) return;
          const against = (decision: typeof was, at: number) => {
            const { factor } = decision.rounded.bids[at]!;
            const part = decision.parts[at]!;
            const j = part.regions.indexOf(r);
            const others = [...factor.keys()].filter((i) => i !== j && factor[i]! > 0);
            const mean = others.reduce((sum, i) => sum + Math.log(factor[i]!), 0) / Math.max(1, others.length);
            return j < 0 || factor[j]! <= 0 || others.length === 0 ? null : factor[j]! / Math.exp(mean);
          };
          for (const at of was.parts.keys()) {
            const [before, after] = [against(was, at), against(is, at)];
            if (before !== null && after !== null) expect(after).toBeGreaterThanOrEqual(before * 0.98);
          }
        },
      ),
      { numRuns: 12 },
    );
  });

  it('the seed moves the tries and nothing that was not stopped', () => {
    const draws = new Set<string>();
    for (let seed = 1; seed <= 4; seed++) {
      const { retries, estimates } = run(5, { seed, explore: 0.2 });
      draws.add(retries.list.map((row) => row.draw).join());
      expect(estimates.regions).toEqual(run(5).estimates.regions);
    }
    expect(draws.size).toBe(4);
    expect(run(5, { explore: 0 }).retries.list).toEqual([]);
  });

  it('brand terms are never paused, and are marked so', () => {
    const data = smallShop(9);
    data.keywords[2] = { ...data.keywords[2]!, clicks: 5000, cost: 9000, conversions: 0 };
    const brand = (terms: string[]) =>
      decide(data, { ...CONFIG, brand: terms, goal: { kind: 'cpa', target: 20 } }, baidu.limits);
    const paused = (decision: ReturnType<typeof brand>) =>
      decision.changes.some(
        (change) => change.kind === 'keyword-pause' && change.keyword === '青川龙井' && change.after === 0,
      );
    expect(paused(brand(['青川']))).toBe(false);
    expect(paused(brand([]))).toBe(true);
    for (const cell of cellDecisions(brand(['青川']), { keyword: '青川龙井' }))
      expect(cell).toMatchObject({ brand: true });
  });

  it('every cell has a decision with its probability, once', () => {
    const decision = run(3);
    const cells = [...cellDecisions(decision)];
    expect(cells).toHaveLength(decision.data.keywords.length * PROVINCES.length);
    for (const cell of cells) {
      if (cell.chance !== null) expect(cell.chance >= 0 && cell.chance <= 1).toBe(true);
      expect(cell.cost).toBeGreaterThanOrEqual(0);
      if (cell.state === 'exclude' || cell.state === 'pause' || cell.state === 'paused') expect(cell.cost).toBe(0);
    }
    const total = cells.reduce((sum, cell) => sum + cell.cost, 0);
    expect(total).toBeCloseTo(decision.after.cost, 6);
  });
});
