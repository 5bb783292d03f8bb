import type { Sqlite } from '../../src/store/open.ts';
import { LINK_ROWS, withLinkRows } from './link-table.ts';

/** One crawled page as other areas use it: what it is, how it ranks inside the site, what it says. */
export interface CrawledPage {
  id: number;
  url: string;
  status: number;
  title: string | null;
  description: string | null;
  h1: string | null;
  canonical: string | null;
  robots: string | null;
  lang: string | null;
  pageType: string | null;
  indexable: boolean;
  indexabilityReason: string | null;
  depth: number | null;
  inlinks: number | null;
  linkScore: number | null;
  words: number | null;
  hanChars: number | null;
}

/** Headings in order and the main text of a page. */
export interface CrawledText {
  headings: { level: number; text: string }[];
  text: string;
}

const PAGE = `SELECT p.url_id AS id, u.url, p.status, p.title, p.description, p.h1, p.canonical, p.robots, p.lang,
  p.page_type AS pageType, p.indexable, p.indexability_reason AS indexabilityReason, coalesce(p.depth, u.depth) AS depth,
  p.inlinks, p.link_score AS linkScore, p.words, p.han_chars AS hanChars
  FROM page p JOIN url u ON u.id = p.url_id`;

/**
 * The id of the newest finished or interrupted crawl, of the given host if one is named; undefined when there is none. The
 * host may be written as an address; `www.` and the port count only when
 * several were crawled.
 */
export function latestCrawl(db: Sqlite, host?: string): number | undefined {
  const rows = db
    .prepare<[], { id: number; seeds: string }>("SELECT id, seeds FROM crawl WHERE state <> 'running' ORDER BY id DESC")
    .all();
  if (host === undefined) return rows[0]?.id;
  const wanted = host
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/?#].*$/, '');
  const bare = (name: string) => name.replace(/^www\./, '').replace(/:\d+$/, '');
  const of = (matches: (seedHost: string) => boolean) =>
    rows.find((row) => (JSON.parse(row.seeds) as string[]).some((seed) => matches(new URL(seed).host)));
  return (of((seedHost) => seedHost === wanted) ?? of((seedHost) => bare(seedHost) === bare(wanted)))?.id;
}

/** All HTML pages of a crawl that answered 200, in crawl order, streamed. */
export function* crawledPages(db: Sqlite, crawlId: number): Generator<CrawledPage> {
  const rows = db.prepare<[number], Omit<CrawledPage, 'indexable'> & { indexable: number }>(
    `${PAGE} WHERE p.crawl_id = ? AND p.status = 200 AND p.words IS NOT NULL ORDER BY p.url_id`,
  );
  for (const row of rows.iterate(crawlId)) yield { ...row, indexable: row.indexable === 1 };
}

/** The page of a crawl with exactly that URL (normalised, without fragment), also when it did not answer 200. */
export function crawledPage(db: Sqlite, crawlId: number, url: string): CrawledPage | undefined {
  const row = db
    .prepare<[number, string], Omit<CrawledPage, 'indexable'> & { indexable: number }>(
      `${PAGE} WHERE p.crawl_id = ? AND u.url = ?`,
    )
    .get(crawlId, url);
  return row && { ...row, indexable: row.indexable === 1 };
}

/** Headings and main text of a page; undefined when none was kept. */
export function crawledText(db: Sqlite, pageId: number): CrawledText | undefined {
  const row = db
    .prepare<[number], { headings: string; text: string }>('SELECT headings, text FROM page_text WHERE url_id = ?')
    .get(pageId);
  return row && { headings: JSON.parse(row.headings) as CrawledText['headings'], text: row.text };
}

/** A link of a crawl with URLs and anchor text (the alt for an image); `LINK_KIND`, `LINK_POSITION`, `LINK_FLAG`. */
export interface CrawledLink {
  from: string;
  to: string;
  fromId: number;
  toId: number;
  anchor: string;
  kind: number;
  position: number;
  flags: number;
}

/** All links of a crawl, page by page, streamed. */
export function crawledLinks(db: Sqlite, crawlId: number): IterableIterator<CrawledLink> {
  return withLinkRows(db)
    .prepare<[number], CrawledLink>(
      `SELECT s.url AS "from", d.url AS "to", p.url_id AS fromId, l.dst AS toId, l.anchor, l.kind, l.position, l.flags
       FROM ${LINK_ROWS} CROSS JOIN url s ON s.id = p.url_id CROSS JOIN url d ON d.id = l.dst WHERE p.crawl_id = ?
       ORDER BY p.url_id`,
    )
    .iterate(crawlId);
}
