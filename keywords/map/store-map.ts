import type { Sqlite } from '../../src/store/open.ts';
import { setCodes } from '../list/read-keywords.ts';
import { newestMethod } from '../store/read-clusters.ts';
import type { MapFacts, Mapping, Rival } from './map-keyword.ts';

/** A cluster as mapping needs it: its head, what kind of page it wants, and which pages searches show or the user declared. */
export interface ClusterToMap extends Omit<MapFacts, 'otherwise'> {
  id: number;
  name: string;
  head: string;
  /** Shortest keyword of the group: what all of them are about, without place or price. */
  core: string;
  size: number;
  volume: number | null;
}

/**
 * The clusters of the newest clustering, largest volume first. Pages that rank count only on the own hosts (without
 * `www.`): a competitor's position says nothing about which own page should answer. `asCrawled` puts an address of another
 * tool into the form of the crawl.
 */
export function clustersToMap(
  db: Sqlite,
  own: { hosts: ReadonlySet<string>; asCrawled: (url: string) => string } = {
    hosts: new Set(),
    asCrawled: (url) => url,
  },
): ClusterToMap[] {
  const method = newestMethod(db);
  if (!method) return [];
  const sets = setCodes(db);
  const code = (set: number | null) => (set === null ? null : (sets.get(set)?.[0] ?? null));
  const shown = shownPages(db, method, own);
  const targets = declaredTargets(db, method, own.asCrawled);
  return db
    .prepare<
      [string],
      {
        id: number;
        name: string;
        head: string;
        core: string;
        size: number;
        volume: number | null;
        type: number | null;
        negative: number | null;
      }
    >(
      `SELECT c.id, c.name, k.norm AS head, c.size, c.volume, t.page_type AS type, t.negative,
         CASE WHEN c.size = 1 THEN k.norm ELSE (SELECT o.norm FROM cluster_member m JOIN keyword o ON o.id = m.keyword_id
           WHERE m.cluster_id = c.id ORDER BY length(o.norm), o.norm LIMIT 1) END AS core
       FROM cluster c JOIN keyword k ON k.id = c.head_id LEFT JOIN keyword_tags t ON t.keyword_id = k.id
       WHERE c.method = ? ORDER BY c.volume DESC, c.size DESC, c.key`,
    )
    .all(method)
    .map(({ type, negative, ...row }): ClusterToMap => {
      const wantedType = code(type);
      const word = code(negative);
      const pages = shown.get(row.id);
      return {
        ...row,
        wantedType,
        refused:
          word !== null
            ? { code: 'negative', value: word }
            : wantedType === 'none'
              ? { code: 'no-page-type', value: 'none' }
              : null,
        target: targets.get(row.id) ?? null,
        ranking: pages?.ranking ?? null,
        shares: pages?.shares ?? NO_SHARES,
      };
    });
}

const NO_SHARES: ReadonlyMap<string, number> = new Map();

interface Shown {
  ranking: string | null;
  shares: ReadonlyMap<string, number>;
}

