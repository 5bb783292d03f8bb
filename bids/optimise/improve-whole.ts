import type { AllocationProblem, FillState } from './problem.ts';

/** Cells up to which pairs are tried: the gap of whole levels matters only in small problems. */
const MAX_CELLS = 4000;

/**
 * Closes the gap that whole levels leave: raises any cell to any level that fits, and exchanges (one cell down, another up)
 * while the value grows. Levels off the hull are tried, too.
 */
export function improveWhole(problem: AllocationProblem, state: FillState): void {
  if (problem.cells > MAX_CELLS) return;
  for (let round = 0; round < 200; round++) {
    if (!raiseBest(problem, state) && !exchangeBest(problem, state)) return;
  }
}

function pointOf(problem: AllocationProblem, c: number, level: number) {
  const at = c * problem.levels + level;
  return level < 0 ? { x: 0, y: 0 } : { x: problem.cost[at]!, y: problem.value[at]! };
}

function fits(
  problem: AllocationProblem,
  state: FillState,
  changes: readonly (readonly [cell: number, dx: number])[],
  gain: number,
): boolean {
  const slack = 1e-9 * (1 + Math.min(problem.budget, 1e12));
  const total = changes.reduce((sum, [, dx]) => sum + dx, 0);
  if (state.cost + total > problem.budget + (total > 0 ? 0 : slack)) return false;
  if (problem.selfFinancing && state.value + gain < state.cost + total) return false;
  for (const [cell] of changes) {
    const r = problem.region[cell]!;
    const p = problem.plan[cell]!;
    let inRegion = 0;
    let inPlan = 0;
    for (const [other, dx] of changes) {
      if (problem.region[other] === r) inRegion += dx;
      if (problem.plan[other] === p) inPlan += dx;
    }
    if (inRegion > 0 && state.regionCost[r]! + inRegion > problem.regionCaps[r]!) return false;
    if (inPlan > 0 && state.planCost[p]! + inPlan > problem.planCaps[p]!) return false;
  }
  return true;
}

function apply(problem: AllocationProblem, state: FillState, cell: number, level: number): void {
  const from = pointOf(problem, cell, state.level[cell]!);
  const to = pointOf(problem, cell, level);
  state.level[cell] = level;
  state.cost += to.x - from.x;
  state.value += to.y - from.y;
  state.regionCost[problem.region[cell]!]! += to.x - from.x;
  state.planCost[problem.plan[cell]!]! += to.x - from.x;
}

function raiseBest(problem: AllocationProblem, state: FillState): boolean {
  let best = { gain: 1e-12, cell: -1, level: -1 };
  for (let c = 0; c < problem.cells; c++) {
    const from = pointOf(problem, c, state.level[c]!);
    for (let l = -1; l < problem.levels; l++) {
      const to = pointOf(problem, c, l);
      const gain = to.y - from.y;
      if (gain > best.gain && fits(problem, state, [[c, to.x - from.x]], gain)) best = { gain, cell: c, level: l };
    }
  }
  if (best.cell < 0) return false;
  apply(problem, state, best.cell, best.level);
  return true;
}

function exchangeBest(problem: AllocationProblem, state: FillState): boolean {
  let best = { gain: 1e-12, down: -1, downTo: -1, up: -1, upTo: -1 };
  const cheap = problem.cells <= 200;
  for (let a = 0; a < problem.cells; a++) {
    const fromA = pointOf(problem, a, state.level[a]!);
    for (let la = -1; la < state.level[a]!; la++) {
      const toA = pointOf(problem, a, la);
      for (let b = 0; b < problem.cells; b++) {
        if (b === a) continue;
        // In large problems only neighbours that share a budget are worth the time.
        if (!cheap && problem.region[a] !== problem.region[b] && problem.plan[a] !== problem.plan[b]) continue;
        const fromB = pointOf(problem, b, state.level[b]!);
        for (let lb = state.level[b]! + 1; lb < problem.levels; lb++) {
          const toB = pointOf(problem, b, lb);
          const gain = toA.y - fromA.y + toB.y - fromB.y;
          if (gain <= best.gain) continue;
          const changes = [
            [a, toA.x - fromA.x],
            [b, toB.x - fromB.x],
          ] as const;
          if (fits(problem, state, changes, gain)) best = { gain, down: a, downTo: la, up: b, upTo: lb };
        }
      }
    }
  }
  if (best.down < 0) return false;
  apply(problem, state, best.down, best.downTo);
  apply(problem, state, best.up, best.upTo);
  return true;
}
