import type { Sqlite } from '../../src/store/open.ts';
import type { PageExtra } from '../facts/page-extra.ts';
import { type PackedColumns, PackedLinks } from '../model/packed-links.ts';
import { LINK_KIND, LINK_POSITION } from '../model/states.ts';
import { LINK_ROWS, withLinkRows } from './link-table.ts';

/** One link of a page: where it leads, its text (the alt for an image), `LINK_KIND` and `LINK_POSITION`. */
export interface PageLink {
  to: string;
  toId: number;
  anchor: string;
  kind: number;
  position: number;
}

/** The links of one page in order. Reads only that page's row. */
export function crawledPageLinks(db: Sqlite, pageId: number): PageLink[] {
  return withLinkRows(db)
    .prepare<[number], PageLink>(
      `SELECT d.url AS "to", l.dst AS toId, l.anchor, l.kind, l.position FROM ${LINK_ROWS} CROSS JOIN url d ON d.id = l.dst
       WHERE p.url_id = ?`,
    )
    .all(pageId);
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

/** Anchors on other pages of its crawl that lead to a page, directly or through a redirect. One scan of the links. */
export function crawledLinksTo(db: Sqlite, pageId: number): IncomingLink[] {
  const wanted = new Set(
    db
      .prepare<[number, number], number>('SELECT ? UNION SELECT url_id FROM page WHERE redirect_to = ?')
      .pluck()
      .all(pageId, pageId) as number[],
  );
  const rows = db.prepare<[number, number], PackedColumns & { url: string }>(
    `SELECT u.url, k.links, k.targets, k.anchors FROM page p JOIN page_links k ON k.url_id = p.url_id
     JOIN url u ON u.id = p.url_id WHERE p.crawl_id = (SELECT crawl_id FROM page WHERE url_id = ?) AND p.url_id <> ?
     ORDER BY p.url_id`,
  );
  const found: IncomingLink[] = [];
  for (const { url, ...columns } of rows.iterate(pageId, pageId)) {
    const links = new PackedLinks(columns);
    if (!links.targets.some((id) => wanted.has(id))) continue;
    for (let i = 0; i < links.size; i++) {
      if (links.kind(i) !== LINK_KIND.anchor || !wanted.has(links.dst(i))) continue;
      found.push({ url, text: links.anchor(i), frame: FRAME.has(links.position(i)) });
    }
  }
  return found;
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
