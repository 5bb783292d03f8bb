/**
 * What the planner knows of keywords × regions, in flat arrays (cell = keyword × regions + region). Money is in major units
 * of the account's currency per day, bids per click.
 */
export interface CellModel {
  keywords: number;
  regions: number;
  /** Plan (campaign) of each keyword, 0-based. */
  plan: Uint32Array;
  plans: number;
  /** Expected clicks a day at the present effective bid. */
  clicks: Float64Array;
  /** What a click is worth under the goal. 0: never bid here. */
  value: Float64Array;
  /** Present bid of each keyword and present region factor of each plan (plan × regions + region). */
  bid: Float64Array;
  factor: Float64Array;
  /** clicks ∝ bid^elasticity. */
  elasticity: Float64Array;
  /** Price paid per click ÷ bid. */
  paid: Float64Array;
  /** Limits of the effective bid of a keyword (before the region factor's own limits). */
  minBid: Float64Array;
  maxBid: Float64Array;
}

/** What is to be reached and what may be spent. */
export interface Objective {
  /** `value`: most value for the money; `profit`: value minus cost; `target`: most value while Σ value ≥ Σ cost. */
  kind: 'value' | 'profit' | 'target';
  budget: number;
  regionCaps: Float64Array;
  planCaps: Float64Array;
}

/** Keywords and regions that share one set of region factors: a plan, or a part of one after a split. */
export interface Part {
  plan: number;
  keywords: Uint32Array;
  regions: Uint16Array;
}

/** Bids and factors of one part, in the order of its keywords and regions. A factor of 0 excludes the region. */
export interface PartBids {
  bid: Float64Array;
  factor: Float64Array;
}

/** Clicks a day of a cell at an effective bid. */
export function clicksAt(model: CellModel, k: number, r: number, bid: number): number {
  const reference = model.bid[k]! * model.factor[model.plan[k]! * model.regions + r]!;
  return model.clicks[k * model.regions + r]! * Math.exp(model.elasticity[k]! * Math.log(bid / reference));
}

/** One part per plan, holding all its keywords and every region in which it may bid. */
export function wholePlans(model: CellModel): Part[] {
  const members: number[][] = Array.from({ length: model.plans }, () => []);
  for (let k = 0; k < model.keywords; k++) members[model.plan[k]!]!.push(k);
  return members.flatMap((keywords, plan) => {
    const regions = Array.from({ length: model.regions }, (_, r) => r).filter((r) =>
      keywords.some((k) => model.value[k * model.regions + r]! > 0),
    );
    return keywords.length === 0
      ? []
      : [{ plan, keywords: Uint32Array.from(keywords), regions: Uint16Array.from(regions) }];
  });
}
