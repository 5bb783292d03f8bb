import type { AllocationProblem } from './problem.ts';

/**
 * The upper concave hull of each cell's (cost, value) points from (0, 0) on: the levels that can be best at some price of
 * money, with falling returns. Dominated levels and those that add no value are left out.
 */
export interface Hulls {
  /** `level[c * levels + j]`: the j-th level on the hull of cell c. */
  level: Uint8Array;
  size: Uint8Array;
}

/** Builds all hulls (monotone chain); O(cells × levels). */
export function buildHulls(problem: AllocationProblem): Hulls {
  const { cells, levels, cost, value } = problem;
  const level = new Uint8Array(cells * levels);
  const size = new Uint8Array(cells);
  for (let c = 0; c < cells; c++) {
    const base = c * levels;
    let top = 0;
    for (let l = 0; l < levels; l++) {
      const x = cost[base + l]!;
      const y = value[base + l]!;
      const last = top > 0 ? base + level[base + top - 1]! : -1;
      if (y <= (last < 0 ? 0 : value[last]!)) continue;
      while (top > 0) {
        const at = base + level[base + top - 1]!;
        const before = top > 1 ? base + level[base + top - 2]! : -1;
        const x0 = before < 0 ? 0 : cost[before]!;
        const y0 = before < 0 ? 0 : value[before]!;
        // Drop the last point when it lies on or below the line from the one before it to the new one.
        if ((value[at]! - y0) * (x - x0) <= (y - y0) * (cost[at]! - x0)) top -= 1;
        else break;
      }
      level[base + top] = l;
      top += 1;
    }
    size[c] = top;
  }
  return { level, size };
}
