import { allocate } from '../optimise/allocate.ts';
import type { Allocation, AllocationProblem } from '../optimise/problem.ts';
import { type CellModel, clicksAt, type Objective } from './model.ts';

export interface IdealOptions {
  levels?: number;
  /** Range of bids looked at, relative to the present effective bid. */
  lowest?: number;
  highest?: number;
}

export interface Ideal {
  allocation: Allocation;
  /** Bid of each cell (0: none); between two levels the bid whose cost lies as far between. */
  bid: Float64Array;
  cost: number;
  /** Value of the goal: for profit, net of cost. */
  objective: number;
  /** Nobody can get more than this from the levels looked at. */
  bound: number;
}

/**
 * What could be had if every keyword had its own bid in every region: the levels of each cell (geometric around the present
 * bid) and the exact allocation of the budget over them. No platform takes such a plan; it is the yardstick.
 */
export function idealBids(model: CellModel, objective: Objective, options: IdealOptions = {}): Ideal {
  const cells = model.keywords * model.regions;
  const levels = options.levels ?? (cells > 300_000 ? 10 : cells > 60_000 ? 24 : 64);
  const { cost, value, bidAt } = levelPoints(model, objective, levels, options);
  const region = new Uint16Array(cells);
  const plan = new Uint32Array(cells);
  for (let c = 0; c < cells; c++) {
    region[c] = c % model.regions;
    plan[c] = model.plan[Math.floor(c / model.regions)]!;
  }
  const problem: AllocationProblem = {
    cells,
    levels,
    cost,
    value,
    region,
    regionCaps: objective.regionCaps,
    plan,
    planCaps: objective.planCaps,
    budget: objective.budget,
    selfFinancing: objective.kind === 'target',
  };
  const allocation = allocate(problem);
  const bid = new Float64Array(cells);
  for (let c = 0; c < cells; c++) {
    const level = allocation.level[c]!;
    const between = allocation.between.get(c);
    const low = level < 0 ? 0 : bidAt(c, level);
    bid[c] = between ? low + (bidAt(c, between.upper) - low) * between.share : low;
  }
  return { allocation, bid, cost: allocation.cost, objective: allocation.value, bound: allocation.bound };
}

function levelPoints(model: CellModel, objective: Objective, levels: number, options: IdealOptions) {
  const cells = model.keywords * model.regions;
  const cost = new Float64Array(cells * levels);
  const value = new Float64Array(cells * levels);
  // Few levels must not lie far apart, so a large account is looked at in a narrower range.
  const wide = levels >= 24;
  const lowest = options.lowest ?? (wide ? 0.03 : 0.1);
  const ratio = ((options.highest ?? (wide ? 20 : 6)) / lowest) ** (1 / (levels - 1));
  const net = objective.kind === 'profit' ? 1 : 0;
  const bidAt = (c: number, level: number) => {
    const k = Math.floor(c / model.regions);
    const present = model.bid[k]! * model.factor[model.plan[k]! * model.regions + (c % model.regions)]!;
    return present * lowest * ratio ** level;
  };
  for (let k = 0; k < model.keywords; k++) {
    for (let r = 0; r < model.regions; r++) {
      const c = k * model.regions + r;
      if (model.value[c]! <= 0 || model.clicks[c]! <= 0) continue;
      // The levels of a cell stand in fixed ratios, so its clicks and costs do, too: no power per level.
      const first = bidAt(c, 0);
      let clicks = clicksAt(model, k, r, first);
      let price = first * model.paid[k]!;
      const more = ratio ** model.elasticity[k]!;
      for (let l = 0; l < levels; l++) {
        cost[c * levels + l] = clicks * price;
        value[c * levels + l] = clicks * model.value[c]! - net * clicks * price;
        clicks *= more;
        price *= ratio;
      }
    }
  }
  return { cost, value, bidAt };
}
