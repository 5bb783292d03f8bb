import { PRIOR_BETA } from './elasticity.ts';

export interface BidPoint {
  /** Which period the point is of; the same text for all keywords of a period. */
  period: string;
  bid: number;
  clicksPerDay: number;
  days: number;
}

/**
 * Takes out of all keywords' histories what moved them together (season, holidays, a rival): per period the click-weighted
 * mean of ln(clicks) − β₀·ln(bid), relative to the mean over periods.
 */
export function detrend(histories: readonly (readonly BidPoint[])[]): BidPoint[][] {
  const periods = new Map<string, { sum: number; weight: number }>();
  for (const history of histories) {
    const usable = history.filter((point) => point.clicksPerDay > 0 && point.bid > 0);
    if (usable.length < 2) continue;
    const own = (point: BidPoint) => Math.log(point.clicksPerDay) - PRIOR_BETA * Math.log(point.bid);
    const mean = usable.reduce((total, point) => total + own(point), 0) / usable.length;
    for (const point of usable) {
      const weight = Math.min(point.clicksPerDay * point.days, 200);
      const sum = periods.get(point.period) ?? { sum: 0, weight: 0 };
      sum.sum += weight * (own(point) - mean);
      sum.weight += weight;
      periods.set(point.period, sum);
    }
  }
  const effect = (period: string) => {
    const found = periods.get(period);
    return found && found.weight > 0 ? found.sum / found.weight : 0;
  };
  return histories.map((history) =>
    history.map((point) => ({ ...point, clicksPerDay: point.clicksPerDay / Math.exp(effect(point.period)) })),
  );
}
