import { currencyExponent } from '../../src/kernel/money.ts';
import { PRIOR_BETA } from '../curves/elasticity.ts';
import { type Dayparts, fitDayparts } from '../dayparts/fit-dayparts.ts';
import { REGION_CUT, type Retries, retriesOf } from '../explore/retries.ts';
import type { Change } from '../model/change.ts';
import type { Limits } from '../model/platform.ts';
import { hopeless, STOP_CERTAINTY } from '../rules/stop.ts';
import { type SeasonEffect, seasonEffect } from '../season/season.ts';
import { type Fit, fitStructure } from '../structure/fit.ts';
import { type Ideal, idealBids } from '../structure/ideal.ts';
import { type Part, wholePlans } from '../structure/model.ts';
import { type Rounded, roundToPlatform } from '../structure/round.ts';
import { proposeSplit, type Split, splitPart } from '../structure/split.ts';
import { type Totals, totalsOf } from '../structure/totals.ts';
import { type BuiltModel, buildModel } from './build-model.ts';
import { changesOf, nothingMeasured } from './changes.ts';
import type { PlanConfig } from './config.ts';
import type { PlanData } from './data.ts';
import { type Division, divisionsOf } from './divisions.ts';
import { type Estimates, estimateRates, type RegionEstimate } from './estimate.ts';
import { keywordsToPause } from './pauses.ts';

/** Everything a run decided, with all that `explain` needs. */
export interface Decision {
  data: PlanData;
  config: PlanConfig;
  estimates: Estimates;
  built: BuiltModel;
  parts: Part[];
  fit: Fit;
  rounded: Rounded;
  ideal: Ideal;
  before: Totals;
  after: Totals;
  /** Objective a day of each structure, same budget: one bid, keyword bids, keyword × factor, what this run writes (within its limits of change), per cell. */
  structures: { single: number; keyword: number; factors: number; written: number; ideal: number };
  splits: { split: Split; plan: string; share: number }[];
  /** Regions not served, with the reason code. */
  closed: { code: string; plan: string | null; reason: string }[];
  /** Hour factors; null: no figures by hour, or the platform takes none. */
  dayparts: Dayparts | null;
  /** Plans that the run divides in two or more, by `--max-plans`. */
  divisions: Division[];
  /** Seasons of the planned day by plan; empty: none is set. */
  season: ReadonlyMap<string, SeasonEffect>;
  /** Stopped regions and keywords that may be tried again. */
  retries: Retries;
  changes: Change[];
}

/**
 * The whole decision, pure: estimates, ideal bids per cell, the best structure the platform can hold, its loss, splits, and
 * the changes against the present account. Same data and config, same decision, whatever the order of rows was.
 */
export function decide(data: PlanData, config: PlanConfig, limits: Limits): Decision {
  const estimates = estimateRates(data, Object.keys(data.index).length > 0);
  const shut = closedRegions(data, config, estimates);
  const retries = retriesOf(data, config, estimates, shut, (r) => limitOf(config, estimates.regions[r]!));
  const { closed } = retries;
  const planned = {
    ...config,
    budget: config.budget - retries.reserved,
    regionCaps: { ...config.regionCaps, ...retries.caps },
  };
  const season = new Map<string, SeasonEffect>();
  const seasonOf = (plan: string) => {
    const found = season.get(plan) ?? seasonEffect(data.seasons, plan, config.on!, data.dataDays);
    season.set(plan, found);
    return found;
  };
  const closedKeys = new Set(closed.map((row) => (row.plan === null ? row.code : `${row.plan}\u0001${row.code}`)));
  const built = buildModel(data, estimates, planned, closedKeys, {
    lift: retries.lift,
    ...(config.on === undefined || data.seasons.length === 0 ? {} : { season: seasonOf }),
  });
  const { model, objective } = built;
  const factor = {
    ...limits.factor,
    min: config.factorMin ?? limits.factor.min,
    max: config.factorMax ?? limits.factor.max,
  };
  const step = config.maxJump === null ? undefined : 1 + config.maxJump;
  const ideal = idealBids(model, objective);
  const worth = (totals: Totals) => (objective.kind === 'profit' ? totals.value - totals.cost : totals.value);
  let parts = wholePlans(model);
  const fitAll = () =>
    fitStructure(model, objective, parts, {
      bidStep: step,
      factorStep: step,
      ...(step !== undefined && factor.supported ? { factorRange: { min: factor.min, max: factor.max } } : {}),
      ...(factor.supported ? {} : { fixedFactors: parts.map((part) => new Float64Array(part.regions.length).fill(1)) }),
    });
  let fit = fitAll();
  const splits: Decision['splits'] = [];
  const dividable = (plan: number) => canDivide(data, built.planNames[plan]!, parts, plan, limits);
  // Where nothing was measured, a split would rest on assumptions alone.
  for (let extra = 0; extra < 8 && !nothingMeasured(data); extra++) {
    const found = bestSplit(built, parts, fit, factor.supported, dividable);
    if (!found || found.split.gain < 0.005 * Math.abs(worth(fit.totals))) break;
    splits.push({
      split: found.split,
      plan: built.planNames[found.split.plan]!,
      share: found.split.gain / Math.abs(worth(fit.totals)),
    });
    if (parts.length >= config.maxPlans) break;
    parts = [...parts.slice(0, found.at), ...splitPart(parts[found.at]!, found.split), ...parts.slice(found.at + 1)];
    fit = fitAll();
  }
  const bidRange = { minBid: limits.bid.min, maxBid: limits.bid.max };
  const rounded = roundToPlatform(model, objective, parts, fit.bids, factor, limits.bid.step, bidRange, step);
  const after = totalsOf(model, parts, rounded.bids);
  const free = { ...objective, regionCaps: objective.regionCaps.map((cap) => (cap === 0 ? 0 : Infinity)) };
  const whole = wholePlans(model);
  const decision: Decision = {
    data,
    config,
    estimates,
    built,
    parts,
    fit,
    rounded,
    ideal,
    before: totalsOf(
      model,
      whole,
      whole.map((part) => ({
        bid: Float64Array.from(part.keywords, (k) => model.bid[k]!),
        factor: Float64Array.from(part.regions, (r) => model.factor[part.plan * model.regions + r]!),
      })),
    ),
    after,
    structures: {
      single: worth(fitStructure(model, free, whole, { freedom: 'single' }).totals),
      keyword: worth(fitStructure(model, free, whole, { freedom: 'keyword' }).totals),
      factors: worth(fitStructure(model, objective, whole, factor.supported ? {} : { freedom: 'keyword' }).totals),
      written: worth(after),
      ideal: ideal.objective,
    },
    splits,
    closed,
    season,
    retries,
    dayparts: daypartsOf(data, built, limits, step ?? null),
    divisions: divisionsOf(
      model,
      built.planNames,
      built.planNames.map((name) => data.plans.find((plan) => plan.name === name)?.budget ?? null),
      parts,
      rounded.bids,
      limits,
      10 ** currencyExponent(data.currency),
    ),
    changes: [],
  };
  decision.changes = changesOf(decision, keywordsToPause(decision));
  return decision;
}

