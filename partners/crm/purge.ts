import type { Sqlite } from '../../src/store/open.ts';

export interface PurgeResult {
  clicks: number;
  buyers: number;
  nonces: number;
}

/**
 * Takes what could lead to a person out of everything older than a moment: addresses' networks, browsers, referrers and
 * sub ids go, visitor and buyer hashes are replaced by random names. Who clicked twice stays one visitor, so decisions,
 * ledger and statements do not change by a byte. Buyers who are partners themselves stay marked.
 */
export function purgePersonal(db: Sqlite, before: number): PurgeResult {
  return db
    .transaction((): PurgeResult => {
      db.exec(
        'CREATE TEMP TABLE IF NOT EXISTS purge_name (old TEXT PRIMARY KEY, new TEXT NOT NULL) WITHOUT ROWID; DELETE FROM purge_name;',
      );
      db.prepare(
        `INSERT INTO purge_name SELECT visitor, 'x' || lower(hex(randomblob(8))) FROM (
           SELECT visitor, ts AS seen FROM pa_click WHERE visitor IS NOT NULL
           UNION ALL
           SELECT visitor, coalesce(placed_at, source_time, 0) FROM pa_observation WHERE visitor IS NOT NULL
         ) WHERE visitor NOT GLOB 'x????????????????' GROUP BY visitor HAVING max(seen) < ?`,
      ).run(before);
      const clicks = db
        .prepare(
          `UPDATE pa_click SET visitor = coalesce((SELECT new FROM purge_name WHERE old = visitor), visitor), prefix = NULL, agent = NULL,
             ref_host = NULL, subs = NULL
           WHERE ts < ? AND (prefix IS NOT NULL OR agent IS NOT NULL OR ref_host IS NOT NULL OR subs IS NOT NULL OR visitor IN (SELECT old FROM purge_name))`,
        )
        .run(before).changes;
      db.prepare(
        'UPDATE pa_observation SET visitor = (SELECT new FROM purge_name WHERE old = visitor) WHERE visitor IN (SELECT old FROM purge_name)',
      ).run();
      db.exec('DELETE FROM purge_name');
      db.prepare(
        `INSERT INTO purge_name SELECT buyer, 'x' || lower(hex(randomblob(15))) FROM pa_observation
         WHERE buyer IS NOT NULL AND substr(buyer, 1, 1) <> 'x'
           AND buyer NOT IN (SELECT j.value FROM pa_partner p, json_each(p.identity) j)
         GROUP BY buyer HAVING max(coalesce(placed_at, source_time, 0)) < ?`,
      ).run(before);
      const buyers = db.prepare('SELECT count(*) FROM purge_name').pluck().get() as number;
      for (const table of ['pa_observation', 'pa_line'])
        db.exec(
          `UPDATE ${table} SET buyer = (SELECT new FROM purge_name WHERE old = buyer) WHERE buyer IN (SELECT old FROM purge_name)`,
        );
      const nonces = db.prepare('DELETE FROM pa_nonce WHERE expires_at < ?').run(before).changes;
      db.exec('DELETE FROM purge_name');
      return { clicks, buyers, nonces };
    })
    .immediate();
}
