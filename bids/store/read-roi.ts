import { currencyExponent } from '../../src/kernel/money.ts';
import { provinceOf, regionByCode } from '../../src/kernel/regions/region.ts';
import type { Sqlite } from '../../src/store/open.ts';

/** Cost against what came of it, for one channel, plan or province. Money in major units; null: not known. */
export interface RoiRow {
  group: string;
  cost: number;
  clicks: number;
  orders: number | null;
  revenue: number | null;
  /** Revenue ÷ cost with a 90 % interval from the number of orders. */
  roi: number | null;
  low: number | null;
  high: number | null;
}

/**
 * Return by platform, plan or province. Costs come from regional reports when there are any (else keyword reports), orders
 * from the user's own outcomes where they can be joined (province; plan when given), else from the platforms' conversions.
 */
export function readRoi(db: Sqlite, by: 'channel' | 'plan' | 'province'): RoiRow[] {
  const regional = db.prepare('SELECT 1 FROM bid_perf WHERE region IS NOT NULL LIMIT 1').get() !== undefined;
  const grain = regional ? 'region IS NOT NULL' : 'region IS NULL';
  const key = by === 'channel' ? 'platform' : by === 'plan' ? "platform || ' / ' || coalesce(plan, '')" : 'region';
  const rows = db
    .prepare<
      [],
      {
        grp: string | null;
        plan: string | null;
        currency: string;
        cost: number;
        clicks: number;
        conversions: number | null;
        revenue: number | null;
      }
    >(
      `SELECT ${key} AS grp, plan, currency, sum(cost) AS cost, sum(clicks) AS clicks, sum(conversions) AS conversions, sum(revenue) AS revenue
       FROM bid_perf WHERE term IS NULL AND hour IS NULL AND ${grain} GROUP BY grp, plan, currency`,
    )
    .all();
  const outcomes = db
    .prepare<
      [],
      { region: string | null; plan: string | null; orders: number; revenue: number | null; currency: string }
    >(
      'SELECT region, plan, sum(orders) AS orders, sum(revenue) AS revenue, currency FROM bid_outcome GROUP BY region, plan, currency',
    )
    .all();
  const groups = new Map<string, RoiRow>();
  const province = (code: string | null) =>
    code && regionByCode(code) ? (provinceOf(regionByCode(code)!)?.code ?? code) : '';
  const at = (name: string) => {
    const found = groups.get(name) ?? {
      group: name,
      cost: 0,
      clicks: 0,
      orders: null,
      revenue: null,
      roi: null,
      low: null,
      high: null,
    };
    groups.set(name, found);
    return found;
  };
  for (const row of rows) {
    const group = at(by === 'province' ? province(row.grp) : (row.grp ?? ''));
    const unit = 10 ** currencyExponent(row.currency);
    group.cost += row.cost / unit;
    group.clicks += row.clicks;
    const joined =
      outcomes.length > 0 &&
      by !== 'channel' &&
      (by === 'province' || outcomes.some((outcome) => outcome.plan === row.plan));
    if (!joined && row.conversions !== null) {
      group.orders = (group.orders ?? 0) + row.conversions;
      if (row.revenue !== null) group.revenue = (group.revenue ?? 0) + row.revenue / unit;
    }
  }
  for (const outcome of outcomes) {
    if (by === 'channel' || (by === 'plan' && outcome.plan === null)) continue;
    const names =
      by === 'province'
        ? [province(outcome.region)]
        : [...groups.keys()].filter((name) => name.endsWith(` / ${outcome.plan}`)).slice(0, 1);
    for (const name of names) {
      const group = at(name);
      group.orders = (group.orders ?? 0) + outcome.orders;
      if (outcome.revenue !== null)
        group.revenue = (group.revenue ?? 0) + outcome.revenue / 10 ** currencyExponent(outcome.currency);
    }
  }
  return [...groups.values()].map(withInterval).sort((a, b) => b.cost - a.cost);
}

function withInterval(row: RoiRow): RoiRow {
  if (row.cost <= 0 || row.revenue === null || row.orders === null) return row;
  // Orders scatter like a Poisson count; revenue goes with them.
  const spread = row.orders > 0 ? 1.645 / Math.sqrt(row.orders) : 1;
  const roi = row.revenue / row.cost;
  return { ...row, roi, low: Math.max(0, roi * (1 - spread)), high: roi * (1 + spread) };
}
