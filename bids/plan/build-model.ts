import { detrend } from '../curves/detrend.ts';
import { type Elasticity, elasticityOf } from '../curves/elasticity.ts';
import type { SeasonEffect } from '../season/season.ts';
import type { CellModel, Objective } from '../structure/model.ts';
import type { PlanConfig } from './config.ts';
import type { PlanData } from './data.ts';
import type { Estimates } from './estimate.ts';

export interface BuiltModel {
  model: CellModel;
  objective: Objective;
  elasticities: Elasticity[];
  planNames: string[];
  /** Value of one conversion in each region under the goal, major units. */
  worth: Float64Array;
}

/** Price paid per click over the bid where nothing is known. */
const PAID_SHARE = 0.7;

/**
 * The planner's model of an account: expected clicks and value per click of every keyword in every region, response curves,
 * present bids and factors, goal and budgets.
 */
export function buildModel(
  data: PlanData,
  estimates: Estimates,
  config: PlanConfig,
  closed: ReadonlySet<string>,
  more: { season?: (plan: string) => SeasonEffect; lift?: ReadonlyMap<string, number> } = {},
): BuiltModel {
  const keywords = data.keywords.filter((keyword) => !keyword.paused);
  const regions = data.regions.length;
  const planNames = [...new Set(data.keywords.map((keyword) => keyword.plan))];
  const at = new Map(planNames.map((name, i) => [name, i]));
  const states = new Map(data.plans.map((plan) => [plan.name, plan]));
  const cells = data.keywords.length * regions;
  const model: CellModel = {
    keywords: data.keywords.length,
    regions,
    plans: planNames.length,
    plan: Uint32Array.from(data.keywords, (keyword) => at.get(keyword.plan)!),
    clicks: new Float64Array(cells),
    value: new Float64Array(cells),
    bid: Float64Array.from(data.keywords, (keyword) => keyword.bid),
    factor: new Float64Array(planNames.length * regions).fill(1),
    elasticity: new Float64Array(data.keywords.length),
    paid: new Float64Array(data.keywords.length),
    minBid: new Float64Array(data.keywords.length).fill(0.01),
    maxBid: new Float64Array(data.keywords.length).fill(9999),
  };
  for (const [p, name] of planNames.entries()) {
    for (const [r, code] of data.regions.entries())
      model.factor[p * regions + r] = states.get(name)?.factors[code] ?? 1;
  }
  const shares = regionShares(data, planNames);
  const histories = detrend(data.keywords.map((keyword) => keyword.history));
  const elasticities = data.keywords.map((keyword, k) => elasticityOf({ ...keyword, history: histories[k]! }));
  const paid = paidShare(data);
  const typical = keywords.reduce((sum, keyword) => sum + keyword.clicks, 0) / Math.max(1, keywords.length);
  const worth = conversionWorth(data, estimates, config);
  const lift = data.regions.map((code) => more.lift?.get(code) ?? 1);
  for (const [k, keyword] of data.keywords.entries()) {
    model.elasticity[k] = elasticities[k]!.beta;
    // What a click costs goes with the effective bid: the keyword's times its plan's factors, where the clicks are.
    let factor = 0;
    for (let r = 0; r < regions; r++)
      factor += shares[model.plan[k]! * regions + r]! * model.factor[model.plan[k]! * regions + r]!;
    const effective = keyword.bid * factor;
    model.paid[k] = clamp((keyword.cost + 10 * paid * effective) / ((keyword.clicks + 10) * effective), 0.2, 1);
    if (keyword.paused) continue;
    // A new keyword is given a tenth of a typical one's clicks until it has its own.
    const season = more.season?.(keyword.plan);
    const usual = keyword.recentPerDay || Math.max(0.3, 0.1 * typical) / data.keywordDays;
    const daily = usual * (season?.demand ?? 1);
    const p = model.plan[k]!;
    for (let r = 0; r < regions; r++) {
      const cell = k * regions + r;
      const code = data.regions[r]!;
      if (closed.has(code) || closed.has(`${keyword.plan}\u0001${code}`)) continue;
      model.clicks[cell] = daily * shares[p * regions + r]!;
      model.value[cell] =
        config.goal.kind === 'clicks'
          ? 1
          : Math.min(1, estimates.cellRate[cell]! * (season?.rate ?? 1) * lift[r]!) * worth[r]!;
    }
  }
  return { model, objective: objectiveOf(data, config, planNames), elasticities, planNames, worth };
}

function objectiveOf(data: PlanData, config: PlanConfig, planNames: readonly string[]): Objective {
  const states = new Map(data.plans.map((plan) => [plan.name, plan]));
  return {
    kind: config.goal.kind === 'profit' ? 'profit' : config.goal.kind === 'clicks' ? 'value' : 'target',
    budget: config.budget,
    regionCaps: Float64Array.from(data.regions, (code) => config.regionCaps[code] ?? Infinity),
    // A plan cannot spend more than its own daily budget, and the export never raises that.
    planCaps: Float64Array.from(planNames, (name) =>
      Math.min(config.planCaps[name] ?? Infinity, states.get(name)?.budget ?? Infinity),
    ),
  };
}

/** What one conversion is worth: the target CPA, revenue over the target ROAS, or the margin of the order. */
function conversionWorth(data: PlanData, estimates: Estimates, config: PlanConfig): Float64Array {
  const order = (r: number) => config.orderValue ?? estimates.regions[r]!.orderValue ?? 0;
  return Float64Array.from(data.regions, (_, r) => {
    if (config.goal.kind === 'cpa') return config.goal.target;
    if (config.goal.kind === 'roas') return order(r) / config.goal.target;
    return order(r) * config.margin;
  });
}

/** How a plan's clicks fall on regions: its own report, smoothed with the account's by the weight of 30 clicks. */
function regionShares(data: PlanData, planNames: readonly string[]): Float64Array {
  const regions = data.regions.length;
  const index = new Map(data.regions.map((code, r) => [code, r]));
  const account = new Float64Array(regions).fill(0.5);
  const own = new Float64Array(planNames.length * regions);
  const at = new Map(planNames.map((name, p) => [name, p]));
  for (const row of data.regionFigures) {
    const r = index.get(row.region);
    if (r === undefined) continue;
    account[r]! += row.recentClicks;
    const p = at.get(row.plan);
    if (p !== undefined) own[p * regions + r]! += row.recentClicks;
  }
  const total = account.reduce((a, b) => a + b, 0);
  for (let p = 0; p < planNames.length; p++) {
    let sum = 0;
    for (let r = 0; r < regions; r++) sum += own[p * regions + r]!;
    for (let r = 0; r < regions; r++)
      own[p * regions + r] = (own[p * regions + r]! + (30 * account[r]!) / total) / (sum + 30);
  }
  return own;
}

function paidShare(data: PlanData): number {
  let cost = 0;
  let bids = 0;
  for (const keyword of data.keywords) {
    cost += keyword.cost;
    bids += keyword.clicks * keyword.bid;
  }
  // Factors below 1 or above it would show as a share beyond what auctions do.
  return clamp((cost + 50 * PAID_SHARE) / (bids + 50), 0.2, 1);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