function daypartsOf(data: PlanData, built: BuiltModel, limits: Limits, step: number | null): Dayparts | null {
  let clicks = 0;
  let beta = 0;
  for (const [k, keyword] of data.keywords.entries()) {
    clicks += keyword.clicks;
    beta += keyword.clicks * built.elasticities[k]!.beta;
  }
  const range = limits.hourFactor;
  return fitDayparts(data.hours, range && { ...range, step, beta: clicks === 0 ? PRIOR_BETA : beta / clicks });
}

/** Most that a conversion of a region may cost under the goal, major units; 0: not known. */
function limitOf(config: PlanConfig, region: RegionEstimate): number {
  if (config.goal.kind === 'cpa') return config.goal.target;
  const order = region.orderValue ?? config.orderValue ?? 0;
  return config.goal.kind === 'roas' ? order / config.goal.target : order * config.margin;
}

/** Regions the user capped at 0, and those that cannot reach the target even at a price cut as far as one run may cut it. */
function closedRegions(data: PlanData, config: PlanConfig, estimates: Estimates): Decision['closed'] {
  const closed: Decision['closed'] = [];
  for (const [r, region] of estimates.regions.entries()) {
    if (config.regionCaps[region.code] === 0) closed.push({ code: region.code, plan: null, reason: 'cap-zero' });
    else if (estimates.heldOut.accepted && region.cpc !== null && config.goal.kind !== 'clicks') {
      const limit = limitOf(config, region);
      const cheapest = region.cpc * REGION_CUT;
      if (limit > 0 && hopeless(estimates.regional, r, cheapest, limit) > STOP_CERTAINTY)
        closed.push({ code: region.code, plan: null, reason: 'no-market' });
    }
  }
  const done = new Set(closed.map((row) => row.code));
  for (const plan of data.plans) {
    for (const code of plan.excluded)
      if (!done.has(code)) closed.push({ code, plan: plan.name, reason: 'excluded-in-account' });
  }
  return closed;
}

/** Each half needs at least the platform's least daily budget, and together they may not have more than the plan has. */
function canDivide(data: PlanData, name: string, parts: readonly Part[], plan: number, limits: Limits): boolean {
  const budget = data.plans.find((state) => state.name === name)?.budget ?? null;
  const halves = parts.filter((part) => part.plan === plan).length + 1;
  return budget === null || budget >= halves * (limits.budget?.min ?? 0);
}

function bestSplit(
  built: BuiltModel,
  parts: readonly Part[],
  fit: Fit,
  factors: boolean,
  dividable: (plan: number) => boolean,
): { split: Split; at: number } | undefined {
  let best: { split: Split; at: number } | undefined;
  for (const [at, part] of parts.entries()) {
    if (part.keywords.length * part.regions.length > 200_000 || !dividable(part.plan)) continue;
    const prices = {
      region: fit.regionPrice.map((price) => (built.objective.kind === 'profit' ? Math.max(1, price) : price)),
      plan: fit.planPrice[part.plan]!,
    };
    const split = proposeSplit(built.model, built.objective, part, fit.bids[at]!, prices, factors);
    if (split && split.gain > (best?.split.gain ?? 0)) best = { split, at };
  }
  return best;
}
