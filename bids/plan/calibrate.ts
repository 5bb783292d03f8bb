import { currencyExponent } from '../../src/kernel/money.ts';
import { provinceOf, regionByCode } from '../../src/kernel/regions/region.ts';
import type { Sqlite } from '../../src/store/open.ts';
import type { BidRun } from '../store/runs.ts';

/** Forecast of a run against the figures imported for days after it, per region and day. */
export interface CalibrationRow {
  code: string;
  days: number;
  forecastClicks: number;
  clicks: number;
  forecastCost: number;
  cost: number;
  forecastConversions: number;
  conversions: number | null;
  /** Did the conversions fall into the forecast interval? null: no conversions known. */
  inside: boolean | null;
}

/** Joins the stored forecast of a run with regional figures and outcomes dated after it. Empty when none came yet. */
export function calibrate(db: Sqlite, run: BidRun): CalibrationRow[] {
  const since = new Date(run.createdAt).toISOString().slice(0, 10);
  const perf = db
    .prepare<
      [string, string],
      {
        region: string;
        clicks: number;
        cost: number;
        conversions: number | null;
        first: string;
        last: string;
        currency: string;
      }
    >(
      `SELECT region, sum(clicks) AS clicks, sum(cost) AS cost, sum(conversions) AS conversions, min(date_from) AS first, max(date_to) AS last, currency
       FROM bid_perf WHERE platform = ? AND region IS NOT NULL AND term IS NULL AND date_from > ? GROUP BY region, currency`,
    )
    .all(run.platform, since);
  if (perf.length === 0) return [];
  const outcomes = db
    .prepare<[string], { region: string | null; orders: number }>(
      'SELECT region, sum(orders) AS orders FROM bid_outcome WHERE date > ? GROUP BY region',
    )
    .all(since);
  const first = perf.map((row) => row.first).sort()[0]!;
  const last = perf
    .map((row) => row.last)
    .sort()
    .at(-1)!;
  const days = Math.max(1, Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000) + 1);
  const province = (code: string | null) =>
    code && regionByCode(code) ? provinceOf(regionByCode(code)!)?.code : undefined;
  return run.result.regions.flatMap((forecast) => {
    const own = perf.filter((row) => province(row.region) === forecast.code);
    if (own.length === 0) return [];
    const sold = outcomes
      .filter((row) => province(row.region) === forecast.code)
      .reduce((sum, row) => sum + row.orders, 0);
    const reported = own.every((row) => row.conversions === null)
      ? null
      : own.reduce((sum, row) => sum + (row.conversions ?? 0), 0);
    const conversions = outcomes.length > 0 ? sold : reported;
    const noise = 1.645 * Math.sqrt(forecast.conversions * days);
    return [
      {
        code: forecast.code,
        days,
        forecastClicks: forecast.clicks * days,
        clicks: own.reduce((sum, row) => sum + row.clicks, 0),
        forecastCost: forecast.cost * days,
        cost: own.reduce((sum, row) => sum + row.cost / 10 ** currencyExponent(row.currency), 0),
        forecastConversions: forecast.conversions * days,
        conversions,
        inside:
          conversions === null
            ? null
            : conversions >= forecast.low * days - noise && conversions <= forecast.high * days + noise,
      },
    ];
  });
}
