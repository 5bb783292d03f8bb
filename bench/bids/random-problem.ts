import { normal, seeded } from '../../bids/estimate/random.ts';
import type { AllocationProblem } from '../../bids/optimise/problem.ts';

/**
 * A seeded random allocation problem: `keywords` × 31 regions, heavy-tailed demand, power-law responses with noise on every
 * level (so hulls drop some), random minimum and maximum bids, budget and caps that bind.
 */
export function randomProblem(
  seed: number,
  size: { keywords: number; regions?: number; levels: number; plans?: number; caps?: boolean; planCaps?: boolean },
): AllocationProblem {
  const random = seeded(seed);
  const regions = size.regions ?? 31;
  const plans = size.plans ?? 1 + Math.floor(random() * 4);
  const { keywords, levels } = size;
  const cells = keywords * regions;
  const cost = new Float64Array(cells * levels);
  const value = new Float64Array(cells * levels);
  const region = new Uint16Array(cells);
  const plan = new Uint32Array(cells);
  const regionWorth = Array.from({ length: regions }, () => Math.exp(0.5 * normal(random)));
  const regionShare = Array.from({ length: regions }, () => Math.exp(0.9 * normal(random)));
  const regionCost = new Float64Array(regions);
  const planCost = new Float64Array(plans);
  let total = 0;
  for (let k = 0; k < keywords; k++) {
    const clicks = Math.exp(1.5 * normal(random));
    const worth = 2 * Math.exp(0.4 * normal(random));
    const beta = 0.3 + 0.6 * random();
    const lowest = 0.3 + random();
    const ratio = 1.2 + random() * 0.6;
    for (let r = 0; r < regions; r++) {
      const c = k * regions + r;
      region[c] = r;
      plan[c] = k % plans;
      const v = worth * regionWorth[r]! * Math.exp(0.3 * normal(random));
      let money = 0;
      for (let l = 0; l < levels; l++) {
        const bid = lowest * ratio ** l;
        const n = clicks * regionShare[r]! * bid ** beta * (0.9 + 0.2 * random());
        money = Math.max(money, n * bid * 0.7);
        cost[c * levels + l] = money;
        value[c * levels + l] = n * v;
      }
      total += money;
      regionCost[r]! += money;
      planCost[k % plans]! += money;
    }
  }
  const regionCaps = new Float64Array(regions).fill(Infinity);
  const planCaps = new Float64Array(plans).fill(Infinity);
  if (size.caps !== false) {
    for (let r = 0; r < regions; r++)
      if (random() < 0.4) regionCaps[r] = random() < 0.1 ? 0 : regionCost[r]! * random() * 0.6;
  }
  if (size.planCaps) for (let p = 0; p < plans; p++) if (random() < 0.6) planCaps[p] = planCost[p]! * random() * 0.5;
  return { cells, levels, cost, value, region, regionCaps, plan, planCaps, budget: total * (0.05 + 0.4 * random()) };
}