/** Per cluster: the own page with most impressions (else the best position), and every page's share of the impressions. */
function shownPages(
  db: Sqlite,
  method: string,
  own: { hosts: ReadonlySet<string>; asCrawled: (url: string) => string },
): Map<number, Shown> {
  const shown = new Map<number, Shown>();
  if (own.hosts.size === 0) return shown;
  const rows = db
    .prepare<[string, string], { cluster: number; url: string; impressions: number | null; position: number | null }>(
      `SELECT m.cluster_id AS cluster, u.url, sum(CASE WHEN x.unit = 'impressions' THEN o.impressions END) AS impressions,
         min(o.position) AS position
       FROM keyword_url u JOIN keyword_observation o ON o.url_id = u.id JOIN keyword_context x ON x.id = o.context_id
       JOIN cluster_member m ON m.keyword_id = o.keyword_id JOIN cluster c ON c.id = m.cluster_id
       WHERE u.host IN (SELECT value FROM json_each(?)) AND c.method = ? GROUP BY m.cluster_id, u.id ORDER BY m.cluster_id, u.url`,
    )
    .all(JSON.stringify([...own.hosts]), method);
  for (let at = 0; at < rows.length; ) {
    const { cluster } = rows[at]!;
    const impressions = new Map<string, number>();
    let best: { url: string; impressions: number; position: number } | undefined;
    for (; at < rows.length && rows[at]!.cluster === cluster; at++) {
      const row = rows[at]!;
      const url = own.asCrawled(row.url);
      const all = (impressions.get(url) ?? 0) + (row.impressions ?? 0);
      impressions.set(url, all);
      const position = row.position ?? Number.POSITIVE_INFINITY;
      if (row.impressions === null && row.position === null) continue;
      if (!best || all > best.impressions || (all === best.impressions && position < best.position))
        best = { url, impressions: all, position };
    }
    const total = [...impressions.values()].reduce((sum, part) => sum + part, 0);
    shown.set(cluster, {
      ranking: best?.url ?? null,
      shares: total === 0 ? NO_SHARES : new Map([...impressions].map(([url, part]) => [url, part / total])),
    });
  }
  return shown;
}

/** Per cluster: the page declared for its head, else the newest one declared for another member. */
function declaredTargets(db: Sqlite, method: string, asCrawled: (url: string) => string): Map<number, string> {
  const rows = db
    .prepare<[string], { cluster: number; url: string }>(
      `SELECT m.cluster_id AS cluster, t.url FROM keyword_target t JOIN cluster_member m ON m.keyword_id = t.keyword_id
       JOIN cluster c ON c.id = m.cluster_id WHERE c.method = ? ORDER BY t.keyword_id = c.head_id, t.set_at, t.keyword_id`,
    )
    .all(method);
  return new Map(rows.map(({ cluster, url }) => [cluster, asCrawled(url)]));
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
    const { state, url, fit, ...evidence } = mapping;
    insert.run(cluster.id, crawlId, state, url, fit, JSON.stringify(evidence));
  }
}

/** A group whose pages compete, as the last mapping found it. */
export interface MapConflict {
  clusterId: number;
  head: string;
  keywords: string[];
  /** The chosen page first. */
  pages: { url: string; fit: number | null }[];
  action: Rival['action'];
}

/** The conflicts of the last mapping, largest volume first. */
export function conflictsOfMap(db: Sqlite): MapConflict[] {
  const members = db
    .prepare('SELECT k.norm FROM cluster_member m JOIN keyword k ON k.id = m.keyword_id WHERE m.cluster_id = ?')
    .pluck();
  return db
    .prepare<[], { id: number; head: string; url: string; fit: number; evidence: string }>(
      `SELECT c.id, k.norm AS head, p.url, p.fit, p.evidence FROM cluster_page p JOIN cluster c ON c.id = p.cluster_id
       JOIN keyword k ON k.id = c.head_id WHERE p.state = 'conflict' ORDER BY c.volume DESC, c.size DESC, c.key`,
    )
    .all()
    .map(({ id, head, url, fit, evidence }): MapConflict => {
      const { rivals = [] } = JSON.parse(evidence) as Partial<Mapping>;
      return {
        clusterId: id,
        head,
        keywords: members.all(id) as string[],
        pages: [{ url, fit }, ...rivals.map((rival) => ({ url: rival.url, fit: rival.fit }))],
        action: rivals[0]?.action ?? 'merge',
      };
    });
}

/** Declares the page that a keyword should have. */
export function setTarget(db: Sqlite, keywordId: number, url: string, now: number): void {
  db.prepare(
    'INSERT INTO keyword_target (keyword_id, url, set_at) VALUES (?, ?, ?) ON CONFLICT (keyword_id) DO UPDATE SET url = excluded.url, set_at = excluded.set_at',
  ).run(keywordId, url, now);
}
