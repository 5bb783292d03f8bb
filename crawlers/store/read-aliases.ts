import type { Sqlite } from '../../src/store/open.ts';

/**
 * Addresses of a crawl that stand for another one: URL → where its redirects and canonicals end (at most five steps, circles
 * end where they begin).
 */
export function crawledAliases(db: Sqlite, crawlId: number): Map<string, string> {
  const rows = db
    .prepare<[number], { url: string; to: string }>(
      `SELECT u.url, d.url AS "to" FROM page p JOIN url u ON u.id = p.url_id
       JOIN url d ON d.id = coalesce(p.redirect_to, p.canonical_id)
       WHERE p.crawl_id = ? AND coalesce(p.redirect_to, p.canonical_id) <> p.url_id`,
    )
    .all(crawlId);
  const next = new Map(rows.map(({ url, to }) => [url, to]));
  const aliases = new Map<string, string>();
  for (const url of next.keys()) {
    let end = url;
    for (let step = 0; step < 5; step++) {
      const to = next.get(end);
      if (to === undefined || to === url) break;
      end = to;
    }
    if (end !== url) aliases.set(url, end);
  }
  return aliases;
}
