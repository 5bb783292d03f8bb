import type { Sqlite } from '../../src/store/open.ts';
import { normaliseKeyword } from '../normalise/normalise.ts';

export type ClusterMethod = 'core' | 'lexical' | 'serp';

/** A group of keywords that one page can answer. */
export interface KeywordCluster {
  id: number;
  method: ClusterMethod;
  /** The same over runs as long as the group means the same. */
  key: string;
  name: string;
  head: string;
  size: number;
  /** Sum of the members' monthly volumes; null when none is known. */
  volume: number | null;
}

/**
 * The clusters of a method (default: the newest run), largest volume first, streamed. Empty when `souk keywords cluster`
 * has not been run.
 */
export function* readClusters(
  db: Sqlite,
  options: { method?: ClusterMethod; limit?: number } = {},
): Generator<KeywordCluster> {
  const method = options.method ?? newestMethod(db);
  if (!method) return;
  yield* db
    .prepare<[string, number], KeywordCluster>(
      `SELECT c.id, c.method, c.key, c.name, k.norm AS head, c.size, c.volume FROM cluster c JOIN keyword k ON k.id = c.head_id
       WHERE c.method = ? ORDER BY c.volume DESC, c.size DESC, c.key LIMIT ?`,
    )
    .iterate(method, options.limit ?? -1);
}

/** The members of a cluster, head first, then by volume. */
export function readClusterMembers(
  db: Sqlite,
  clusterId: number,
): { keywordId: number; text: string; volume: number | null; evidence: string | null }[] {
  return db
    .prepare<[number], { keywordId: number; text: string; volume: number | null; evidence: string | null }>(
      `SELECT k.id AS keywordId, k.norm AS text, k.volume, m.evidence FROM cluster_member m JOIN keyword k ON k.id = m.keyword_id
       JOIN cluster c ON c.id = m.cluster_id WHERE m.cluster_id = ? ORDER BY k.id = c.head_id DESC, k.volume DESC, k.norm`,
    )
    .all(clusterId);
}

/** The cluster of a keyword by one method; undefined when it is in none. */
export function clusterOf(db: Sqlite, keyword: string, method: ClusterMethod): { id: number; key: string } | undefined {
  return db
    .prepare<[string, string], { id: number; key: string }>(
      `SELECT c.id, c.key FROM cluster_member m JOIN cluster c ON c.id = m.cluster_id JOIN keyword k ON k.id = m.keyword_id
       WHERE k.norm = ? AND c.method = ?`,
    )
    .get(normaliseKeyword(keyword), method);
}

/** The method whose clusters hold most keywords (the newest of equals); undefined when there is none. */
export function newestMethod(db: Sqlite): ClusterMethod | undefined {
  return db.prepare('SELECT method FROM cluster_run ORDER BY keywords DESC, made_at DESC LIMIT 1').pluck().get() as
    | ClusterMethod
    | undefined;
}
