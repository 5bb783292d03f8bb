import type { CellModel, Objective, Part, PartBids } from './model.ts';
import { type Totals, totalsOf } from './totals.ts';

/** Which of the two factors may move: keyword bids and region factors, keyword bids alone, or one bid for everything. */
export type Freedom = 'keyword-and-region' | 'keyword' | 'single';

export interface FitOptions {
  freedom?: Freedom;
  /** Most that keyword bids and region factors may move up or down in one run (1.3 = 30 %); undefined: no limit. */
  bidStep?: number | undefined;
  factorStep?: number | undefined;
  /** What the platform takes as a factor: with a limit of movement, factors are fitted inside it. */
  factorRange?: { min: number; max: number } | undefined;
  /** Keep these factors and fit the bids only. */
  fixedFactors?: readonly Float64Array[];
  rounds?: number;
}

export interface Fit {
  bids: PartBids[];
  totals: Totals;
  /** Least value that the next unit of money must bring. */
  price: number;
  regionPrice: Float64Array;
  planPrice: Float64Array;
}

/** Where a factor may go in one run: not further than `step` from the present one, and never outside the platform's range. */
export function factorWindow(
  now: number,
  step = 1e4,
  range: { min: number; max: number } = { min: 0, max: Infinity },
): { low: number; high: number } {
  const inside = (factor: number) => Math.min(range.max, Math.max(range.min, factor));
  return { low: inside(now / step), high: inside(now * step) };
}

/**
 * The best bids that `keyword bid × region factor` can express: for each factor the first-order condition
 * Σ β·value = price · Σ (1 + β)·cost is met by scaling (exact in one step for equal elasticities, since value/cost falls
 * with the bid), in turn for factors and bids. Prices of the total, of regions and of plans rise by the same rule until
 * spending fits. A last scaling makes sure that no budget is exceeded, whatever the limits of movement say.
 */
export function fitStructure(
  model: CellModel,
  objective: Objective,
  parts: readonly Part[],
  options: FitOptions = {},
): Fit {
  let best: Fit | undefined;
  for (const start of startsOf(model, objective)) {
    const fit = fitFrom(model, objective, parts, options, start);
    if (!best || worthOf(objective, fit) > worthOf(objective, best)) best = fit;
  }
  return best!;
}

/** Where region caps cross plan caps there are several local optima: the best of some first prices of capped money is kept. */
function startsOf(model: CellModel, { regionCaps, planCaps }: Objective): readonly [region: number, plan: number][] {
  const crossing =
    planCaps.some((cap) => Number.isFinite(cap) && cap > 0) &&
    regionCaps.some((cap) => Number.isFinite(cap) && cap > 0);
  if (!crossing || model.keywords * model.regions > 300_000) return [[1, 1]];
  return STARTS;
}

const STARTS: readonly [number, number][] = [
  [1, 1],
  [8, 1],
  [1, 8],
  [8, 8],
  [64, 8],
  [8, 64],
  [64, 64],
];

function worthOf({ kind }: Objective, { totals }: Fit): number {
  return kind === 'profit' ? totals.value - totals.cost : totals.value;
}

function fitFrom(
  model: CellModel,
  objective: Objective,
  parts: readonly Part[],
  options: FitOptions,
  start: readonly [region: number, plan: number],
): Fit {
  const work = new Fitting(model, objective, parts, options, start);
  const rounds = options.rounds ?? (model.keywords * model.regions > 300_000 ? 12 : 80);
  // Inside a range, first the whole set is laid where least of it is cut off, then each value finds its own place.
  const centred = options.factorRange ? Math.floor(rounds / 2) : rounds;
  for (let round = 0; round < rounds; round++) {
    const centring = round < centred;
    if (work.round(centring) < 1e-9 && (!options.factorRange || !centring)) break;
  }
  if (options.factorRange) work.settle();
  work.scaleIntoBudgets();
  return work.result();
}

