import type { Sqlite } from '../../src/store/open.ts';
import { normaliseKeyword } from '../normalise/normalise.ts';
import { newestMethod } from '../store/read-clusters.ts';

/** The page that the bank gives a keyword, or why it gives none. */
export interface KeywordPage {
  url: string | null;
  /** `target`: declared by the user; `map`: the mapped page of its cluster; else why there is none. */
  by: 'target' | 'map' | 'not-in-bank' | 'not-clustered' | 'not-mapped' | 'needs-page' | 'conflict' | 'refused';
}

/**
 * A reader of the keyword map: a keyword's declared page (or one declared for another keyword of its group), else the page of its cluster in the newest clustering (of the
 * keyword that it was folded into, when it was).
 */
export function landingOfKeyword(db: Sqlite): (keyword: string) => KeywordPage {
  const method = newestMethod(db) ?? '';
  const find = db.prepare<
    [string, string],
    { target: string | null; clusterId: number | null; state: KeywordPage['by'] | 'mapped' | null; url: string | null }
  >(
    `SELECT coalesce(own.url, head.url, (SELECT t.url FROM keyword_target t
       JOIN cluster_member tm ON tm.keyword_id = t.keyword_id WHERE tm.cluster_id = c.id
       ORDER BY t.set_at DESC, t.keyword_id LIMIT 1)) AS target, c.id AS clusterId, cp.state, cp.url
     FROM keyword k LEFT JOIN keyword_alias a ON a.keyword_id = k.id
     LEFT JOIN keyword_target own ON own.keyword_id = k.id
     LEFT JOIN keyword_target head ON head.keyword_id = a.canonical_id
     LEFT JOIN cluster c ON c.method = ? AND c.id IN (SELECT m.cluster_id FROM cluster_member m
       WHERE m.keyword_id = coalesce(a.canonical_id, k.id))
     LEFT JOIN cluster_page cp ON cp.cluster_id = c.id WHERE k.norm = ?`,
  );
  return (keyword) => {
    const row = find.get(method, normaliseKeyword(keyword));
    if (!row) return { url: null, by: 'not-in-bank' };
    if (row.target !== null) return { url: row.target, by: 'target' };
    if (row.clusterId === null) return { url: null, by: 'not-clustered' };
    if (row.state === null) return { url: null, by: 'not-mapped' };
    if (row.state === 'mapped') return { url: row.url, by: 'map' };
    return { url: null, by: row.state };
  };
}
