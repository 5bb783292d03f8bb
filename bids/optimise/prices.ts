import type { Hulls } from './hulls.ts';
import type { AllocationProblem } from './problem.ts';
import { priceThreshold } from './threshold.ts';

export interface Prices {
  /** Common price λ. */
  price: number;
  /** max(λ, the region's own price). */
  regionPrice: Float64Array;
  /** On top of the region's price. */
  planPrice: Float64Array;
  /** True when λ comes from the self-financing rule and not from the budget. */
  limitedByRatio: boolean;
}

/** The price that the money of a cell carries. */
export function cellPrice(problem: AllocationProblem, prices: Prices, c: number): number {
  return prices.regionPrice[problem.region[c]!]! + prices.planPrice[problem.plan[c]!]!;
}

/** Above every price: for budgets of zero. */
const CLOSED = 1e30;
/** Selection works in single precision; prices are raised by its rounding, so that what lies above them surely fits. */
const MARGIN = 1 + 2e-6;

/**
 * Prices of money at which every budget is kept: for each region the lowest price at which its own cells fit its cap, then
 * the common price at which all fit the total; both are nested, so max(common, own) is exact. Plan caps cross the regions:
 * their prices are found in turn with the others until nothing moves. Each turn is linear in the number of steps.
 */
export function findPrices(problem: AllocationProblem, hulls: Hulls): Prices {
  const steps = new Steps(problem, hulls);
  const regions = problem.regionCaps.length;
  const prices: Prices = {
    price: 0,
    regionPrice: new Float64Array(regions),
    planPrice: new Float64Array(problem.planCaps.length),
    limitedByRatio: false,
  };
  const capped = [...problem.planCaps.keys()].filter((p) => Number.isFinite(problem.planCaps[p]!));
  const rounds = capped.length === 0 ? 1 : problem.cells > 200_000 ? 6 : 40;
  const own = new Float64Array(regions);
  for (let round = 0; round < rounds; round++) {
    for (let r = 0; r < regions; r++) own[r] = ownPrice(problem, steps, prices.planPrice, r);
    const before = prices.price;
    commonPrice(problem, steps, own, prices);
    for (let r = 0; r < regions; r++) prices.regionPrice[r] = Math.max(prices.price, own[r]!);
    let moved = Math.abs(prices.price - before) / (prices.price + 1e-12);
    for (const p of capped) {
      const price = planPrice(problem, steps, prices, p);
      moved = Math.max(moved, Math.abs(price - prices.planPrice[p]!) / (price + prices.price + 1e-12));
      prices.planPrice[p] = price;
    }
    if (moved < 1e-6) break;
  }
  return prices;
}

function ownPrice(problem: AllocationProblem, steps: Steps, planPrice: Float64Array, r: number): number {
  const cap = problem.regionCaps[r]!;
  if (!Number.isFinite(cap)) return 0;
  if (cap <= 0) return CLOSED;
  steps.clear();
  steps.addGroup(steps.byRegion, r, (c) => planPrice[problem.plan[c]!]!, 0);
  return steps.threshold(cap);
}

function planPrice(problem: AllocationProblem, steps: Steps, prices: Prices, p: number): number {
  const cap = problem.planCaps[p]!;
  if (cap <= 0) return CLOSED;
  steps.clear();
  steps.addGroup(steps.byPlan(), p, (c) => prices.regionPrice[problem.region[c]!]!, 0);
  return steps.threshold(cap);
}

