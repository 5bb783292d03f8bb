import { addDays, type Day, daysBetween } from '../../src/kernel/calendar/day.ts';
import { eventByCode } from '../../src/kernel/calendar/events.ts';
import { occurrence } from '../../src/kernel/calendar/occurrences.ts';
import type { Sqlite } from '../../src/store/open.ts';
import type { SeasonWindow } from './season.ts';

export type StatedSeason = Omit<SeasonWindow, 'measured'>;

/** Sets a window; one of the same code and plan that it overlaps or meets is replaced. */
export function setSeason(db: Sqlite, { code, plan, from, to, demand, rate }: StatedSeason, now: number): void {
  db.transaction(() => {
    db.prepare('DELETE FROM bid_season WHERE code = ? AND plan = ? AND from_date <= ? AND to_date >= ?').run(
      code,
      plan,
      to,
      from,
    );
    db.prepare(
      'INSERT INTO bid_season (code, plan, from_date, to_date, demand_ppm, rate_ppm, set_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ).run(code, plan, from, to, Math.round(demand * 1e6), Math.round(rate * 1e6), now);
  }).immediate();
}

/** Takes all windows of a code away; returns how many there were. */
export function dropSeason(db: Sqlite, code: string): number {
  return db.prepare('DELETE FROM bid_season WHERE code = ?').run(code).changes;
}

/** All windows in the order of their days, each with what its earlier windows brought on that platform. */
export function readSeasons(db: Sqlite, platform: string): SeasonWindow[] {
  return db
    .prepare<[], { code: string; plan: string; from: Day; to: Day; demand: number; rate: number }>(
      `SELECT code, plan, from_date AS "from", to_date AS "to", demand_ppm / 1e6 AS demand, rate_ppm / 1e6 AS rate
       FROM bid_season ORDER BY from_date, code, plan`,
    )
    .all()
    .map((row) => ({ ...row, measured: measure(db, platform, row) }));
}

const AROUND = 28;

/** Clicks a day of earlier windows of the event (same lead and length) and of the four weeks before and after each. */
function measure(db: Sqlite, platform: string, window: StatedSeason): SeasonWindow['measured'] {
  const sum = { inside: 0, insideDays: 0, outside: 0, outsideDays: 0 };
  for (const { from, to } of earlierWindows(window)) {
    const inside = clicksBetween(db, platform, window.plan, from, to);
    const before = clicksBetween(db, platform, window.plan, addDays(from, -AROUND), addDays(from, -1));
    const after = clicksBetween(db, platform, window.plan, addDays(to, 1), addDays(to, AROUND));
    if (inside.days === 0 || before.days + after.days === 0) continue;
    sum.inside += inside.clicks;
    sum.insideDays += inside.days;
    sum.outside += before.clicks + after.clicks;
    sum.outsideDays += before.days + after.days;
  }
  return sum.insideDays === 0 ? null : sum;
}

function earlierWindows({ code, from, to }: StatedSeason): { from: Day; to: Day }[] {
  const event = eventByCode(code);
  const year = Number(from.slice(0, 4));
  // The event's own day of this window says how far before it the window begins.
  const here =
    event && [year, year + 1].map((y) => occurrence(event, y)).find((o) => o.start !== null && o.start >= from);
  const length = daysBetween(from, to);
  return [1, 2, 3].flatMap((back) => {
    if (!event || !here?.start) {
      const start = addDays(from, -364 * back);
      return [{ from: start, to: addDays(start, length) }];
    }
    const { start } = occurrence(event, Number(here.start.slice(0, 4)) - back);
    if (start === null) return [];
    const first = addDays(start, -daysBetween(from, here.start));
    return [{ from: first, to: addDays(first, length) }];
  });
}

/** Clicks of rows that lie wholly inside the days, of the coarsest reports; days that such rows cover. */
function clicksBetween(
  db: Sqlite,
  platform: string,
  plan: string,
  from: Day,
  to: Day,
): { clicks: number; days: number } {
  const grain = ['keyword IS NULL AND region IS NULL', 'keyword IS NOT NULL AND region IS NULL', 'region IS NOT NULL'];
  for (const where of grain) {
    const row = db
      .prepare<
        [string, string, string, string, string],
        { clicks: number | null; first: Day | null; last: Day | null }
      >(
        `SELECT sum(clicks) AS clicks, min(date_from) AS first, max(date_to) AS last FROM bid_perf
         WHERE platform = ? AND term IS NULL AND date_from >= ? AND date_to <= ? AND (? = '' OR plan = ?) AND ${where}`,
      )
      .get(platform, from, to, plan, plan)!;
    if (row.first !== null && row.last !== null)
      return { clicks: row.clicks ?? 0, days: daysBetween(row.first, row.last) + 1 };
  }
  return { clicks: 0, days: 0 };
}
