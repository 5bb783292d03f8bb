import type { Sqlite } from '../../src/store/open.ts';
import type { CrawlTotals } from '../crawl/progress.ts';

/** Counts of a crawl, made from its rows: they hold after any number of interruptions. */
export function crawlTotals(db: Sqlite, crawlId: number): CrawlTotals {
  const byStatus: Record<string, number> = {};
  const statuses = db
    .prepare<[number], { status: number; n: number; html: number; links: number; bytes: number }>(
      `SELECT status, count(*) AS n, sum(content_hash IS NOT NULL OR page_type IS NOT NULL) AS html, sum(link_count) AS links,
       sum(bytes) AS bytes FROM page WHERE crawl_id = ? GROUP BY status ORDER BY status`,
    )
    .all(crawlId);
  const notFetched: Record<string, number> = {};
  const reasons = db
    .prepare<[number], { reason: string; n: number }>(
      `SELECT coalesce(reason, 'queued') AS reason, count(*) AS n FROM url WHERE crawl_id = ? AND state <> 1
       GROUP BY 1 ORDER BY n DESC, 1`,
    )
    .all(crawlId);
  let fetched = 0;
  let html = 0;
  let links = 0;
  let bytes = 0;
  for (const row of statuses) {
    byStatus[String(row.status)] = row.n;
    fetched += row.n;
    html += row.html;
    links += row.links;
    bytes += row.bytes;
  }
  for (const row of reasons) notFetched[row.reason] = row.n;
  const discovered = db.prepare('SELECT count(*) FROM url WHERE crawl_id = ?').pluck().get(crawlId) as number;
  return { discovered, fetched, html, byStatus, links, bytes, notFetched };
}
