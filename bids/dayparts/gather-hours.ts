import type { Sqlite } from '../../src/store/open.ts';
import type { Change } from '../model/change.ts';
import type { PlatformId } from '../model/platform.ts';
import type { HourData } from './fit-dayparts.ts';
import { parseHours, weekdaysOf } from './hour-code.ts';

interface HourRow {
  first: string;
  last: string;
  hour: number;
  clicks: number;
  conversions: number | null;
}

/**
 * The hours of a platform's reports in a fixed order; of reports of different grain only the coarsest counts, so that no
 * click counts twice. Conversions are the shop's own orders with a time on the days of the reports, else the reported ones.
 * null when no report has hours.
 */
export function gatherHours(db: Sqlite, platform: PlatformId): HourData | null {
  const rows = ['keyword IS NULL AND region IS NULL', 'keyword IS NULL', '1']
    .map((grain) =>
      db
        .prepare<[string], HourRow>(
          `SELECT date_from AS first, date_to AS last, hour, sum(clicks) AS clicks, sum(conversions) AS conversions FROM bid_perf
           WHERE platform = ? AND hour IS NOT NULL AND term IS NULL AND ${grain} GROUP BY date_from, date_to, hour ORDER BY 1, 2, 3`,
        )
        .all(platform),
    )
    .find((found) => found.length > 0);
  if (!rows) return null;
  const days = rows.flatMap((row) => [row.first, row.last]).sort();
  const orders = db
    .prepare<[string, string], { date: string; hour: number; orders: number }>(
      'SELECT date, hour, sum(orders) AS orders FROM bid_outcome WHERE hour IS NOT NULL AND date BETWEEN ? AND ? GROUP BY date, hour ORDER BY 1, 2',
    )
    .all(days[0]!, days.at(-1)!);
  const byDay = rows.every((row) => row.first === row.last);
  const weekday = (date: string) => (byDay ? ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1 : null);
  const source = orders.length > 0 ? 'outcomes' : rows.some((row) => row.conversions !== null) ? 'platform' : 'none';
  const sums = new Map<string, { weekday: number | null; hour: number; clicks: number; conversions: number }>();
  const add = (date: string, hour: number, clicks: number, conversions: number) => {
    const day = weekday(date);
    const key = `${day}-${hour}`;
    const sum = sums.get(key) ?? { weekday: day, hour, clicks: 0, conversions: 0 };
    sum.clicks += clicks;
    sum.conversions += conversions;
    sums.set(key, sum);
  };
  for (const row of rows) add(row.first, row.hour, row.clicks ?? 0, source === 'platform' ? (row.conversions ?? 0) : 0);
  if (source === 'outcomes') for (const row of orders) add(row.date, row.hour, 0, row.orders);
  return {
    source,
    rows: [...sums.values()].sort((a, b) => (a.weekday ?? 0) - (b.weekday ?? 0) || a.hour - b.hour),
    present: presentFactors(db, platform),
  };
}

/** The hour factors that the newest exported run with any has set; the account's sheets do not carry them. */
function presentFactors(db: Sqlite, platform: PlatformId): Record<string, number> {
  const changes = db
    .prepare<[string], string>(
      `SELECT c.change FROM bid_change c WHERE c.run_id = (SELECT r.id FROM bid_run r JOIN bid_ledger l ON l.run_id = r.id
         WHERE r.platform = ? AND EXISTS (SELECT 1 FROM bid_change h WHERE h.run_id = r.id AND h.change LIKE '%"hour-factor"%')
         ORDER BY l.id DESC LIMIT 1) ORDER BY c.n`,
    )
    .pluck()
    .all(platform)
    .map((text) => JSON.parse(text) as Change)
    .filter((change) => change.kind === 'hour-factor' && change.after !== null);
  const present: Record<string, number> = {};
  for (const { region, after } of changes) {
    const { weekday, from, to } = parseHours(region);
    for (const day of weekdaysOf(weekday))
      for (let hour = from; hour < to; hour++) present[`${day}-${hour}`] = after! / 1e6;
  }
  return Object.fromEntries(Object.entries(present).sort(([a], [b]) => (a < b ? -1 : 1)));
}