function commonPrice(problem: AllocationProblem, steps: Steps, own: Float64Array, prices: Prices): void {
  const { planPrice } = prices;
  const gather = () => {
    steps.clear();
    for (let r = 0; r < own.length; r++) {
      const spent = steps.addGroup(steps.byRegion, r, (c) => planPrice[problem.plan[c]!]!, own[r]!);
      // A region at its own price is filled up to its cap by a part of the next step, which returns just that price.
      if (!problem.wholeLevels && own[r]! > 0 && own[r]! < CLOSED)
        steps.add(own[r]!, Math.max(0, problem.regionCaps[r]! - spent));
    }
  };
  gather();
  const byBudget = steps.threshold(problem.budget);
  prices.price = byBudget;
  prices.limitedByRatio = false;
  if (!problem.selfFinancing) return;
  // Steps that return more than they cost build a surplus; those below are taken, best first, while it lasts.
  gather();
  const byRatio = steps.ratioThreshold((slope) => Math.min(slope, 1e6));
  if (byRatio > byBudget) {
    prices.price = byRatio;
    prices.limitedByRatio = true;
  }
}

interface Members {
  start: Uint32Array;
  cells: Uint32Array;
}

/** The steps along all hulls, gathered into one pair of arrays for selection. */
class Steps {
  readonly #problem: AllocationProblem;
  readonly #hulls: Hulls;
  readonly #slope: Float32Array;
  readonly #weight: Float32Array;
  readonly byRegion: Members;
  #byPlan: Members | undefined;
  #size = 0;

  constructor(problem: AllocationProblem, hulls: Hulls) {
    this.#problem = problem;
    this.#hulls = hulls;
    let steps = problem.regionCaps.length;
    for (let c = 0; c < problem.cells; c++) steps += hulls.size[c]!;
    this.#slope = new Float32Array(steps);
    this.#weight = new Float32Array(steps);
    this.byRegion = membersOf(problem.region, problem.regionCaps.length);
  }

  byPlan(): Members {
    this.#byPlan ??= membersOf(this.#problem.plan, this.#problem.planCaps.length);
    return this.#byPlan;
  }

  clear(): void {
    this.#size = 0;
  }

  add(slope: number, weight: number): void {
    this.#slope[this.#size] = slope;
    this.#weight[this.#size] = weight;
    this.#size += 1;
  }

  /** Adds the steps of a group whose return minus the cell's price is above `least`; returns their cost. */
  addGroup(members: Members, group: number, priceOf: (c: number) => number, least: number): number {
    const { levels, cost, value } = this.#problem;
    let sum = 0;
    for (let i = members.start[group]!; i < members.start[group + 1]!; i++) {
      const c = members.cells[i]!;
      const base = c * levels;
      const price = priceOf(c);
      let x = 0;
      let y = 0;
      for (let j = 0; j < this.#hulls.size[c]!; j++) {
        const at = base + this.#hulls.level[base + j]!;
        const dx = cost[at]! - x;
        const slope = dx > 0 ? (value[at]! - y) / dx - price : 1e20;
        if (slope <= least) break;
        this.add(slope, dx);
        sum += dx;
        x = cost[at]!;
        y = value[at]!;
      }
    }
    return sum;
  }

  threshold(room: number): number {
    const found = priceThreshold(this.#slope, this.#weight, this.#size, room);
    return found === 0 ? 0 : found * MARGIN;
  }

  ratioThreshold(clip: (slope: number) => number): number {
    let surplus = 0;
    let kept = 0;
    for (let i = 0; i < this.#size; i++) {
      const slope = clip(this.#slope[i]!);
      if (slope >= 1) surplus += (slope - 1) * this.#weight[i]!;
      else {
        this.#weight[kept] = (1 - slope) * this.#weight[i]!;
        this.#slope[kept] = slope;
        kept += 1;
      }
    }
    this.#size = kept;
    return this.threshold(surplus);
  }
}

function membersOf(group: ArrayLike<number>, groups: number): Members {
  const start = new Uint32Array(groups + 1);
  for (let c = 0; c < group.length; c++) start[group[c]! + 1]! += 1;
  for (let g = 0; g < groups; g++) start[g + 1]! += start[g]!;
  const next = start.slice();
  const cells = new Uint32Array(group.length);
  for (let c = 0; c < group.length; c++) cells[next[group[c]!]!++] = c;
  return { start, cells };
}
