/**
 * Choose one bid level (or none) for each cell so that the value is highest and no budget is exceeded: a multiple-choice
 * knapsack under a total, caps per region and caps per plan. Level `l` of cell `c` costs `cost[c * levels + l]` and is worth
 * `value[c * levels + l]`; costs must not fall with the level. Not bidding costs 0 and is worth 0.
 */
export interface AllocationProblem {
  cells: number;
  levels: number;
  cost: Float64Array;
  value: Float64Array;
  /** Region of each cell, 0-based; caps of regions (Infinity: none; 0 excludes the region). */
  region: Uint16Array;
  regionCaps: Float64Array;
  /** Plan of each cell, 0-based; budgets of plans. */
  plan: Uint32Array;
  planCaps: Float64Array;
  budget: number;
  /**
   * Also keep Σ value ≥ Σ cost. With value = conversions × target CPA (or revenue ÷ target ROAS) this says: the average
   * must not be worse than the target.
   */
  selfFinancing?: boolean;
  /** No bids between two levels: for landscapes that are only known at their points. */
  wholeLevels?: boolean;
}

export interface Allocation {
  /** Level of each cell; −1: no bid. */
  level: Int8Array;
  /**
   * Cells that stop between two levels: `upper` is the level above on the hull and `share` how far towards it (in money).
   * At most about one per binding budget.
   */
  between: Map<number, { upper: number; share: number }>;
  cost: number;
  value: number;
  regionCost: Float64Array;
  planCost: Float64Array;
  /** The least value that one more unit of money must bring, overall and per region and plan. */
  price: number;
  regionPrice: Float64Array;
  planPrice: Float64Array;
  /** No allocation, not even one with arbitrary mixtures of levels, is worth more than this (Lagrangian bound). */
  bound: number;
}

/** The running solution while it is filled. */
export type FillState = Pick<Allocation, 'level' | 'between' | 'cost' | 'value' | 'regionCost' | 'planCost'>;

/** Nothing bought yet. */
export function emptyFill({ cells, regionCaps, planCaps }: AllocationProblem): FillState {
  return {
    level: new Int8Array(cells).fill(-1),
    between: new Map(),
    cost: 0,
    value: 0,
    regionCost: new Float64Array(regionCaps.length),
    planCost: new Float64Array(planCaps.length),
  };
}
