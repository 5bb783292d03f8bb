import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normal, seeded } from '../../../bids/estimate/random.ts';
import { PLATFORMS } from '../../../bids/index.ts';
import { fitStructure } from '../../../bids/structure/fit.ts';
import { type CellModel, type Objective, wholePlans } from '../../../bids/structure/model.ts';
import { roundToPlatform } from '../../../bids/structure/round.ts';

const REGIONS = 10;

/** An account in the middle of its life: bids and factors that earlier runs have left, regions worth very different money. */
function account(seed: number, keywords: number, low: number, high: number): CellModel {
  const random = seeded(seed);
  const plans = 2;
  const cells = keywords * REGIONS;
  const between = () => Math.round((low + (high - low) * random()) * 100) / 100;
  const worth = Array.from({ length: REGIONS }, () => 1.2 * normal(random));
  const model: CellModel = {
    keywords,
    regions: REGIONS,
    plans,
    plan: Uint32Array.from({ length: keywords }, (_, k) => k % plans),
    clicks: new Float64Array(cells),
    value: new Float64Array(cells),
    bid: Float64Array.from({ length: keywords }, () => Math.round((0.3 + 3 * random()) * 100) / 100),
    factor: Float64Array.from({ length: plans * REGIONS }, between),
    elasticity: Float64Array.from({ length: keywords }, () => 0.4 + 0.4 * random()),
    paid: new Float64Array(keywords).fill(0.7),
    minBid: new Float64Array(keywords).fill(0.01),
    maxBid: new Float64Array(keywords).fill(999),
  };
  for (let c = 0; c < cells; c++) {
    model.clicks[c] = Math.exp(1.4 * normal(random));
    model.value[c] = Math.exp(1 + worth[c % REGIONS]! + 0.3 * normal(random));
  }
  return model;
}

const shapes = fc.record({
  seed: fc.integer({ min: 1, max: 1e6 }),
  keywords: fc.integer({ min: 1, max: 8 }),
  jump: fc.constantFrom(1.1, 1.3, 1.5),
  kind: fc.constantFrom('value', 'profit', 'target'),
  share: fc.constantFrom(0.2, 1, 50),
  platform: fc.constantFrom(...PLATFORMS),
});

it('no bid or factor is written further from the present one than a run may go; only budgets cut deeper', () => {
  fc.assert(
    fc.property(shapes, ({ seed, keywords, jump, kind, share, platform }) => {
      const { factor: range, bid } = platform.limits;
      const present = range.supported ? ([range.min, Math.min(range.max, range.min * 4)] as const) : ([1, 1] as const);
      const model = account(seed, keywords, ...present);
      const money = model.clicks.reduce(
        (sum, clicks, c) => sum + clicks * model.bid[Math.floor(c / REGIONS)]! * 0.7,
        0,
      );
      const objective: Objective = {
        kind: kind as Objective['kind'],
        budget: money * share,
        regionCaps: new Float64Array(REGIONS).fill(Infinity),
        planCaps: new Float64Array(2).fill(Infinity),
      };
      const parts = wholePlans(model);
      const fit = fitStructure(model, objective, parts, {
        bidStep: jump,
        factorStep: jump,
        ...(range.supported
          ? { factorRange: range }
          : { fixedFactors: parts.map((part) => new Float64Array(part.regions.length).fill(1)) }),
      });
      const limits = { minBid: bid.min, maxBid: bid.max };
      const { bids, totals } = roundToPlatform(model, objective, parts, fit.bids, range, bid.step, limits, jump);
      for (const [at, part] of parts.entries()) {
        for (const [i, k] of part.keywords.entries()) {
          const ratio = bids[at]!.bid[i]! / model.bid[k]!;
          expect(ratio).toBeLessThanOrEqual(jump + 1e-9);
          // With money to spare nothing forces a deeper cut.
          if (share === 50 && kind === 'value') expect(ratio).toBeGreaterThanOrEqual(1 / jump - 1e-9);
        }
        for (const [j, r] of part.regions.entries()) {
          const factor = bids[at]!.factor[j]!;
          const ratio = factor / model.factor[part.plan * REGIONS + r]!;
          expect(ratio).toBeLessThanOrEqual(jump + 1e-9);
          expect(ratio).toBeGreaterThanOrEqual(1 / jump - 1e-9);
          expect(factor).toBeGreaterThanOrEqual(range.min - 1e-9);
          expect(factor).toBeLessThanOrEqual(range.max + 1e-9);
        }
      }
      expect(totals.cost).toBeLessThanOrEqual(objective.budget * (1 + 1e-9));
    }),
    { numRuns: 150 },
  );
});
