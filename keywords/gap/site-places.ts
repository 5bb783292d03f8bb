import type { Sqlite } from '../../src/store/open.ts';

/** One site's best imported place for a keyword. */
interface RankedPlace {
  position: number;
  url: string;
}

/**
 * The best imported position (first 100) of a site per keyword id, from rank lists, query data and pages of results.
 * Subdomains belong to the site; `rival.example` is not `notrival.example`.
 */
export function sitePlaces(db: Sqlite, host: string): Map<number, RankedPlace> {
  const places = new Map<number, RankedPlace>();
  const better = (id: number, position: number, url: string) => {
    const known = places.get(id);
    if (!known || position < known.position || (position === known.position && url < known.url))
      places.set(id, { position, url });
  };
  const rows = db
    .prepare<[string, string], { id: number; url: string; position: number }>(
      `SELECT o.keyword_id AS id, u.url, o.position / 100.0 AS position FROM keyword_url u
       JOIN keyword_observation o ON o.url_id = u.id WHERE (u.host = ? OR u.host LIKE ?) AND o.position <= 10000`,
    )
    .iterate(host, `%.${host}`);
  for (const { id, url, position } of rows) better(id, position, url);
  const own = new Map(
    db
      .prepare<[string, string], { id: number; url: string }>(
        'SELECT id, url FROM keyword_url WHERE host = ? OR host LIKE ?',
      )
      .all(host, `%.${host}`)
      .map((row) => [row.id, row.url]),
  );
  if (own.size === 0) return places;
  const pages = db
    .prepare<[], { id: number; urls: string }>('SELECT keyword_id AS id, urls FROM keyword_serp')
    .iterate();
  for (const { id, urls } of pages) {
    (JSON.parse(urls) as number[]).forEach((urlId, at) => {
      const url = own.get(urlId);
      if (url !== undefined) better(id, at + 1, url);
    });
  }
  return places;
}
