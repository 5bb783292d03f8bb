import type { Sqlite } from '../../src/store/open.ts';
import { newestMethod } from '../store/read-clusters.ts';
import type { Mapping } from './fit.ts';

/** A cluster as mapping needs it: its head, what kind of page it wants, and which page ranks or is declared. */
export interface ClusterToMap {
  id: number;
  name: string;
  head: string;
  size: number;
  volume: number | null;
  wantedType: string | null;
  refused: boolean;
  /** Declared by the user (`keywords map --target`). */
  target: string | null;
  /** Best-ranking URL in imported rank or query data. */
  ranking: string | null;
}

/** The clusters of the newest clustering, largest volume first. */
export function clustersToMap(db: Sqlite): ClusterToMap[] {
  const method = newestMethod(db);
  if (!method) return [];
  const types = new Map(
    db
      .prepare<[], { id: number; code: string }>(
        "SELECT s.id, v.code FROM value_set s JOIN dim_value v ON v.id = CAST(s.members AS INTEGER) WHERE s.dim = 'page_type'",
      )
      .all()
      .map((row) => [row.id, row.code]),
  );
  return db
    .prepare<[string], Omit<ClusterToMap, 'wantedType' | 'refused'> & { type: number | null; negative: number | null }>(
      `SELECT c.id, c.name, k.norm AS head, c.size, c.volume, t.page_type AS type, t.negative, kt.url AS target,
         (SELECT u.url FROM keyword_observation o JOIN keyword_url u ON u.id = o.url_id
          WHERE o.keyword_id = k.id AND o.position IS NOT NULL ORDER BY o.position, u.url LIMIT 1) AS ranking
       FROM cluster c JOIN keyword k ON k.id = c.head_id LEFT JOIN keyword_tags t ON t.keyword_id = k.id
       LEFT JOIN keyword_target kt ON kt.keyword_id = k.id
       WHERE c.method = ? ORDER BY c.volume DESC, c.size DESC, c.key`,
    )
    .all(method)
    .map(({ type, negative, ...row }) => {
      const wantedType = type === null ? null : (types.get(type) ?? null);
      return { ...row, wantedType, refused: negative !== null || wantedType === 'none' };
    });
}

/** Keeps the mapping of every cluster; the older one goes. Inside the caller's transaction. */
export function storeMap(
  db: Sqlite,
  crawlId: number,
  mappings: Iterable<{ cluster: ClusterToMap; mapping: Mapping }>,
): void {
  db.exec('DELETE FROM cluster_page');
  const insert = db.prepare(
    'INSERT INTO cluster_page (cluster_id, crawl_id, state, url, fit, evidence) VALUES (?, ?, ?, ?, ?, ?)',
  );
  for (const { cluster, mapping } of mappings) {
    const { state, url, fit, rivals, wrongPage, wrongType } = mapping;
    insert.run(cluster.id, crawlId, state, url, fit, JSON.stringify({ rivals, wrongPage, wrongType }));
  }
}

/** Declares the page that a keyword should have. */
export function setTarget(db: Sqlite, keywordId: number, url: string, now: number): void {
  db.prepare(
    'INSERT INTO keyword_target (keyword_id, url, set_at) VALUES (?, ?, ?) ON CONFLICT (keyword_id) DO UPDATE SET url = excluded.url, set_at = excluded.set_at',
  ).run(keywordId, url, now);
}
