import type { Sqlite } from '../../src/store/open.ts';
import type { PlatformId } from '../model/platform.ts';

/** Region ids of a platform that the user imported: id → GB code and back. */
export function readRegionIds(
  db: Sqlite,
  platform: PlatformId,
): { byId: Map<string, string>; byRegion: Map<string, string> } {
  const rows = db
    .prepare<[string], { region: string; platform_id: string }>(
      'SELECT region, platform_id FROM bid_region_id WHERE platform = ? ORDER BY import_id',
    )
    .all(platform);
  return {
    byId: new Map(rows.map((row) => [row.platform_id, row.region])),
    byRegion: new Map(rows.map((row) => [row.region, row.platform_id])),
  };
}
