import type { Day } from '../../src/kernel/calendar/day.ts';
import type { Sqlite } from '../../src/store/open.ts';
import type { Change } from '../model/change.ts';
import type { PlatformId } from '../model/platform.ts';

/** What an exported run took out for want of results: candidates for another try. */
export interface Dropped {
  kind: 'region' | 'keyword';
  plan: string;
  unit: string;
  keyword: string;
  match: Change['match'];
  /** GB code of a region; '' for keywords. */
  region: string;
  /** Day of the export. */
  on: Day;
}

/**
 * Regions and keywords that exported runs stopped because the target was out of reach; what the user left out or paused is
 * not among them. The newest export counts, in a fixed order.
 */
export function readDropped(db: Sqlite, platform: PlatformId): Dropped[] {
  const rows = db
    .prepare<[string], { exportedAt: number; change: string }>(
      `SELECT l.exported_at AS exportedAt, c.change FROM bid_ledger l JOIN bid_run r ON r.id = l.run_id
       JOIN bid_change c ON c.run_id = r.id WHERE r.platform = ?
         AND (c.change LIKE '%"region-exclude"%' OR c.change LIKE '%"keyword-pause"%') ORDER BY l.id, c.n`,
    )
    .all(platform);
  const found = new Map<string, Dropped>();
  for (const row of rows) {
    const { kind, plan, unit, keyword, match, region, reason, after } = JSON.parse(row.change) as Change;
    const on = new Date(row.exportedAt).toISOString().slice(0, 10);
    if (kind === 'region-exclude' && reason === 'no-market')
      found.set(`r\u0001${plan}\u0001${region}`, {
        kind: 'region',
        plan,
        unit: '',
        keyword: '',
        match: null,
        region,
        on,
      });
    if (kind === 'keyword-pause' && after === 0 && reason === 'target-out-of-reach')
      found.set(`k\u0001${plan}\u0001${unit}\u0001${keyword}\u0001${match}`, {
        kind: 'keyword',
        plan,
        unit,
        keyword,
        match,
        region: '',
        on,
      });
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, dropped]) => dropped);
}
