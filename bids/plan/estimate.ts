import { type HeldOut, heldOutGain } from '../estimate/holdout.ts';
import { type Shrinkage, shrink } from '../estimate/shrink.ts';
import type { KeywordData, PlanData } from './data.ts';

/** What is believed of one region. Rates are conversions per click. */
export interface RegionEstimate {
  code: string;
  clicks: number;
  conversions: number;
  priorRate: number;
  priorStrength: number;
  rate: number;
  low: number;
  high: number;
  /** Value of a conversion here, major units; null: not known. */
  orderValue: number | null;
  cpc: number | null;
}

export interface Estimates {
  /** Conversions per click over the account; the level above all others. */
  rate: number;
  regions: RegionEstimate[];
  regional: Shrinkage;
  heldOut: HeldOut;
  /** How much one standard deviation of the index changes the rate (log). */
  indexEffect: number | null;
  /** Rate of each keyword over all regions, after shrinking through plan and unit. */
  keywordRate: Float64Array;
  keywords: Shrinkage;
  /** Rate × region cells, keyword-major. */
  cellRate: Float64Array;
  /** Revenue per conversion over the account; null: unknown. */
  orderValue: number | null;
  source: 'outcomes' | 'platform' | 'none';
}

/** The rate that is assumed when nothing has ever been measured: so that clicks can be compared at all. Marked "assumed". */
const ASSUMED_RATE = 0.02;

/**
 * Conversion rates per keyword × region: account → plan → unit → keyword, and account → region (with the index as prior),
 * each shrunk to the level above with its strength integrated, multiplied as odds; cells with data of their own are shrunk
 * to that product. Regional rates that do not predict held-out data better than pooling are replaced by the pooled rate.
 */
export function estimateRates(data: PlanData, useIndex: boolean): Estimates {
  const regions = data.regions;
  const index = new Map(regions.map((code, r) => [code, r]));
  const { trials, successes, source } = regionCounts(data, index);
  const totalClicks = sum(trials);
  const totalConversions = sum(successes);
  const rate =
    source === 'none' || totalClicks === 0
      ? ASSUMED_RATE
      : (totalConversions + 0.5) / (totalClicks + 0.5 / ASSUMED_RATE);
  const covariate = useIndex ? standardised(regions.map((code) => data.index[code])) : undefined;
  const counts = { trials, successes, mean: trials.map(() => rate), ...(covariate ? { covariate } : {}) };
  const regional = shrink(counts, { shift: true });
  const heldOut = source === 'none' ? { splits: 0, wins: 0, gain: 0, accepted: false } : heldOutGain(counts);
  const orderValue = meanOrderValue(data);
  const estimates = regions.map((code, r) =>
    regionEstimate(data, code, r, counts, regional, heldOut, rate, orderValue),
  );
  const keywords = keywordRates(data, rate);
  const cellRate = productOf(keywords.rate, estimates, rate);
  shrinkCells(data, index, cellRate);
  return {
    rate,
    regions: estimates,
    regional,
    heldOut,
    indexEffect: covariate ? regional.slope : null,
    keywordRate: keywords.rate,
    keywords: keywords.fit,
    cellRate,
    orderValue,
    source,
  };
}

/** Clicks by region from regional reports; conversions from the user's own outcomes, else from the platform. */
function regionCounts(data: PlanData, index: ReadonlyMap<string, number>) {
  const trials = data.regions.map(() => 0);
  const successes = data.regions.map(() => 0);
  for (const row of data.regionFigures) {
    const r = index.get(row.region);
    if (r !== undefined) trials[r]! += row.clicks;
  }
  const own = data.outcomes.length > 0;
  const reported = data.regionFigures.some((row) => row.conversions !== null);
  for (const row of own ? data.outcomes : data.regionFigures) {
    const r = index.get(row.region);
    if (r !== undefined) successes[r]! += 'orders' in row ? row.orders : (row.conversions ?? 0);
  }
  // More orders than clicks can be (other channels are in the outcomes): a rate cannot exceed 1.
  for (const [r, x] of successes.entries()) successes[r] = Math.min(x, trials[r]!);
  const source: Estimates['source'] = own ? 'outcomes' : reported ? 'platform' : 'none';
  return { trials, successes, source };
}

function standardised(values: readonly (number | undefined)[]): number[] | undefined {
  const known = values.filter((value) => value !== undefined);
  if (known.length < 3) return undefined;
  // Incidence and the like are skewed; their logarithm is what a rate follows.
  const positive = known.every((value) => value > 0);
  const of = (value: number) => (positive ? Math.log(value) : value);
  const mean = known.reduce((total, value) => total + of(value), 0) / known.length;
  const sd = Math.sqrt(known.reduce((total, value) => total + (of(value) - mean) ** 2, 0) / known.length);
  return sd === 0 ? undefined : values.map((value) => (value === undefined ? Number.NaN : (of(value) - mean) / sd));
}

