import type { Prices } from './prices.ts';
import type { AllocationProblem, FillState } from './problem.ts';

const MAX_CELLS = 40;
const MAX_NODES = 200_000;

/**
 * Whole levels of a small problem by branch and bound: what is left can bring at most what each cell earns above its price
 * plus the unspent money at its price (the Lagrangian bound). Keeps the given solution when it finds no better one within
 * its node limit.
 */
export function solveSmallWhole(problem: AllocationProblem, prices: Prices, state: FillState): void {
  const { cells, levels, cost, value, region, plan, budget, regionCaps, planCaps } = problem;
  if (cells > MAX_CELLS) return;
  const own = (c: number) => prices.regionPrice[region[c]!]! + prices.planPrice[plan[c]!]!;
  const rest = new Float64Array(cells + 1);
  for (let c = cells - 1; c >= 0; c--) {
    let best = 0;
    for (let l = 0; l < levels; l++) best = Math.max(best, value[c * levels + l]! - own(c) * cost[c * levels + l]!);
    rest[c] = rest[c + 1]! + best;
  }
  const regionCost = new Float64Array(regionCaps.length);
  const planCost = new Float64Array(planCaps.length);
  const chosen = new Int8Array(cells).fill(-1);
  let best = { value: state.value * (1 + 1e-12), levels: undefined as Int8Array | undefined };
  let nodes = 0;
  const unspent = (spent: number) => {
    let worth = prices.price * (budget - spent);
    for (let r = 0; r < regionCaps.length; r++) {
      const extra = prices.regionPrice[r]! - prices.price;
      if (extra > 0 && extra < 1e20 && Number.isFinite(regionCaps[r]!))
        worth += extra * (regionCaps[r]! - regionCost[r]!);
    }
    for (let p = 0; p < planCaps.length; p++) {
      const extra = prices.planPrice[p]!;
      if (extra > 0 && extra < 1e20 && Number.isFinite(planCaps[p]!)) worth += extra * (planCaps[p]! - planCost[p]!);
    }
    return worth;
  };
  const visit = (c: number, spent: number, gained: number) => {
    if (nodes++ > MAX_NODES) return;
    if (c === cells) {
      const allowed = !problem.selfFinancing || gained >= spent;
      if (allowed && gained > best.value) best = { value: gained, levels: chosen.slice() };
      return;
    }
    // With a self-financing rule the price also pays for the rule, so the bound does not hold: only budgets prune then.
    if (!problem.selfFinancing && gained + rest[c]! + unspent(spent) <= best.value) return;
    const r = region[c]!;
    const p = plan[c]!;
    for (let l = levels - 1; l >= -1; l--) {
      const x = l < 0 ? 0 : cost[c * levels + l]!;
      if (spent + x > budget || regionCost[r]! + x > regionCaps[r]! || planCost[p]! + x > planCaps[p]!) continue;
      chosen[c] = l;
      regionCost[r]! += x;
      planCost[p]! += x;
      visit(c + 1, spent + x, gained + (l < 0 ? 0 : value[c * levels + l]!));
      regionCost[r]! -= x;
      planCost[p]! -= x;
    }
    chosen[c] = -1;
  };
  visit(0, 0, 0);
  if (best.levels) adopt(problem, state, best.levels);
}

function adopt(problem: AllocationProblem, state: FillState, levels: Int8Array): void {
  state.level.set(levels);
  state.cost = 0;
  state.value = 0;
  state.regionCost.fill(0);
  state.planCost.fill(0);
  for (const [c, level] of levels.entries()) {
    if (level < 0) continue;
    const x = problem.cost[c * problem.levels + level]!;
    state.cost += x;
    state.value += problem.value[c * problem.levels + level]!;
    state.regionCost[problem.region[c]!]! += x;
    state.planCost[problem.plan[c]!]! += x;
  }
}
