import type { Sqlite } from '../../src/store/open.ts';
import { URL_ROLE, URL_STATE } from '../model/states.ts';
import { READABLE_PAGE } from './totals.ts';

/** Counts for charts, all over fetched pages (no resources, no external checks). */
export interface Distributions {
  /** Clicks from the start → readable HTML pages; `null` holds those that no link reaches. */
  depth: { depth: number | null; pages: number; indexable: number }[];
  /** Time to the first byte in ms, in fixed steps; `to` is null in the last one. */
  ttfb: { from: number; to: number | null; pages: number }[];
  medianTtfbMs: number | null;
  p90TtfbMs: number | null;
  pageTypes: { type: string; pages: number }[];
  /** Why readable pages are kept from engines. */
  notIndexable: { reason: string; pages: number }[];
}

/** Edges of the response time chart, ms. 800 and 1,800 are the limits web.dev draws for time to first byte. */
const EDGES = [0, 100, 200, 400, 800, 1800, 3000];

export function distributions(db: Sqlite, crawlId: number): Distributions {
  const from = 'FROM page p JOIN url u ON u.id = p.url_id WHERE p.crawl_id = ?';
  const depth = db
    .prepare<[number], Distributions['depth'][number]>(
      `SELECT p.depth AS depth, count(*) AS pages, sum(p.indexable) AS indexable ${from} AND ${READABLE_PAGE}
       GROUP BY 1 ORDER BY p.depth IS NULL, p.depth`,
    )
    .all(crawlId);
  const pageTypes = db
    .prepare<[number], Distributions['pageTypes'][number]>(
      `SELECT coalesce(p.page_type, 'other') AS type, count(*) AS pages ${from} AND ${READABLE_PAGE}
       GROUP BY 1 ORDER BY pages DESC, type`,
    )
    .all(crawlId);
  const notIndexable = db
    .prepare<[number], Distributions['notIndexable'][number]>(
      `SELECT coalesce(p.indexability_reason, 'unknown') AS reason, count(*) AS pages ${from} AND ${READABLE_PAGE}
       AND p.indexable = 0 GROUP BY 1 ORDER BY pages DESC, reason`,
    )
    .all(crawlId);
  const times = db
    .prepare(`SELECT p.ttfb_ms ${from} AND u.role = ${URL_ROLE.page} AND u.state = ${URL_STATE.fetched}
      AND p.ttfb_ms IS NOT NULL ORDER BY p.ttfb_ms`)
    .pluck();
  const sorted = Float64Array.from(times.iterate(crawlId) as Iterable<number>);
  const at = (share: number) => (sorted.length === 0 ? null : sorted[Math.ceil(sorted.length * share) - 1]!);
  const ttfb = EDGES.map((edge, i) => ({ from: edge, to: EDGES[i + 1] ?? null, pages: 0 }));
  for (const ms of sorted) ttfb.findLast((step) => ms >= step.from)!.pages += 1;
  return { depth, ttfb, medianTtfbMs: at(0.5), p90TtfbMs: at(0.9), pageTypes, notIndexable };
}
