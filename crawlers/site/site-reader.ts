import type { Statement } from 'better-sqlite3';
import type { Sqlite } from '../../src/store/open.ts';
import { type PackedColumns, PackedLinks } from '../model/packed-links.ts';
import type { PageType } from '../model/page-facts.ts';
import type { LinkEnds, SiteLink, SitePage } from '../model/site-facts.ts';
import { StoredLink } from './stored-link.ts';

const CHUNK = 5_000;
/** Rows that hold texts are larger. */
const PAGES = 500;

interface UrlText {
  id: number;
  url: string;
  reason: string | null;
}

/**
 * Reads a crawl row by row in chunks. No statement stays open between two rows, so that whoever iterates may write to the
 * same database meanwhile.
 */
export class SiteReader {
  private readonly db: Sqlite;
  private readonly crawlId: number;
  private readonly oneUrl: Statement<[number, number], UrlText>;
  private readonly onePage: Statement<[number], PackedColumns>;

  constructor(db: Sqlite, crawlId: number) {
    this.db = db;
    this.crawlId = crawlId;
    this.oneUrl = db.prepare('SELECT id, url, reason FROM url WHERE id = ? AND crawl_id = ?');
    this.onePage = db.prepare('SELECT links, targets, anchors FROM page_links WHERE url_id = ?');
  }

  *urlTexts(): Generator<UrlText> {
    const statement = this.db.prepare<[number, number, number], UrlText>(
      'SELECT id, url, reason FROM url NOT INDEXED WHERE id > ? AND crawl_id = ? ORDER BY id LIMIT ?',
    );
    // NOT INDEXED: the planner would take the index by crawl and sort all of it again for every chunk.
    yield* chunks(
      (after) => statement.all(after, this.crawlId, CHUNK),
      (row) => row.id,
    );
  }

  urlText(id: number): UrlText | undefined {
    return this.oneUrl.get(id, this.crawlId);
  }

  /** Links of the crawl page by page, of these kinds only, touching `ends` only. */
  *links(kinds: readonly number[], ends?: LinkEnds): Generator<SiteLink> {
    const mask = kinds.reduce((sum, kind) => sum | (1 << kind), 0);
    const to = ends && new Set(ends.to);
    const from = ends && new Set(ends.from);
    if (to?.size === 0 && from?.size === 0) return;
    const statement = this.db.prepare<[number, number, number], PackedColumns & { id: number }>(
      `SELECT k.url_id AS id, k.links, k.targets, k.anchors FROM page p JOIN page_links k ON k.url_id = p.url_id
       WHERE p.crawl_id = ? AND p.url_id > ? ORDER BY p.url_id LIMIT ?`,
    );
    for (const { id, ...columns } of chunks(
      (after) => statement.all(this.crawlId, after, PAGES),
      (row) => row.id,
      PAGES,
    )) {
      const page = new PackedLinks(columns);
      const all = !to || from!.has(id);
      if (!all && !page.targets.some((target) => to.has(target))) continue;
      for (let i = 0; i < page.size; i++) {
        if ((mask & (1 << page.kind(i))) !== 0 && (all || to.has(page.dst(i)))) yield new StoredLink(id, page, i);
      }
    }
  }

  /** All links of one page, in order. */
  linksFrom(id: number): SiteLink[] {
    const page = this.packed(id);
    return Array.from({ length: page?.size ?? 0 }, (_, i) => new StoredLink(id, page!, i));
  }

  /** One link of a page by its place. */
  link(id: number, at: number): SiteLink | undefined {
    const page = this.packed(id);
    return page && at < page.size ? new StoredLink(id, page, at) : undefined;
  }

  private packed(id: number): PackedLinks | undefined {
    const row = this.onePage.get(id);
    return row && new PackedLinks(row);
  }

  *sitemapEntries(): Generator<{ sitemapId: number; urlId: number; lastmod: string | null }> {
    type Entry = { rowid: number; sitemapId: number; urlId: number; lastmod: string | null };
    const statement = this.db.prepare<[number, number, number], Entry>(
      `SELECT e.rowid AS rowid, e.sitemap_id AS sitemapId, e.url_id AS urlId, e.lastmod FROM sitemap_entry e
       JOIN sitemap s ON s.id = e.sitemap_id WHERE e.rowid > ? AND s.crawl_id = ? ORDER BY e.rowid LIMIT ?`,
    );
    for (const { sitemapId, urlId, lastmod } of chunks(
      (after) => statement.all(after, this.crawlId, CHUNK),
      (row) => row.rowid,
    ))
      yield { sitemapId, urlId, lastmod };
  }

  *pages(): Generator<SitePage> {
    type Row = Omit<SitePage, 'indexable' | 'extra' | 'pageType'> & {
      indexable: number;
      extra: string | null;
      pageType: PageType | null;
    };
    const statement = this.db.prepare<[number, number, number], Row>(
      `SELECT p.url_id AS id, u.url, p.title, p.description, p.h1, p.canonical, p.canonical_id AS canonicalId, p.lang,
       p.page_type AS pageType, p.indexable, coalesce(p.words, 0) AS words, coalesce(p.han_chars, 0) AS hanChars,
       coalesce(p.text_chars, 0) AS textChars, t.extra FROM page p JOIN url u ON u.id = p.url_id
       LEFT JOIN page_text t ON t.url_id = p.url_id
       WHERE p.url_id > ? AND p.crawl_id = ? AND p.status = 200 AND p.words IS NOT NULL ORDER BY p.url_id LIMIT ?`,
    );
    for (const row of chunks(
      (after) => statement.all(after, this.crawlId, PAGES),
      (item) => item.id,
      PAGES,
    ))
      yield { ...row, indexable: row.indexable === 1, extra: JSON.parse(row.extra ?? '{}') as SitePage['extra'] };
  }
}

/** All rows of a keyset-paginated query: `read` gets the key of the last row seen (−1 at first). */
function* chunks<Row>(read: (after: number) => Row[], key: (row: Row) => number, size = CHUNK): Generator<Row> {
  for (let after = -1; ; ) {
    const rows = read(after);
    yield* rows;
    if (rows.length < size) return;
    after = key(rows[rows.length - 1]!);
  }
}
