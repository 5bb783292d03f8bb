import type { Hulls } from './hulls.ts';
import { type Allocation, type AllocationProblem, emptyFill, type FillState } from './problem.ts';

/** Halvings of the weight: beyond this the two sides differ by rounding only. */
const HALVINGS = 48;

/**
 * The best allocation whose value pays its cost, when plan caps cross region caps. With the weight s on cost the rule
 * disappears into the values (v − s·c), and what is left is solved exactly; at the weight where the surplus changes its
 * sign the two solutions there are mixed so that it is just 0 (Lagrangian duality of a linear program with one more
 * constraint). Both lie on the same steps, so the mixture is an allocation again. Costs about fifty solutions.
 */
export function solveSelfFinanced(
  problem: AllocationProblem,
  hulls: Hulls,
  solve: (problem: AllocationProblem) => Allocation,
): FillState {
  const at = (weight: number) => {
    const value = problem.value.map((worth, i) => worth - weight * problem.cost[i]!);
    return place(problem, hulls, moneyOf(problem, solve({ ...problem, value, selfFinancing: false })));
  };
  let lacking = at(0);
  if (surplus(lacking.state) >= 0) return lacking.state;
  let paying = at(1);
  let low = 0;
  let high = 1;
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    const there = at(middle);
    if (surplus(there.state) >= 0) {
      paying = there;
      high = middle;
    } else {
      lacking = there;
      low = middle;
    }
  }
  const over = surplus(paying.state);
  // A hair to the paying side: the rule must hold after rounding, too.
  const share = (over / (over - surplus(lacking.state))) * (1 - 1e-12);
  const mixed = paying.money.map((money, c) => money + share * (lacking.money[c]! - money));
  const made = place(problem, hulls, mixed).state;
  return surplus(made) >= 0 && made.value > paying.state.value ? made : paying.state;
}

function surplus({ value, cost }: FillState): number {
  return value - cost;
}

/** The money of each cell. */
function moneyOf({ cells, levels, cost }: AllocationProblem, made: Allocation): Float64Array {
  const money = new Float64Array(cells);
  for (let c = 0; c < cells; c++) {
    const level = made.level[c]!;
    const from = level < 0 ? 0 : cost[c * levels + level]!;
    const between = made.between.get(c);
    money[c] = from + (between ? between.share * (cost[c * levels + between.upper]! - from) : 0);
  }
  return money;
}

/** The allocation in which each cell has that much money, on its hull. */
function place(
  problem: AllocationProblem,
  hulls: Hulls,
  money: Float64Array,
): { money: Float64Array; state: FillState } {
  const { cells, levels, cost, value, region, plan } = problem;
  const state = emptyFill(problem);
  for (let c = 0; c < cells; c++) {
    const base = c * levels;
    const spent = money[c]!;
    let x = 0;
    let y = 0;
    for (let j = 0; j < hulls.size[c]!; j++) {
      const upper = hulls.level[base + j]!;
      const dx = cost[base + upper]! - x;
      const dy = value[base + upper]! - y;
      if (spent < (x + dx) * (1 - 1e-12)) {
        const share = dx > 0 ? (spent - x) / dx : 0;
        if (share > 1e-12) {
          state.between.set(c, { upper, share });
          x += share * dx;
          y += share * dy;
        }
        break;
      }
      state.level[c] = upper;
      x += dx;
      y += dy;
    }
    state.cost += x;
    state.value += y;
    state.regionCost[region[c]!]! += x;
    state.planCost[plan[c]!]! += x;
  }
  return { money, state };
}
