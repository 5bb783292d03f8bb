import type { Sqlite } from '../../src/store/open.ts';
import type { PageExtra } from '../facts/page-extra.ts';
import { LINK_KIND, LINK_POSITION } from '../model/states.ts';

/** One link of a page: where it leads, its text (the alt for an image), `LINK_KIND` and `LINK_POSITION`. */
export interface PageLink {
  to: string;
  toId: number;
  anchor: string;
  kind: number;
  position: number;
}

/** The links of one page in order. Reads only that page's rows. */
export function crawledPageLinks(db: Sqlite, pageId: number): PageLink[] {
  const page = db
    .prepare<[number], { first: number | null; count: number }>(
      'SELECT link_first AS first, link_count AS count FROM page WHERE url_id = ?',
    )
    .get(pageId);
  if (!page || page.first === null) return [];
  return db
    .prepare<[number, number], PageLink>(
      `SELECT d.url AS "to", l.dst AS toId, a.text AS anchor, l.kind, l.position FROM link l JOIN url d ON d.id = l.dst
       JOIN anchor a ON a.id = l.anchor_id WHERE l.id >= ? AND l.id < ? ORDER BY l.id`,
    )
    .all(page.first, page.first + page.count);
}

/** An anchor on another page. `frame`: it stands in a menu, header, footer or breadcrumb, as on every page. */
export interface IncomingLink {
  url: string;
  text: string;
  frame: boolean;
}

const FRAME: ReadonlySet<number> = new Set([
  LINK_POSITION.nav,
  LINK_POSITION.header,
  LINK_POSITION.footer,
  LINK_POSITION.breadcrumb,
]);

/** Anchors on other pages that lead to a page, directly or through a redirect. One scan of the links. */
export function crawledLinksTo(db: Sqlite, pageId: number): IncomingLink[] {
  return db
    .prepare<[number, number, number, number], { url: string; text: string; position: number }>(
      `SELECT u.url, a.text, l.position FROM link l JOIN url u ON u.id = l.src JOIN anchor a ON a.id = l.anchor_id
       WHERE l.kind = ? AND l.src <> ? AND (l.dst = ? OR l.dst IN (SELECT url_id FROM page WHERE redirect_to = ?))`,
    )
    .all(LINK_KIND.anchor, pageId, pageId, pageId)
    .map(({ url, text, position }) => ({ url, text, frame: FRAME.has(position) }));
}

/** The images of a page: how many, how many have no alt attribute, and the different alts outside menus and footers. */
export interface PageImages {
  images: number;
  withoutAlt: number;
  alts: string[];
}

/** Image texts as the crawl keeps them; undefined when it kept nothing about the page's images. */
export function crawledImages(db: Sqlite, pageId: number): PageImages | undefined {
  const stored = db.prepare('SELECT extra FROM page_text WHERE url_id = ?').pluck().get(pageId) as string | undefined;
  const extra = stored === undefined ? undefined : (JSON.parse(stored) as Partial<PageExtra>);
  if (extra?.images === undefined) return undefined;
  const alts = new Set(extra.lazyAlts ?? []);
  for (const { kind, position, anchor } of crawledPageLinks(db, pageId)) {
    if (kind === LINK_KIND.image && anchor !== '' && !FRAME.has(position)) alts.add(anchor);
  }
  return { images: extra.images, withoutAlt: extra.imagesWithoutAlt ?? 0, alts: [...alts] };
}
