import type { Sqlite } from '../../src/store/open.ts';
import { newestMethod } from '../store/read-clusters.ts';

/** A keyword that a page is there for. */
export interface KeywordOfPage {
  text: string;
  volume: number | null;
  role: 'head' | 'member' | 'search';
}

/**
 * The keywords of a page, main ones first: heads and members of the groups mapped to it, then what imported query data
 * show it for (most impressions first). Each keyword once.
 */
export function keywordsOfPage(db: Sqlite, url: string, limit: number): KeywordOfPage[] {
  const mapped = db
    .prepare<[string, number], { text: string; volume: number | null; head: number }>(
      `SELECT k.norm AS text, k.volume, k.id = c.head_id AS head FROM cluster_page p JOIN cluster c ON c.id = p.cluster_id
       JOIN cluster_member m ON m.cluster_id = c.id JOIN keyword k ON k.id = m.keyword_id
       WHERE p.url = ? AND p.state IN ('mapped', 'conflict') ORDER BY head DESC, k.volume DESC, k.norm LIMIT ?`,
    )
    .all(url, limit);
  const found = new Map<string, KeywordOfPage>();
  for (const { text, volume, head } of mapped)
    if (!found.has(text)) found.set(text, { text, volume, role: head === 1 ? 'head' : 'member' });
  const shown = db
    .prepare<[string, number], { text: string; volume: number | null }>(
      `SELECT k.norm AS text, k.volume FROM keyword_observation o JOIN keyword_url u ON u.id = o.url_id
       JOIN keyword k ON k.id = o.keyword_id WHERE u.url = ?
       GROUP BY k.id ORDER BY sum(coalesce(o.impressions, 0)) DESC, min(o.position), k.norm LIMIT ?`,
    )
    .all(url, limit);
  for (const { text, volume } of shown) if (!found.has(text)) found.set(text, { text, volume, role: 'search' });
  return [...found.values()].slice(0, limit);
}

/** The main keyword of every mapped page: the head of its largest group. */
export function mappedHeads(db: Sqlite): Map<string, string> {
  const rows = db
    .prepare<[], { url: string; head: string }>(
      `SELECT p.url, k.norm AS head FROM cluster_page p JOIN cluster c ON c.id = p.cluster_id JOIN keyword k ON k.id = c.head_id
       WHERE p.state IN ('mapped', 'conflict') AND p.url IS NOT NULL ORDER BY c.volume, c.size, c.key DESC`,
    )
    .all();
  return new Map(rows.map(({ url, head }) => [url, head]));
}

/** The page that the user declared for a keyword (or for another one of its group), and the one it was mapped to. */
export function pageOfKeyword(db: Sqlite, keyword: string): { target: string | null; mapped: string | null } {
  const cluster = clusterIdOf(db, keyword);
  const own = db
    .prepare('SELECT t.url FROM keyword_target t JOIN keyword k ON k.id = t.keyword_id WHERE k.norm = ?')
    .pluck()
    .get(keyword) as string | undefined;
  if (cluster === undefined) return { target: own ?? null, mapped: null };
  const group = db
    .prepare(
      `SELECT t.url FROM keyword_target t JOIN cluster_member m ON m.keyword_id = t.keyword_id WHERE m.cluster_id = ?
       ORDER BY t.set_at DESC, t.keyword_id LIMIT 1`,
    )
    .pluck()
    .get(cluster) as string | undefined;
  const mapped = db.prepare('SELECT url FROM cluster_page WHERE cluster_id = ?').pluck().get(cluster) as
    | string
    | null
    | undefined;
  return { target: own ?? group ?? null, mapped: mapped ?? null };
}

/**
 * The other keywords of a keyword's group by volume, and its own volume; those of other places are left out, a page about
 * tea need not name every town. Empty when it is in no group.
 */
export function sisterTerms(
  db: Sqlite,
  keyword: string,
  limit: number,
): { own: number | null; others: { text: string; volume: number | null }[] } {
  const own = db.prepare('SELECT volume FROM keyword WHERE norm = ?').pluck().get(keyword) as number | null | undefined;
  const cluster = clusterIdOf(db, keyword);
  if (cluster === undefined) return { own: own ?? null, others: [] };
  const others = db
    .prepare<[number, string, string, number], { text: string; volume: number | null }>(
      `SELECT k.norm AS text, k.volume FROM cluster_member m JOIN keyword k ON k.id = m.keyword_id
       LEFT JOIN keyword_tags t ON t.keyword_id = k.id
       WHERE m.cluster_id = ? AND k.norm <> ?
         AND t.region IS (SELECT own.region FROM keyword_tags own JOIN keyword x ON x.id = own.keyword_id WHERE x.norm = ?)
       ORDER BY k.volume DESC, k.norm LIMIT ?`,
    )
    .all(cluster, keyword, keyword, limit);
  return { own: own ?? null, others };
}

function clusterIdOf(db: Sqlite, keyword: string): number | undefined {
  const method = newestMethod(db);
  if (!method) return undefined;
  return db
    .prepare(
      `SELECT c.id FROM cluster_member m JOIN cluster c ON c.id = m.cluster_id JOIN keyword k ON k.id = m.keyword_id
       WHERE k.norm = ? AND c.method = ?`,
    )
    .pluck()
    .get(keyword, method) as number | undefined;
}
