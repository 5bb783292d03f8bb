import type { Sqlite } from '../../src/store/open.ts';
import { URL_ROLE, URL_STATE } from '../model/states.ts';

/**
 * The counts of a crawl, always taken from the stored rows, so that every report agrees:
 * `discovered` = `fetched` + the sum of `notFetched`; `fetched` = the sum of `byStatus`.
 */
export interface StoredTotals {
  discovered: number;
  fetched: number;
  /** Fetched URLs whose content type is HTML, whatever their status. */
  html: number;
  /** HTML pages (not resources) that answered 200, and how many of them an engine may show. */
  pages: number;
  indexable: number;
  byStatus: Readonly<Record<string, number>>;
  links: number;
  /** Decoded body bytes of everything fetched. */
  bytes: number;
  /** Reason code → URLs that ended (or still stand) without an answer; `queued` = not reached yet. */
  notFetched: Readonly<Record<string, number>>;
}

/** Condition on `page p` that a row is a readable HTML page: HTML, 200, not a resource or an external check. */
export const READABLE_PAGE = `p.status = 200 AND u.role = ${URL_ROLE.page}
  AND (p.content_type LIKE 'text/html%' OR p.content_type LIKE 'application/xhtml%')`;

/** Counts a crawl in two scans of its URLs and pages. */
export function storedTotals(db: Sqlite, crawlId: number): StoredTotals {
  const byStatus: Record<string, number> = {};
  const notFetched: Record<string, number> = {};
  let discovered = 0;
  let fetched = 0;
  const states = db
    .prepare<[number], { state: number; reason: string | null; status: number | null; n: number }>(
      `SELECT u.state, CASE WHEN u.state = ${URL_STATE.fetched} THEN NULL ELSE u.reason END AS reason,
         CASE WHEN u.state = ${URL_STATE.fetched} THEN p.status END AS status, count(*) AS n
       FROM url u LEFT JOIN page p ON p.url_id = u.id WHERE u.crawl_id = ? GROUP BY 1, 2, 3 ORDER BY n DESC`,
    )
    .all(crawlId);
  for (const row of states) {
    discovered += row.n;
    if (row.state === URL_STATE.fetched) {
      fetched += row.n;
      const key = row.status === null ? 'unknown' : String(row.status);
      byStatus[key] = (byStatus[key] ?? 0) + row.n;
    } else {
      const key = row.state === URL_STATE.queued ? 'queued' : (row.reason ?? 'unknown');
      notFetched[key] = (notFetched[key] ?? 0) + row.n;
    }
  }
  const sums = db
    .prepare<[number], { html: number; bytes: number; links: number; pages: number; indexable: number }>(
      `SELECT count(*) FILTER (WHERE p.content_type LIKE 'text/html%' OR p.content_type LIKE 'application/xhtml%') AS html,
         coalesce(sum(p.bytes), 0) AS bytes, coalesce(sum(p.link_count), 0) AS links,
         count(*) FILTER (WHERE ${READABLE_PAGE}) AS pages,
         count(*) FILTER (WHERE p.indexable = 1 AND ${READABLE_PAGE}) AS indexable
       FROM page p JOIN url u ON u.id = p.url_id WHERE p.crawl_id = ? AND u.state = ${URL_STATE.fetched}`,
    )
    .get(crawlId)!;
  return { discovered, fetched, ...sums, byStatus, notFetched };
}

/** Readable pages with at least one finding of severity error, rules in `except` left aside. */
export function pagesWithErrors(db: Sqlite, crawlId: number, except: readonly string[]): number {
  const without = except.length > 0 ? `AND f.rule NOT IN (${except.map(() => '?').join(', ')})` : '';
  return db
    .prepare(
      `SELECT count(DISTINCT f.url_id) FROM finding f JOIN page p ON p.url_id = f.url_id JOIN url u ON u.id = f.url_id
       WHERE f.crawl_id = ? AND f.severity = 'error' AND ${READABLE_PAGE} ${without}`,
    )
    .pluck()
    .get(crawlId, ...except) as number;
}
