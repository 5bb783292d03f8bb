import { normal, seeded } from '../../bids/estimate/random.ts';
import { fitStructure } from '../../bids/structure/fit.ts';
import { idealBids } from '../../bids/structure/ideal.ts';
import { type CellModel, wholePlans } from '../../bids/structure/model.ts';

/** A random account of the planner's model; `interaction` is how far cells stray from keyword × region. */
export function randomModel(
  seed: number,
  keywords: number,
  plans: number,
  interaction: number,
  regions = 31,
): CellModel {
  const random = seeded(seed);
  const cells = keywords * regions;
  const model: CellModel = {
    keywords,
    regions,
    plans,
    plan: new Uint32Array(keywords),
    clicks: new Float64Array(cells),
    value: new Float64Array(cells),
    bid: new Float64Array(keywords),
    factor: new Float64Array(plans * regions).fill(1),
    elasticity: new Float64Array(keywords),
    paid: new Float64Array(keywords).fill(0.7),
    minBid: new Float64Array(keywords).fill(0.01),
    maxBid: new Float64Array(keywords).fill(999),
  };
  const worth = Array.from({ length: regions }, () => 0.5 * normal(random));
  const share = Array.from({ length: regions }, () => Math.exp(0.8 * normal(random)));
  for (let k = 0; k < keywords; k++) {
    model.plan[k] = k % plans;
    model.bid[k] = 1 + 3 * random();
    model.elasticity[k] = 0.4 + 0.4 * random();
    const clicks = Math.exp(1.4 * normal(random));
    const value = Math.exp(1 + 0.5 * normal(random));
    for (let r = 0; r < regions; r++) {
      model.clicks[k * regions + r] = (clicks * share[r]!) / regions;
      model.value[k * regions + r] = value * Math.exp(worth[r]! + interaction * normal(random));
    }
  }
  return model;
}

/**
 * Largest difference in points between the loss that the planner reports (its own levels) and the true one: the same
 * structure against the optimum over 200 levels a cell, which is the continuous optimum for all practical purposes.
 */
export function structureGap(instances: number): number {
  let gap = 0;
  for (let seed = 1; seed <= instances; seed++) {
    const model = randomModel(seed, 40, 2, [0, 0.2, 0.4][seed % 3]!);
    const money = model.clicks.reduce((sum, clicks, c) => sum + clicks * model.bid[Math.floor(c / 31)]! * 0.7, 0);
    const kind = (['value', 'profit', 'target'] as const)[seed % 3]!;
    const objective = {
      kind,
      budget: money * 0.8,
      regionCaps: new Float64Array(31).fill(Infinity),
      planCaps: new Float64Array(2).fill(Infinity),
    };
    const { totals } = fitStructure(model, objective, wholePlans(model));
    const kept = kind === 'profit' ? totals.value - totals.cost : totals.value;
    const reported = 1 - kept / idealBids(model, objective).objective;
    const truth = 1 - kept / idealBids(model, objective, { levels: 120, lowest: 0.02, highest: 20 }).objective;
    gap = Math.max(gap, Math.abs(reported - truth) * 100);
  }
  return gap;
}
