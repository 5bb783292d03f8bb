import type { AllocationProblem } from '../../bids/optimise/problem.ts';

/** The best value over every combination of whole levels; (levels + 1)^cells, for tiny problems only. */
export function bruteForce(problem: AllocationProblem): number {
  const regionCost = new Float64Array(problem.regionCaps.length);
  const planCost = new Float64Array(problem.planCaps.length);
  let best = 0;
  const visit = (c: number, cost: number, value: number) => {
    if (c === problem.cells) {
      if (!problem.selfFinancing || value >= cost) best = Math.max(best, value);
      return;
    }
    visit(c + 1, cost, value);
    const r = problem.region[c]!;
    const p = problem.plan[c]!;
    for (let l = 0; l < problem.levels; l++) {
      const at = c * problem.levels + l;
      const dx = problem.cost[at]!;
      if (cost + dx > problem.budget) continue;
      if (regionCost[r]! + dx > problem.regionCaps[r]! || planCost[p]! + dx > problem.planCaps[p]!) continue;
      regionCost[r]! += dx;
      planCost[p]! += dx;
      visit(c + 1, cost + dx, value + problem.value[at]!);
      regionCost[r]! -= dx;
      planCost[p]! -= dx;
    }
  };
  visit(0, 0, 0);
  return best;
}
