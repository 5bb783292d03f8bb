import type { Hulls } from './hulls.ts';
import { cellPrice, type Prices } from './prices.ts';
import type { AllocationProblem, FillState } from './problem.ts';

/** How far below its price a step may return and still be looked at, from the steps at the price itself to all of them. */
const WINDOWS = [1 - 1e-5, 1 - 1e-3, 0.9, 0.5, 0];

/**
 * Fills what the budgets still hold: next steps in the order of return, those at the price of their budget first. The first step that does
 * not fit whole is taken in part (a bid between two levels), unless only whole levels are allowed. Under nested caps this
 * greedy order is optimal for concave returns (Federgruen and Groenevelt 1986).
 */
export function fillLeftover(problem: AllocationProblem, hulls: Hulls, prices: Prices, state: FillState): void {
  const done = new Set<number>();
  for (const window of WINDOWS) {
    if (!anyRoom(problem, state)) return;
    const steps = collect(problem, hulls, prices, state, window, done);
    for (const step of steps) {
      if (!done.has(step.cell)) take(problem, state, step, done);
    }
  }
}

interface Step {
  cell: number;
  upper: number;
  cost: number;
  value: number;
  rank: number;
  /** Share of the whole step that is taken already; cost and value are of what is left of it. */
  begun: number;
}

function anyRoom(problem: AllocationProblem, state: FillState): boolean {
  return problem.budget - state.cost > problem.budget * 1e-12;
}

function collect(
  problem: AllocationProblem,
  hulls: Hulls,
  prices: Prices,
  state: FillState,
  window: number,
  done: ReadonlySet<number>,
): Step[] {
  const { cells, levels, cost, value, region, plan, regionCaps, planCaps } = problem;
  const steps: Step[] = [];
  for (let c = 0; c < cells; c++) {
    if (done.has(c)) continue;
    const base = c * levels;
    const current = state.level[c]!;
    let j = 0;
    while (j < hulls.size[c]! && hulls.level[base + j]! <= current) j += 1;
    if (j === hulls.size[c]!) continue;
    if (state.regionCost[region[c]!]! >= regionCaps[region[c]!]! || state.planCost[plan[c]!]! >= planCaps[plan[c]!]!)
      continue;
    const price = cellPrice(problem, prices, c);
    let x = current < 0 ? 0 : cost[base + current]!;
    let y = current < 0 ? 0 : value[base + current]!;
    let begun = state.between.get(c)?.share ?? 0;
    for (; j < hulls.size[c]!; j++) {
      const at = base + hulls.level[base + j]!;
      const dx = (cost[at]! - x) * (1 - begun);
      const dy = (value[at]! - y) * (1 - begun);
      if (dy < window * price * dx) break;
      steps.push({ cell: c, upper: at - base, cost: dx, value: dy, rank: dy / dx, begun });
      begun = 0;
      x = cost[at]!;
      y = value[at]!;
    }
  }
  return steps.sort((a, b) => b.rank - a.rank || a.cell - b.cell || a.upper - b.upper);
}

function take(problem: AllocationProblem, state: FillState, step: Step, done: Set<number>): void {
  const r = problem.region[step.cell]!;
  const p = problem.plan[step.cell]!;
  let room = Math.min(
    problem.budget - state.cost,
    problem.regionCaps[r]! - state.regionCost[r]!,
    problem.planCaps[p]! - state.planCost[p]!,
  );
  if (problem.selfFinancing && step.cost > step.value) {
    room = Math.min(room, ((state.value - state.cost) * step.cost) / (step.cost - step.value));
  }
  const share = room >= step.cost ? 1 : problem.wholeLevels ? 0 : Math.max(0, room / step.cost);
  if (share === 1) {
    state.level[step.cell] = step.upper;
    state.between.delete(step.cell);
  } else {
    done.add(step.cell);
    if (share < 1e-12) return;
    state.between.set(step.cell, { upper: step.upper, share: step.begun + (1 - step.begun) * share });
  }
  const money = share === 1 ? step.cost : share * step.cost;
  state.cost += money;
  state.value += share * step.value;
  state.regionCost[r]! += money;
  state.planCost[p]! += money;
}
