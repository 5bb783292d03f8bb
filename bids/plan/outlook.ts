import { addDays } from '../../src/kernel/calendar/day.ts';
import { seasonEffect } from '../season/season.ts';
import type { totalsOf } from '../structure/totals.ts';
import type { Decision } from './decide.ts';

/** What a region is expected to bring in a number of days, with 80 % bands. */
export interface Outlook {
  code: string;
  factor: number | null;
  cost: number;
  costLow: number;
  costHigh: number;
  clicks: number;
  clicksLow: number;
  clicksHigh: number;
  conversions: number;
  conversionsLow: number;
  conversionsHigh: number;
  rate: number;
  rateLow: number;
  rateHigh: number;
  /** Value of the next and of the last 100 units of money a day. */
  next100: number | null;
  last100: number | null;
  closed: string | null;
}

/** One standard normal quantile for 80 % bands, and for the 90 % intervals that rates carry. */
const Z80 = 1.2816;
const Z90 = 1.6449;
/** Weeks differ by more than counting: about 15 % in demand. */
const DEMAND_NOISE = 0.15;

/** Forecast per region of a decision: posterior predictive bands (counting, demand, rate and curve uncertainty). */
export function outlookOf(decision: Decision, days: number): Outlook[] {
  const { data, estimates, after, built, parts, rounded, closed } = decision;
  const beta = built.elasticities.reduce((sum, curve) => sum + curve.beta, 0) / Math.max(1, built.elasticities.length);
  const season = seasonOver(decision, days);
  return data.regions.map((code, r) => {
    const region = estimates.regions[r]!;
    const clicks = after.regionClicks[r]! * days * season;
    const cost = after.regionCost[r]! * days * season;
    const clicksSd = Math.sqrt(clicks + (DEMAND_NOISE * clicks) ** 2);
    const rateSd = (region.high - region.low) / (2 * Z90);
    const conversions = clicks * region.rate;
    const conversionsSd = Math.sqrt(conversions + (region.rate * clicksSd) ** 2 + (clicks * rateSd) ** 2);
    const share = clicks > 0 ? clicksSd / clicks : 0;
    const band = (mean: number, sd: number) => [Math.max(0, mean - Z80 * sd), mean + Z80 * sd] as const;
    const [clicksLow, clicksHigh] = band(clicks, clicksSd);
    const [costLow, costHigh] = band(cost, cost * Math.sqrt(share ** 2 + 0.05 ** 2));
    const [conversionsLow, conversionsHigh] = band(conversions, conversionsSd);
    const daily = after.regionCost[r]!;
    // Value grows with cost to the power β/(1+β) along a power-law response.
    const valueAt = (money: number) =>
      daily > 0 ? after.regionValue[r]! * (Math.max(0, money) / daily) ** (beta / (1 + beta)) : 0;
    const factors = parts.flatMap((part, at) => {
      const j = part.regions.indexOf(r);
      return j < 0 || rounded.bids[at]!.factor[j]! <= 0 ? [] : [rounded.bids[at]!.factor[j]!];
    });
    return {
      code,
      factor: factors.length === 0 ? null : factors.reduce((a, b) => a + b, 0) / factors.length,
      cost,
      costLow,
      costHigh,
      clicks,
      clicksLow,
      clicksHigh,
      conversions,
      conversionsLow,
      conversionsHigh, // biome-ignore format: short
      rate: region.rate,
      rateLow: region.low,
      rateHigh: region.high,
      next100: daily > 0 ? valueAt(daily + 100) - valueAt(daily) : null,
      last100: daily > 0 ? valueAt(daily) - valueAt(daily - 100) : null,
      closed: closed.find((row) => row.code === code && row.plan === null)?.reason ?? null,
    };
  });
}

/**
 * Demand over the coming days against the planned day, when windows begin or end on the way: the mean over the days, plans
 * weighted by what they spend.
 */
function seasonOver({ data, config, built, after, season }: Decision, days: number): number {
  if (config.on === undefined || data.seasons.length === 0 || days <= 1) return 1;
  let sum = 0;
  let weight = 0;
  for (const [p, plan] of built.planNames.entries()) {
    const here = season.get(plan)?.demand ?? 1;
    let ahead = 0;
    for (let day = 0; day < days; day++)
      ahead += seasonEffect(data.seasons, plan, addDays(config.on, day), data.dataDays).demand;
    sum += after.planCost[p]! * (ahead / days / here);
    weight += after.planCost[p]!;
  }
  return weight === 0 ? 1 : sum / weight;
}

/** Money and value a day of a decision's present state and proposal. */
export function balance(decision: Decision): {
  before: { cost: number; value: number; clicks: number };
  after: { cost: number; value: number; clicks: number };
} {
  const pick = ({ cost, value, clicks }: ReturnType<typeof totalsOf>) => ({ cost, value, clicks });
  return { before: pick(decision.before), after: pick(decision.after) };
}
