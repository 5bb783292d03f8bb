import { solveSmallWhole } from './exact-whole.ts';
import { exchangeMoney } from './exchange.ts';
import { fillLeftover } from './fill.ts';
import { buildHulls, type Hulls } from './hulls.ts';
import { improveWhole } from './improve-whole.ts';
import { cellPrice, findPrices, type Prices } from './prices.ts';
import { type Allocation, type AllocationProblem, emptyFill, type FillState } from './problem.ts';
import { solveSelfFinanced } from './self-financed.ts';

/** Up to this many points a target under crossing caps is met exactly; in larger accounts single steps no longer matter. */
const EXACT_POINTS = 20_000;

/**
 * The best allocation: prices of money by bisection on the Lagrangian dual (each region's and plan's price on top of the
 * common one), everything above its price taken, then the leftover money filled in the order of return, the last step of a
 * budget between two levels. Without plan caps the caps are nested and the result is the LP optimum; with crossing plan
 * caps `bound` says how much could be missing at most. Linear in the number of points up to the bisection steps.
 */
export function allocate(problem: AllocationProblem): Allocation {
  const hulls = buildHulls(problem);
  const prices = findPrices(problem, hulls);
  let state = takeAbove(problem, hulls, prices);
  fillLeftover(problem, hulls, prices, state);
  if (problem.wholeLevels) {
    improveWhole(problem, state);
    solveSmallWhole(problem, prices, state);
  } else if (problem.planCaps.some(Number.isFinite)) {
    exchangeMoney(problem, hulls, state);
    // Exchanges under the self-financing rule make a surplus that buys further steps.
    for (let round = 0; problem.selfFinancing && round < 20; round++) {
      const before = state.value;
      fillLeftover(problem, hulls, prices, state);
      exchangeMoney(problem, hulls, state);
      if (state.value <= before * (1 + 1e-9)) break;
    }
    if (problem.selfFinancing && problem.cells * problem.levels <= EXACT_POINTS) {
      const exact = solveSelfFinanced(problem, hulls, allocate);
      if (exact.value > state.value) state = exact;
    }
  }
  return {
    level: state.level,
    between: state.between,
    cost: state.cost,
    value: state.value,
    regionCost: state.regionCost,
    planCost: state.planCost,
    price: prices.price,
    regionPrice: prices.regionPrice,
    planPrice: prices.planPrice,
    bound: upperBound(problem, hulls, prices),
  };
}

function takeAbove(problem: AllocationProblem, hulls: Hulls, prices: Prices): FillState {
  const { cells, levels, cost, value, region, plan } = problem;
  const state = emptyFill(problem);
  for (let c = 0; c < cells; c++) {
    const base = c * levels;
    const price = cellPrice(problem, prices, c) * (1 + 1e-12);
    let x = 0;
    let y = 0;
    for (let j = 0; j < hulls.size[c]!; j++) {
      const at = base + hulls.level[base + j]!;
      // A step is worth its money when Δvalue > price × Δcost; written so, free steps need no division.
      if (value[at]! - y <= price * (cost[at]! - x)) break;
      x = cost[at]!;
      y = value[at]!;
      state.level[c] = at - base;
    }
    state.cost += x;
    state.value += y;
    state.regionCost[region[c]!]! += x;
    state.planCost[plan[c]!]! += x;
  }
  return state;
}

/** The dual value at these prices: budgets at their price plus what each cell earns above it. Holds for any prices ≥ 0. */
function upperBound(problem: AllocationProblem, hulls: Hulls, prices: Prices): number {
  const { cells, levels, cost, value, regionCaps, planCaps, budget } = problem;
  // A self-financing constraint with multiplier ν turns value into (1 + ν) value − ν cost; its share of the price is ν/(1 + ν).
  const binding = problem.selfFinancing === true && prices.limitedByRatio;
  const scale = binding ? 1 / Math.max(1e-9, 1 - prices.price) : 1;
  const common = binding ? 0 : prices.price;
  let bound = common > 0 ? common * budget : 0;
  for (const [r, cap] of regionCaps.entries()) {
    const extra = (prices.regionPrice[r]! - prices.price) * scale;
    if (extra > 0 && Number.isFinite(cap)) bound += extra * cap;
  }
  for (const [p, cap] of planCaps.entries()) {
    if (prices.planPrice[p]! > 0 && Number.isFinite(cap)) bound += prices.planPrice[p]! * scale * cap;
  }
  for (let c = 0; c < cells; c++) {
    const base = c * levels;
    const price = cellPrice(problem, prices, c);
    let best = 0;
    for (let j = 0; j < hulls.size[c]!; j++) {
      const at = base + hulls.level[base + j]!;
      best = Math.max(best, value[at]! - price * cost[at]!);
    }
    bound += best * scale;
  }
  return bound;
}
