import { clicksToRefute, hopeless, isBrandTerm, STOP_CERTAINTY } from '../rules/stop.ts';
import { clicksAt } from '../structure/model.ts';
import type { Decision } from './decide.ts';
import { keywordsToPause } from './pauses.ts';

/** What a run decides for one keyword in one region. */
export interface CellDecision {
  plan: string;
  unit: string;
  keyword: string;
  region: string;
  /** `bid`; `learn`: served, but too few clicks to judge; `try`: stopped before, tried again; `pause`, `paused`, `exclude`. */
  state: 'bid' | 'learn' | 'try' | 'pause' | 'paused' | 'exclude';
  /** Code of the reason (see REASONS); null: nothing special. */
  reason: string | null;
  /** Posterior probability that the goal can be kept at the lowest price of one run; null: the goal has none. */
  chance: number | null;
  /** Clicks of the keyword so far, and how many without a conversion would refute the goal. */
  clicks: number;
  needed: number | null;
  brand: boolean;
  bid: number | null;
  cost: number;
}

/**
 * Pausing, excluding and trying, cell by cell, with the posterior probability behind it. Streams in the order of the data.
 * `only` limits it to a keyword or a region.
 */
export function* cellDecisions(
  decision: Decision,
  only: { keyword?: string | undefined; region?: string | undefined } = {},
): Generator<CellDecision> {
  const { data, config, estimates, built, parts, rounded, closed, retries } = decision;
  const { model } = built;
  const pausing = new Set(keywordsToPause(decision).map((pause) => pause.keyword));
  const tries = new Map(
    retries.list.filter((row) => row.state === 'tried').map((row) => [row.keyword ?? row.region!, row.chance]),
  );
  const shut = new Map(closed.map((row) => [`${row.plan ?? ''}\u0001${row.code}`, row.reason]));
  const places = parts.map((part, at) => ({
    at,
    plan: part.plan,
    row: new Map(Array.from(part.keywords, (k, i) => [k, i])),
    column: new Map(Array.from(part.regions, (r, j) => [r, j])),
  }));
  const bidOf = (k: number, r: number) => {
    for (const { at, plan, row, column } of places) {
      if (plan !== model.plan[k]) continue;
      const [i, j] = [row.get(k), column.get(r)];
      if (i !== undefined && j !== undefined) return rounded.bids[at]!.bid[i]! * rounded.bids[at]!.factor[j]!;
    }
    return 0;
  };
  for (const [k, row] of data.keywords.entries()) {
    if (only.keyword !== undefined && row.text !== only.keyword) continue;
    const brand = isBrandTerm(row.text, config.brand);
    const cheapest = row.clicks > 0 ? (row.cost / row.clicks) * 0.5 : null;
    for (const [r, code] of data.regions.entries()) {
      if (only.region !== undefined && code !== only.region) continue;
      const limit = built.worth[r]!;
      // A better region than the mean needs less of the keyword.
      const level = estimates.regions[r]!.rate / estimates.rate;
      const judged = config.goal.kind !== 'clicks' && cheapest !== null && limit > 0 && row.conversions !== null;
      const chance = judged ? Math.max(0, 1 - hopeless(estimates.keywords, k, cheapest / level, limit)) : null;
      const needed = judged ? clicksToRefute(Math.min(0.5, cheapest / limit)) : null;
      const bid = bidOf(k, r);
      const reason = shut.get(`\u0001${code}`) ?? shut.get(`${row.plan}\u0001${code}`) ?? null;
      const cost =
        bid > 0 && model.clicks[k * model.regions + r]! > 0 ? clicksAt(model, k, r, bid) * bid * model.paid[k]! : 0;
      const base = { plan: row.plan, unit: row.unit, keyword: row.text, region: code, chance, clicks: row.clicks, needed, brand }; // biome-ignore format: short
      const off = { ...base, bid: null, cost: 0 };
      if (tries.has(k)) yield { ...off, chance: tries.get(k)!, state: 'try', reason: 'keyword-retry' };
      else if (row.paused) yield { ...off, state: 'paused', reason: 'paused' };
      else if (pausing.has(k)) yield { ...off, state: 'pause', reason: 'target-out-of-reach' };
      else if (reason !== null) yield { ...off, state: 'exclude', reason };
      else if (tries.has(code))
        yield { ...base, chance: tries.get(code)!, bid, cost, state: 'try', reason: 'region-retry' };
      else if (bid <= 0) yield { ...off, state: 'exclude', reason: 'no-value' };
      else {
        // A keyword without a conversion is learning until its clicks refute the goal; then what is known decides.
        const open = config.goal.kind !== 'clicks' && (!judged || (row.conversions === 0 && row.clicks < needed!));
        const alone = chance !== null && chance < 1 - STOP_CERTAINTY;
        yield {
          ...base,
          bid,
          cost,
          state: open ? 'learn' : 'bid',
          // Platforms take no exclusion of one keyword in one region, so its low bid is all that can be done.
          reason: brand ? 'brand' : alone && !open ? 'cell-low' : null,
        };
      }
    }
  }
}
