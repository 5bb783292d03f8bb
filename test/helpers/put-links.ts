import { type LinkToPack, packLinks } from '../../crawlers/model/packed-links.ts';
import type { Sqlite } from '../../src/store/open.ts';

/** Stores the links of one page as the crawler does; kind, position and flags are 0 (an anchor in the content) by default. */
export function putLinks(
  db: Sqlite,
  pageId: number,
  links: readonly (Pick<LinkToPack, 'dst' | 'anchor'> & Partial<LinkToPack>)[],
): void {
  if (links.length === 0) return;
  const packed = packLinks(links.map((link) => ({ kind: 0, position: 0, flags: 0, ...link })));
  db.prepare('INSERT INTO page_links (url_id, links, targets, anchors) VALUES (?, ?, ?, ?)').run(
    pageId,
    packed.links,
    packed.targets,
    packed.anchors,
  );
  db.prepare('UPDATE page SET link_count = ? WHERE url_id = ?').run(links.length, pageId);
}
