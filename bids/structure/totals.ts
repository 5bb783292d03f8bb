import type { CellModel, Part, PartBids } from './model.ts';

/** Daily money and value of a set of bids, as the model sees it. */
export interface Totals {
  cost: number;
  value: number;
  clicks: number;
  regionCost: Float64Array;
  regionValue: Float64Array;
  regionClicks: Float64Array;
  planCost: Float64Array;
  planValue: Float64Array;
}

/** Adds up what bids × factors would spend and gain, per region and plan. */
export function totalsOf(model: CellModel, parts: readonly Part[], bids: readonly PartBids[]): Totals {
  const totals: Totals = {
    cost: 0,
    value: 0,
    clicks: 0,
    regionCost: new Float64Array(model.regions),
    regionValue: new Float64Array(model.regions),
    regionClicks: new Float64Array(model.regions),
    planCost: new Float64Array(model.plans),
    planValue: new Float64Array(model.plans),
  };
  for (const [at, part] of parts.entries()) {
    const { bid, factor } = bids[at]!;
    for (let i = 0; i < part.keywords.length; i++) {
      const k = part.keywords[i]!;
      const base = bid[i]!;
      if (base <= 0) continue;
      const beta = model.elasticity[k]!;
      const logBid = Math.log(base / model.bid[k]!);
      for (let j = 0; j < part.regions.length; j++) {
        const r = part.regions[j]!;
        const f = factor[j]!;
        const cell = k * model.regions + r;
        if (f <= 0 || model.clicks[cell] === 0) continue;
        const relative = f / model.factor[part.plan * model.regions + r]!;
        const clicks = model.clicks[cell]! * Math.exp(beta * (logBid + Math.log(relative)));
        const cost = clicks * base * f * model.paid[k]!;
        const value = clicks * model.value[cell]!;
        totals.clicks += clicks;
        totals.cost += cost;
        totals.value += value;
        totals.regionClicks[r]! += clicks;
        totals.regionCost[r]! += cost;
        totals.regionValue[r]! += value;
        totals.planCost[part.plan]! += cost;
        totals.planValue[part.plan]! += value;
      }
    }
  }
  return totals;
}
