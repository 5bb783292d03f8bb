import type { PlanConfig } from '../plan/config.ts';
import type { PlanData } from '../plan/data.ts';
import type { Estimates } from '../plan/estimate.ts';
import { type Candidate, chooseRetries, type Retry } from './choose-retries.ts';

/** A closed region or plan-region, as the planner lists it. */
export interface Closed {
  code: string;
  plan: string | null;
  reason: string;
}

export interface Retries {
  list: (Retry & { region: string | null; keyword: number | null })[];
  /** Money a day that tries may take: the share of the budget that the user gives to them. */
  budget: number;
  /** What is kept back for keyword tries, whatever was drawn: so that more budget never leaves less for the rest. */
  reserved: number;
  /** What is still closed after the regions that are tried have been opened. */
  closed: Closed[];
  /** Most that a tried region may cost a day. */
  caps: Record<string, number>;
  /** Drawn rate over the estimated rate of the tried regions. */
  lift: ReadonlyMap<string, number>;
}

/** How far below the present price one run may go, for regions and for keywords. */
export const REGION_CUT = 0.4;
export const KEYWORD_CUT = 0.5;
/** clicks ∝ bid^0.6: what is left of the clicks at the lowest price. */
const BETA = 0.6;

/**
 * The exploring part of a decision: which regions and keywords that were stopped for want of results are tried again. Regions
 * that the user left out (a cap of 0, not served in the account without Souk having taken them out) are never candidates.
 */
export function retriesOf(
  data: PlanData,
  config: PlanConfig,
  estimates: Estimates,
  closed: readonly Closed[],
  limitOf: (region: number) => number,
): Retries {
  const budget = config.explore * config.budget;
  const none: Retries = { list: [], budget, reserved: 0, closed: [...closed], caps: {}, lift: new Map() };
  if (config.goal.kind === 'clicks' || config.on === undefined || budget <= 0) return none;
  const regions = regionCandidates(data, config, estimates, closed, limitOf);
  const keywords = keywordCandidates(data, estimates, limitOf);
  const all = [...regions, ...keywords];
  if (all.length === 0) return none;
  const chosen = chooseRetries(all.map(({ candidate }) => candidate), budget, config.seed ?? 1, config.on); // biome-ignore format: one call
  const list = chosen.map((retry, i) => ({ ...retry, region: all[i]!.region, keyword: all[i]!.keyword }));
  const open = new Map(
    list.flatMap((row) => (row.region !== null && row.state === 'tried' ? [[row.region, row]] : [])),
  );
  const soukTook = new Set(
    data.dropped.filter((row) => row.kind === 'region').map((row) => `${row.plan}\u0001${row.region}`),
  );
  return {
    list,
    budget,
    reserved: Math.min(budget, keywords.reduce((sum, { candidate }) => sum + candidate.cost, 0)), // biome-ignore format: short
    closed: closed.filter(
      (row) =>
        !open.has(row.code) ||
        !(row.reason === 'no-market' || (row.plan !== null && soukTook.has(`${row.plan}\u0001${row.code}`))),
    ),
    caps: Object.fromEntries(
      [...open].map(([code, row]) => [code, Math.min(row.cost, config.regionCaps[code] ?? Infinity)]),
    ),
    lift: new Map([...open].map(([code, row]) => [code, row.draw / rateOf(data, estimates, code)])),
  };
}

type Named = { candidate: Candidate; region: string | null; keyword: number | null };

function rateOf(data: PlanData, estimates: Estimates, code: string): number {
  return estimates.regions[data.regions.indexOf(code)]!.rate;
}

function regionCandidates(
  data: PlanData,
  config: PlanConfig,
  estimates: Estimates,
  closed: readonly Closed[],
  limitOf: (region: number) => number,
): Named[] {
  const since = new Map<string, string>();
  for (const row of data.dropped) {
    const plan = data.plans.find((state) => state.name === row.plan);
    if (row.kind !== 'region' || !plan?.excluded.includes(row.region) || plan.negativeRows.includes(row.region))
      continue;
    if (row.on > (since.get(row.region) ?? '')) since.set(row.region, row.on);
  }
  const shut = new Set(closed.filter((row) => row.reason === 'cap-zero').map((row) => row.code));
  const now = closed.filter((row) => row.reason === 'no-market').map((row) => row.code);
  return [...new Set([...now, ...since.keys()])]
    .filter((code) => !shut.has(code) && config.regionCaps[code] !== 0)
    .sort()
    .flatMap((code): Named[] => {
      const r = data.regions.indexOf(code);
      const region = estimates.regions[r];
      const limit = r < 0 ? 0 : limitOf(r);
      if (!region || region.cpc === null || limit <= 0) return [];
      const cheapest = region.cpc * REGION_CUT;
      return [
        {
          region: code,
          keyword: null,
          candidate: {
            kind: 'region',
            key: `region:${code}`,
            clicks: region.clicks,
            conversions: region.conversions,
            priorMean: region.priorRate,
            priorStrength: region.priorStrength,
            needed: cheapest / limit,
            cost: Math.max(cheapest, (region.clicks / data.regionDays) * REGION_CUT ** BETA * cheapest),
            since: now.includes(code) ? null : since.get(code)!,
          },
        },
      ];
    });
}

function keywordCandidates(data: PlanData, estimates: Estimates, limitOf: (region: number) => number): Named[] {
  const key = (plan: string, unit: string, text: string, match: string | null) =>
    [plan, unit, text, match].join('\u0001');
  const since = new Map(
    data.dropped
      .filter((row) => row.kind === 'keyword')
      .map((row) => [key(row.plan, row.unit, row.keyword, row.match), row.on]),
  );
  if (since.size === 0) return [];
  const limit = data.regions.reduce((sum, _, r) => sum + limitOf(r), 0) / Math.max(1, data.regions.length);
  return data.keywords.flatMap((row, k): Named[] => {
    const stopped = since.get(key(row.plan, row.unit, row.text, row.match));
    if (stopped === undefined || !row.paused || row.clicks === 0 || row.conversions === null || limit <= 0) return [];
    const prior = estimates.keywords.prior(k);
    const cheapest = (row.cost / row.clicks) * KEYWORD_CUT;
    return [
      {
        region: null,
        keyword: k,
        candidate: {
          kind: 'keyword',
          key: `keyword:${key(row.plan, row.unit, row.text, row.match)}`,
          clicks: row.clicks,
          conversions: row.conversions,
          priorMean: prior.mean,
          priorStrength: prior.strength,
          needed: cheapest / limit,
          cost: Math.max(cheapest, (row.clicks / data.keywordDays) * KEYWORD_CUT ** BETA * cheapest),
          since: stopped,
        },
      },
    ];
  });
}
