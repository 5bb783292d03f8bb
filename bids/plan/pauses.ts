import { clicksToRefute, hopeless, isBrandTerm, STOP_CERTAINTY } from '../rules/stop.ts';
import type { Decision } from './decide.ts';

export interface Pause {
  keyword: number;
  /** Posterior probability that the limit cannot be kept. */
  certainty: number;
  /** Clicks that would refute the target without a conversion. */
  needed: number;
}

/** Keywords that cannot reach the target with 95 % certainty even at the lowest price of this run; brand terms never. */
export function keywordsToPause(decision: Decision): Pause[] {
  const { data, config, estimates, built } = decision;
  if (config.goal.kind === 'clicks') return [];
  const pauses: Pause[] = [];
  const total = data.keywords.reduce((sum, keyword) => sum + keyword.clicks, 0);
  const mean = built.worth.reduce((a, b) => a + b, 0) / Math.max(1, built.worth.length);
  for (const [k, keyword] of data.keywords.entries()) {
    if (keyword.paused || keyword.conversions === null || keyword.clicks === 0 || total === 0) continue;
    if (isBrandTerm(keyword.text, config.brand) || mean <= 0) continue;
    const cheapest = (keyword.cost / keyword.clicks) * 0.5;
    const certainty = hopeless(estimates.keywords, k, cheapest, mean);
    if (certainty > STOP_CERTAINTY)
      pauses.push({ keyword: k, certainty, needed: clicksToRefute(Math.min(0.5, cheapest / mean)) });
  }
  return pauses;
}
