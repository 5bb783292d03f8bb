import type { Sqlite } from '../../src/store/open.ts';
import type { PageType } from '../model/page-facts.ts';
import type { LinkEnds, SiteLink, SitePage } from '../model/site-facts.ts';
import { linkRange } from './load-edges.ts';
import { AnchorTexts, type LinkTuple, STORED_LINK, StoredLink } from './stored-link.ts';

const CHUNK = 5_000;
const LINK =
  'SELECT l.rowid AS rowid, l.src, l.dst, a.text AS anchor, l.kind, l.position, l.flags FROM link l JOIN anchor a ON a.id = l.anchor_id';

type LinkRow = SiteLink & { rowid: number };
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
  private readonly range: { first: number; last: number };

  constructor(db: Sqlite, crawlId: number) {
    this.db = db;
    this.crawlId = crawlId;
    this.range = linkRange(db, crawlId);
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
    return this.db
      .prepare<[number, number], UrlText>('SELECT id, url, reason FROM url WHERE id = ? AND crawl_id = ?')
      .get(id, this.crawlId);
  }

  /** Links of the crawl in the order in which their pages were stored, of these kinds only, touching `ends` only. */
  *links(kinds: readonly number[], ends?: LinkEnds): Generator<SiteLink> {
    const list = kinds.map(Number).join(', ');
    const touching = ends ? this.touching(ends) : '';
    if (touching === null) return;
    const statement = this.db
      .prepare<[number, number]>(
        `${STORED_LINK} WHERE rowid BETWEEN ? AND ? AND kind IN (${list}) ${touching} ORDER BY rowid`,
      )
      .raw();
    const texts = new AnchorTexts(this.db);
    // Between the links of this crawl stand those of another one only when both ran at the same time.
    const own = this.ownLinks();
    for (let from = this.range.first; from <= this.range.last; from += CHUNK) {
      const rows = statement.all(from, Math.min(this.range.last, from + CHUNK - 1)) as LinkTuple[];
      for (const row of rows) if (own === null || own.has(row[0])) yield new StoredLink(texts, row);
    }
  }

  /**
   * A condition for links that touch `ends`; null when none can. The ids stand in temporary tables: SQLite passes over
   * the millions of links that nobody asks for without making a row of them.
   */
  private touching(ends: LinkEnds): string | null {
    const conditions: string[] = [];
    for (const [column, ids] of [
      ['dst', ends.to],
      ['src', ends.from],
    ] as const) {
      this.db.exec(
        `CREATE TEMP TABLE IF NOT EXISTS link_${column} (id INTEGER PRIMARY KEY); DELETE FROM link_${column}`,
      );
      const list = [...(ids ?? [])];
      if (list.length === 0) continue;
      this.db.prepare(`INSERT OR IGNORE INTO link_${column} SELECT value FROM json_each(?)`).run(JSON.stringify(list));
      conditions.push(`${column} IN (SELECT id FROM link_${column})`);
    }
    return conditions.length === 0 ? null : `AND (${conditions.join(' OR ')})`;
  }

  /** The linking pages of the crawl when the range of its links holds others, too; null when it holds only its own. */
  private ownLinks(): Set<number> | null {
    const { first, last } = this.range;
    const own = this.db
      .prepare<[number], number>('SELECT coalesce(sum(link_count), 0) FROM page WHERE crawl_id = ?')
      .pluck()
      .get(this.crawlId) as number;
    if (own === last - first + 1) return null;
    return new Set(
      this.db.prepare<[number], number>('SELECT id FROM url WHERE crawl_id = ?').pluck().all(this.crawlId) as number[],
    );
  }

  linkByRow(rowid: number): SiteLink | undefined {
    const row = this.db.prepare<[number], LinkRow>(`${LINK} WHERE l.rowid = ?`).get(rowid);
    return row && asLink(row);
  }

  /** All links of one page: by its row range when the page has one, else by looking through the links of the crawl. */
  linksFrom(id: number, first: number, count: number): SiteLink[] {
    const [from, to] = first > 0 ? [first, first + count - 1] : [this.range.first, this.range.last];
    return this.db
      .prepare<[number, number, number], LinkRow>(
        `${LINK} WHERE l.rowid BETWEEN ? AND ? AND l.src = ? ORDER BY l.rowid`,
      )
      .all(from, to, id)
      .map(asLink);
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
      (after) => statement.all(after, this.crawlId, 1_000),
      (item) => item.id,
      1_000,
    ))
      yield { ...row, indexable: row.indexable === 1, extra: JSON.parse(row.extra ?? '{}') as SitePage['extra'] };
  }
}

function asLink({ src, dst, anchor, kind, position, flags }: LinkRow): SiteLink {
  return { src, dst, anchor, kind, position, flags };
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
