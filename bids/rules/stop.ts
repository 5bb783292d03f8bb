import type { Shrinkage } from '../estimate/shrink.ts';

/** How sure one must be that a keyword or region cannot reach the target before it is stopped. */
export const STOP_CERTAINTY = 0.95;

/**
 * Probability that the cost per conversion stays above the limit even if a click cost only `cheapest` (what the run may cut
 * the price to). A keyword or region is stopped above STOP_CERTAINTY: by what is known, never by a fixed spend.
 */
export function hopeless(fit: Shrinkage, i: number, cheapest: number, limit: number): number {
  // CPA = cost per click ÷ rate > limit  ⇔  rate < cost per click ÷ limit.
  return fit.below(i, Math.min(0.999999, cheapest / limit));
}

/** Clicks without a conversion after which the target rate is refuted with 95 % certainty, for texts: ln 0.05 / ln(1 − rate). */
export function clicksToRefute(rate: number): number {
  return Math.ceil(Math.log(1 - STOP_CERTAINTY) / Math.log(1 - rate));
}

/** True when a keyword contains one of the brand's terms, compared without case and spaces. */
export function isBrandTerm(text: string, brand: readonly string[]): boolean {
  const bare = text.toLowerCase().replace(/\s/g, '');
  return brand.some((term) => term.trim() !== '' && bare.includes(term.toLowerCase().replace(/\s/g, '')));
}