function regionEstimate(
  data: PlanData,
  code: string,
  r: number,
  counts: { trials: number[]; successes: number[] },
  fit: Shrinkage,
  heldOut: HeldOut,
  pooled: number,
  orderValue: number | null,
): RegionEstimate {
  const prior = fit.prior(r);
  const interval = fit.interval(r);
  const cost = data.regionFigures.filter((row) => row.region === code).reduce((total, row) => total + row.cost, 0);
  const clicks = counts.trials[r]!;
  return {
    code,
    clicks,
    conversions: counts.successes[r]!,
    priorRate: prior.mean,
    priorStrength: prior.strength,
    rate: heldOut.accepted ? fit.rate[r]! : pooled,
    low: interval.low,
    high: interval.high,
    orderValue: regionOrderValue(data, code, orderValue),
    cpc: clicks > 0 ? cost / clicks : null,
  };
}

function meanOrderValue(data: PlanData): number | null {
  const paid = data.outcomes.filter((row) => row.revenue !== null);
  const orders = paid.reduce((total, row) => total + row.orders, 0);
  return orders > 0 ? paid.reduce((total, row) => total + row.revenue!, 0) / orders : null;
}

/** Average order value of a region, shrunk to the account's by the weight of 30 orders (order values scatter about their size). */
function regionOrderValue(data: PlanData, code: string, mean: number | null): number | null {
  if (mean === null) return null;
  const rows = data.outcomes.filter((row) => row.region === code && row.revenue !== null);
  const orders = rows.reduce((total, row) => total + row.orders, 0);
  const revenue = rows.reduce((total, row) => total + row.revenue!, 0);
  return (revenue + 30 * mean) / (orders + 30);
}

/** Plan, then unit, then keyword, each shrunk to the level above. Keywords without conversion figures take their unit's rate. */
function keywordRates(data: PlanData, rate: number): { rate: Float64Array; fit: Shrinkage } {
  const { keywords } = data;
  const measured = keywords.map((keyword) => (keyword.conversions === null ? 0 : keyword.clicks));
  const converted = keywords.map((keyword, k) => Math.min(measured[k]!, keyword.conversions ?? 0));
  const total = sum(measured);
  // The platform's tags and the user's own orders count differently; only the relative differences are used.
  const base = total > 0 ? (sum(converted) + 0.5) / (total + 0.5 / rate) : rate;
  let mean = keywords.map(() => base);
  for (const level of [(k: KeywordData) => k.plan, (k: KeywordData) => `${k.plan}\u0001${k.unit}`]) {
    const groups = [...new Set(keywords.map(level))];
    const at = new Map(groups.map((name, i) => [name, i]));
    const trials = groups.map(() => 0);
    const successes = groups.map(() => 0);
    const above = groups.map(() => base);
    for (const [k, keyword] of keywords.entries()) {
      const g = at.get(level(keyword))!;
      trials[g]! += measured[k]!;
      successes[g]! += converted[k]!;
      above[g] = mean[k]!;
    }
    const fit = shrink({ trials, successes, mean: above });
    mean = keywords.map((keyword) => fit.rate[at.get(level(keyword))!]!);
  }
  const fit = shrink({ trials: measured, successes: converted, mean });
  return { rate: fit.rate.map((value) => (value * rate) / base), fit };
}

function productOf(keywordRate: Float64Array, regions: readonly RegionEstimate[], rate: number): Float64Array {
  const odds = (p: number) => p / (1 - p);
  const cells = new Float64Array(keywordRate.length * regions.length);
  for (let k = 0; k < keywordRate.length; k++) {
    const own = odds(Math.min(0.9, keywordRate[k]!)) / odds(rate);
    for (let r = 0; r < regions.length; r++) {
      const o = own * odds(Math.min(0.9, regions[r]!.rate));
      cells[k * regions.length + r] = o / (1 + o);
    }
  }
  return cells;
}

function shrinkCells(data: PlanData, index: ReadonlyMap<string, number>, cellRate: Float64Array): void {
  const cells = data.cells.filter((cell) => cell.clicks > 0 && index.has(cell.region));
  if (cells.length === 0 || cells.every((cell) => cell.conversions === 0)) return;
  const at = cells.map((cell) => cell.keyword * data.regions.length + index.get(cell.region)!);
  const fit = shrink({
    trials: cells.map((cell) => cell.clicks),
    successes: cells.map((cell) => Math.min(cell.clicks, cell.conversions)),
    mean: at.map((cell) => cellRate[cell]!),
  });
  for (const [i, cell] of at.entries()) cellRate[cell] = fit.rate[i]!;
}

function sum(list: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < list.length; i++) total += list[i]!;
  return total;
}
