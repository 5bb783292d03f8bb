/** Where a response curve comes from; `assumed`: no data, only the stated prior. */
export type CurveSource = 'history' | 'estimates' | 'guide' | 'assumed';

export interface Elasticity {
  /** clicks ∝ bid^beta. */
  beta: number;
  /** Standard deviation of beta. */
  sd: number;
  source: CurveSource;
}

/** The stated prior: doubling a bid brings about 50 % more clicks (β 0.6), give or take a wide band. */
export const PRIOR_BETA = 0.6;
export const PRIOR_SD = 0.2;
/** Clicks at the first position over clicks at the foot of the first page that bid estimates are read with: an assumption. */
const FIRST_OVER_PAGE = 2.5;
/** Noise of ln(clicks) beyond counting, week to week. */
const NOISE = 0.25;

/**
 * The elasticity of a keyword from the best evidence there is: its own bids and clicks at three or more different bids
 * (weighted regression in logs, shrunk to the prior), the platform's bid estimates, a guide price, or nothing.
 */
export function elasticityOf(evidence: {
  history: readonly { bid: number; clicksPerDay: number; days: number }[];
  bid: number;
  firstPage: number | null;
  firstPosition: number | null;
  guide: number | null;
}): Elasticity {
  const points = evidence.history.filter((point) => point.bid > 0 && point.clicksPerDay > 0);
  if (new Set(points.map((point) => point.bid)).size >= 3) return fromHistory(points);
  const { firstPage, firstPosition, guide, bid } = evidence;
  if (firstPage && firstPosition && firstPosition > firstPage * 1.05) {
    const read = Math.log(FIRST_OVER_PAGE) / Math.log(firstPosition / firstPage);
    const beta = clamp((read + PRIOR_BETA) / 2);
    return { beta, sd: PRIOR_SD * 0.8, source: 'estimates' };
  }
  // Below the guide price an ad often misses the top block: clicks answer more to the bid there, less above it.
  if (guide) return { beta: clamp(bid < guide ? PRIOR_BETA + 0.15 : PRIOR_BETA - 0.1), sd: PRIOR_SD, source: 'guide' };
  return { beta: PRIOR_BETA, sd: PRIOR_SD, source: 'assumed' };
}

function fromHistory(points: readonly { bid: number; clicksPerDay: number; days: number }[]): Elasticity {
  const weights = points.map((point) => 1 / (1 / (point.clicksPerDay * point.days) + NOISE * NOISE));
  const total = weights.reduce((a, b) => a + b, 0);
  const mean = (of: (i: number) => number) => weights.reduce((sum, weight, i) => sum + weight * of(i), 0) / total;
  const x = (i: number) => Math.log(points[i]!.bid);
  const y = (i: number) => Math.log(points[i]!.clicksPerDay);
  const mx = mean(x);
  const my = mean(y);
  let sxx = 0;
  let sxy = 0;
  for (const [i, weight] of weights.entries()) {
    sxx += weight * (x(i) - mx) ** 2;
    sxy += weight * (x(i) - mx) * (y(i) - my);
  }
  const prior = 1 / (PRIOR_SD * PRIOR_SD);
  const beta = (sxy + prior * PRIOR_BETA) / (sxx + prior);
  return { beta: clamp(beta), sd: Math.sqrt(1 / (sxx + prior)), source: 'history' };
}

/** Falling returns need β < 1; below 0.1 a curve says that bids do nothing, which no history of weeks can show. */
function clamp(beta: number): number {
  return Math.min(0.95, Math.max(0.1, beta));
}
