import type { Sqlite } from '../../src/store/open.ts';
import type { SheetLook } from '../model/account.ts';
import type { Entity } from '../model/entity.ts';
import type { PlatformId } from '../model/platform.ts';
import type { PerfRow } from '../sheets/read-perf.ts';
import { withdrawFromRuns } from './accepted-negatives.ts';

/** Opens a snapshot; its hash is set when all rows are in. */
export function insertSnapshot(
  db: Sqlite,
  row: { importId: number; platform: PlatformId; account: string; currency: string; now: number; look: SheetLook },
): number {
  const info = db
    .prepare(
      "INSERT INTO bid_snapshot (import_id, platform, account, currency, taken_at, look, hash) VALUES (?, ?, ?, ?, ?, ?, '')",
    )
    .run(row.importId, row.platform, row.account, row.currency, row.now, JSON.stringify(row.look));
  return Number(info.lastInsertRowid);
}

/** A writer of entities with their raw cells, one prepared statement. */
export function entityWriter(db: Sqlite, snapshotId: number): (entity: Entity, cells: readonly string[]) => void {
  const insert = db.prepare(
    `INSERT INTO bid_entity (snapshot_id, line, kind, plan, unit, text, match, platform_id, parent_id, bid, budget, status,
       url, region, factor_ppm, extra, cells) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return (entity, cells) => {
    const { targets, factors, negatives, guide, topPage, firstPage, firstPosition, titles, descriptions } = entity;
    const extra = { targets, factors, negatives, guide, topPage, firstPage, firstPosition, titles, descriptions };
    insert.run(
      snapshotId,
      entity.line,
      entity.kind,
      entity.plan,
      entity.unit,
      entity.text,
      entity.match,
      entity.id,
      entity.parentId,
      entity.bid,
      entity.budget,
      entity.status,
      entity.url,
      entity.region,
      entity.factorPpm,
      JSON.stringify(extra),
      JSON.stringify(cells), // biome-ignore format: in the order of the statement
    );
  };
}

/** A writer of performance rows. */
export function perfWriter(
  db: Sqlite,
  importId: number,
  platform: PlatformId,
  currency: string,
): (row: PerfRow) => void {
  const insert = db.prepare(
    `INSERT INTO bid_perf (import_id, platform, date_from, date_to, plan, unit, keyword, match, region, hour, term,
       impressions, clicks, cost, conversions, revenue, bid, currency) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return (row) => {
    insert.run(
      importId,
      platform,
      row.from,
      row.to,
      row.plan,
      row.unit,
      row.keyword,
      row.match,
      row.region,
      row.hour,
      row.term,
      row.impressions,
      row.clicks,
      row.cost,
      row.conversions,
      row.revenue,
      row.bid,
      currency, // biome-ignore format: in the order of the statement
    );
  };
}

/** Takes an import's rows out again; called inside the transaction that marks it as undone. */
export function undoBidImport(db: Sqlite, importId: number): void {
  withdrawFromRuns(db, importId);
  for (const table of ['bid_snapshot', 'bid_perf', 'bid_outcome', 'bid_index', 'bid_region_id', 'bid_negative']) {
    db.prepare(`DELETE FROM ${table} WHERE import_id = ?`).run(importId);
  }
}
