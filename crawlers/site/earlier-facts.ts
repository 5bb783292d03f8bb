import type { Sqlite } from '../../src/store/open.ts';
import { type HashLanes, hashUrl, hashValue } from '../frontier/url-hash.ts';
import type { EarlierCrawl } from '../model/site-facts.ts';
import { earlierCrawl } from '../results/compare/earlier-crawl.ts';

/** The crawl before this one as site rules ask about it; null when there is none. */
export function earlierFacts(db: Sqlite, crawl: { id: number; seeds: string[] }): EarlierCrawl | null {
  const before = earlierCrawl(db, crawl);
  if (!before) return null;
  const read = db.prepare<[number, bigint], { status: number; redirect: string | null }>(
    `SELECT p.status, t.url AS redirect FROM url u JOIN page p ON p.url_id = u.id LEFT JOIN url t ON t.id = p.redirect_to
     WHERE u.crawl_id = ? AND u.hash = ?`,
  );
  const lanes: HashLanes = { high: 0, low: 0 };
  return {
    id: before.id,
    page(url) {
      hashUrl(url, lanes);
      return read.get(before.id, hashValue(lanes));
    },
  };
}