class Fitting {
  readonly #model: CellModel;
  readonly #objective: Objective;
  readonly #parts: readonly Part[];
  readonly #options: FitOptions;
  readonly #bids: PartBids[];
  readonly #regionPrice: Float64Array;
  readonly #planPrice: Float64Array;
  /** Money is worth at least this: in profit each unit must come back. */
  readonly #floor: number;
  #price: number;
  readonly #kinds: readonly ('total' | 'regions' | 'plans')[];
  readonly #moves: number[];
  #turn = 0;

  constructor(
    model: CellModel,
    objective: Objective,
    parts: readonly Part[],
    options: FitOptions,
    [regionPrice, planPrice]: readonly [number, number],
  ) {
    this.#model = model;
    this.#objective = objective;
    this.#parts = parts;
    this.#options = options;
    this.#floor = objective.kind === 'profit' ? 1 : 1e-4;
    this.#price = Math.max(this.#floor, 0.5);
    this.#kinds = [
      'total',
      ...(objective.regionCaps.some((cap) => Number.isFinite(cap) && cap > 0) ? (['regions'] as const) : []),
      ...(objective.planCaps.some(Number.isFinite) ? (['plans'] as const) : []),
    ];
    this.#moves = this.#kinds.map(() => Infinity);
    this.#regionPrice = objective.regionCaps.map((cap) => (Number.isFinite(cap) ? regionPrice : 1));
    this.#planPrice = objective.planCaps.map((cap) => (Number.isFinite(cap) ? planPrice : 1));
    this.#bids = parts.map((part, at) => ({
      bid: Float64Array.from(part.keywords, (k) => model.bid[k]!),
      factor:
        options.fixedFactors?.[at]?.slice() ??
        Float64Array.from(part.regions, (r) =>
          objective.regionCaps[r] === 0 ? 0 : model.factor[part.plan * model.regions + r]!,
        ),
    }));
  }

  /** One turn: factors, bids, prices. Returns the largest relative change of a price. */
  round(centring: boolean): number {
    for (const [at, part] of this.#parts.entries()) this.#fitPart(part, this.#bids[at]!, centring);
    return this.#reprice(totalsOf(this.#model, this.#parts, this.#bids));
  }

  #fitPart(part: Part, bids: PartBids, centring: boolean): void {
    const model = this.#model;
    const { freedom = 'keyword-and-region', fixedFactors } = this.#options;
    const size = part.regions.length;
    const gain = new Float64Array(size);
    const spend = new Float64Array(size);
    const planPrice = this.#price * this.#planPrice[part.plan]!;
    if (freedom === 'keyword-and-region' && !fixedFactors) {
      for (let i = 0; i < part.keywords.length; i++) this.#addRow(part, bids, i, gain, spend);
      for (let j = 0; j < size; j++) {
        if (bids.factor[j]! <= 0 || spend[j]! <= 0) continue;
        const price = planPrice * this.#regionPrice[part.regions[j]!]!;
        bids.factor[j] = (bids.factor[j]! * gain[j]!) / (price * spend[j]!);
      }
      if (centring) this.#centre(part, bids);
      else
        for (let j = 0; j < size; j++)
          if (bids.factor[j]! > 0) bids.factor[j] = this.#limitFactor(part, j, bids.factor[j]!);
    }
    let allGain = 0;
    let allSpend = 0;
    for (let i = 0; i < part.keywords.length; i++) {
      gain.fill(0);
      spend.fill(0);
      this.#addRow(part, bids, i, gain, spend);
      let g = 0;
      let s = 0;
      for (let j = 0; j < size; j++) {
        g += gain[j]!;
        s += spend[j]! * planPrice * this.#regionPrice[part.regions[j]!]!;
      }
      allGain += g;
      allSpend += s;
      if (freedom !== 'single' && s > 0) bids.bid[i] = this.#limitBid(part, i, (bids.bid[i]! * g) / s, model);
    }
    if (freedom === 'single' && allSpend > 0) {
      const level = Math.exp(bids.bid.reduce((sum, bid) => sum + Math.log(bid), 0) / bids.bid.length);
      bids.bid.fill((level * allGain) / allSpend);
    }
  }

  /** Only the product of bid and factor counts: the factors' mean change is kept at 1 and what it was goes into the bids. */
  #centre(part: Part, bids: PartBids): void {
    let sum = 0;
    let served = 0;
    for (const [j, r] of part.regions.entries()) {
      if (bids.factor[j]! <= 0) continue;
      const now = this.#model.factor[part.plan * this.#model.regions + r]!;
      const window = this.#options.factorRange
        ? factorWindow(now, this.#options.factorStep, this.#options.factorRange)
        : undefined;
      sum += Math.log(bids.factor[j]! / (window ? Math.sqrt(window.low * window.high) : now));
      served += 1;
    }
    if (served === 0) return;
    const mean = Math.exp(sum / served);
    for (let j = 0; j < bids.factor.length; j++) {
      if (bids.factor[j]! > 0) bids.factor[j] = this.#limitFactor(part, j, bids.factor[j]! / mean);
    }
    for (let i = 0; i < bids.bid.length; i++) bids.bid[i]! *= mean;
  }

  /**
   * Only products of bids and factors matter, so their common level is free: factors go back to where they are now on average,
   * as far as the limits of both let them, and the bids take up the rest. Without this a plan would be told to raise every
   * factor and lower every bid.
   */
  settle(): void {
    const model = this.#model;
    const step = this.#options.bidStep ?? Infinity;
    for (const [at, part] of this.#parts.entries()) {
      const { bid, factor } = this.#bids[at]!;
      let least = -Infinity;
      let most = Infinity;
      let mean = 0;
      let served = 0;
      for (const [j, r] of part.regions.entries()) {
        if (factor[j]! <= 0) continue;
        const now = model.factor[part.plan * model.regions + r]!;
        const { low, high } = factorWindow(now, this.#options.factorStep, this.#options.factorRange);
        least = Math.max(least, Math.log(factor[j]! / high));
        most = Math.min(most, Math.log(factor[j]! / low));
        mean += Math.log(factor[j]! / now);
        served += 1;
      }
      for (const [i, k] of part.keywords.entries()) {
        if (bid[i]! <= 0) continue;
        most = Math.min(most, Math.log(Math.min(model.maxBid[k]!, model.bid[k]! * step) / bid[i]!));
        least = Math.max(least, Math.log(Math.max(model.minBid[k]!, model.bid[k]! / step) / bid[i]!));
      }
      if (served === 0 || !(least <= most)) continue;
      const shift = Math.exp(Math.min(most, Math.max(least, mean / served)));
      for (let j = 0; j < factor.length; j++) factor[j]! /= shift;
      for (let i = 0; i < bid.length; i++) bid[i]! *= shift;
    }
  }

  /** Adds β·value and (1 + β)·cost of one keyword to the sums of its regions. */
  #addRow(part: Part, bids: PartBids, i: number, gain: Float64Array, spend: Float64Array): void {
    const model = this.#model;
    const k = part.keywords[i]!;
    const bid = bids.bid[i]!;
    const beta = model.elasticity[k]!;
    const paid = model.paid[k]! * bid;
    const logBid = Math.log(bid / model.bid[k]!);
    for (let j = 0; j < part.regions.length; j++) {
      const r = part.regions[j]!;
      const factor = bids.factor[j]!;
      const cell = k * model.regions + r;
      const clicks0 = model.clicks[cell]!;
      if (factor <= 0 || clicks0 === 0) continue;
      const clicks =
        clicks0 * Math.exp(beta * (logBid + Math.log(factor / model.factor[part.plan * model.regions + r]!)));
      gain[j]! += beta * clicks * model.value[cell]!;
      spend[j]! += (1 + beta) * clicks * paid * factor;
    }
  }

  #limitBid(part: Part, i: number, bid: number, model: CellModel): number {
    const k = part.keywords[i]!;
    const step = this.#options.bidStep ?? Infinity;
    const low = Math.max(model.minBid[k]!, model.bid[k]! / step);
    return Math.max(low, Math.min(bid, model.maxBid[k]!, model.bid[k]! * step));
  }

  #limitFactor(part: Part, j: number, factor: number): number {
    const now = this.#model.factor[part.plan * this.#model.regions + part.regions[j]!]!;
    const { low, high } = factorWindow(now, this.#options.factorStep, this.#options.factorRange);
    return Math.max(low, Math.min(factor, high));
  }

  #reprice(totals: Totals): number {
    const { kind, budget, regionCaps, planCaps } = this.#objective;
    let moved = 0;
    const raise = (price: number, ratio: number, floor: number) => {
      // Spending falls with the price to the power 1 + β, about 1.6: so the excess is gone in one step, without swinging.
      const next = Math.max(floor, price * ratio ** (1 / 1.6));
      moved = Math.max(moved, Math.abs(next - price) / price);
      return next;
    };
    // One kind of budget a turn: two budgets that bind at once must not both answer to the same excess.
    this.#turn = (this.#turn + 1) % this.#kinds.length;
    const turn = this.#kinds[this.#turn];
    if (turn === 'total') {
      const below = kind === 'target' ? totals.cost / Math.max(1e-9, totals.value) : 0;
      const before = this.#price;
      this.#price = raise(before, Math.max(totals.cost / budget, below), this.#floor);
      // A plan at its own cap has its price from there: it must not feel the total's fall and rise again afterwards, or the
      // prices of regions inside it never settle.
      for (const [p, price] of this.#planPrice.entries())
        if (price > 1) this.#planPrice[p] = Math.max(1, (price * before) / this.#price);
    } else if (turn === 'regions') {
      for (const [r, cap] of regionCaps.entries()) {
        if (!Number.isFinite(cap) || cap === 0) continue;
        this.#regionPrice[r] = raise(this.#regionPrice[r]!, totals.regionCost[r]! / cap, 1);
      }
    } else {
      for (const [p, cap] of planCaps.entries()) {
        if (!Number.isFinite(cap) || cap === 0) continue;
        this.#planPrice[p] = raise(this.#planPrice[p]!, totals.planCost[p]! / cap, 1);
      }
    }
    this.#moves[this.#turn] = moved;
    return this.#moves.reduce((most, move) => Math.max(most, move), 0);
  }

  /** Budgets stand above limits of movement: what is still over is scaled down, region by region, plan by plan, in total. */
  scaleIntoBudgets(): void {
    const { budget, regionCaps, planCaps, kind } = this.#objective;
    for (let round = 0; round < 60; round++) {
      const totals = totalsOf(this.#model, this.#parts, this.#bids);
      let changed = false;
      const shrink = (over: number) => {
        changed = true;
        return (1 / over) ** 0.6 * (1 - 1e-12);
      };
      const fixed = this.#options.fixedFactors !== undefined;
      for (const [at, part] of this.#parts.entries()) {
        for (const [j, r] of part.regions.entries()) {
          const over = totals.regionCost[r]! / regionCaps[r]!;
          if (this.#bids[at]!.factor[j]! <= 0 || !(over > 1 + 1e-12)) continue;
          if (regionCaps[r] === 0) this.#bids[at]!.factor[j] = 0;
          else if (fixed) for (let i = 0; i < part.keywords.length; i++) this.#bids[at]!.bid[i]! *= (1 / over) ** 0.6;
          else this.#bids[at]!.factor[j]! *= (1 / over) ** 0.6;
          changed = true;
        }
        const over = Math.max(
          totals.planCost[part.plan]! / planCaps[part.plan]!,
          totals.cost / budget,
          kind === 'target' ? totals.cost / Math.max(1e-12, totals.value) : 0,
        );
        if (over > 1 + 1e-12) {
          const by = shrink(over);
          for (let i = 0; i < part.keywords.length; i++) this.#bids[at]!.bid[i]! *= by;
        }
      }
      if (!changed) return;
    }
  }

  result(): Fit {
    return {
      bids: this.#bids,
      totals: totalsOf(this.#model, this.#parts, this.#bids),
      price: this.#price,
      regionPrice: this.#regionPrice.map((price) => price * this.#price),
      planPrice: this.#planPrice,
    };
  }
}
