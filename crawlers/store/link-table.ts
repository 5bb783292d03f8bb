import type { Sqlite } from '../../src/store/open.ts';
import { PackedLinks } from '../model/packed-links.ts';

const known = new WeakSet<Sqlite>();

/**
 * FROM clause for links as rows: `k.url_id` is the page they stand on; `l.dst`, `l.anchor`, `l.kind`, `l.position` and
 * `l.flags` are their own. `page p` names the pages. CROSS JOIN keeps SQLite from unpacking a page twice.
 */
export const LINK_ROWS =
  'page p CROSS JOIN page_links k ON k.url_id = p.url_id CROSS JOIN link_of(k.links, k.targets, k.anchors) l';

/** The connection, knowing the function `link_of(links, targets, anchors)`: one row for every packed link of a page. */
export function withLinkRows(db: Sqlite): Sqlite {
  if (known.has(db)) return db;
  known.add(db);
  db.table('link_of', {
    columns: ['dst', 'anchor', 'kind', 'position', 'flags'],
    parameters: ['links', 'targets', 'anchors'],
    *rows(links: unknown, targets: unknown, anchors: unknown) {
      const page = new PackedLinks({
        links: links as Uint8Array,
        targets: targets as Uint8Array,
        anchors: anchors as string,
      });
      for (let i = 0; i < page.size; i++) {
        yield [page.dst(i), page.anchor(i), page.kind(i), page.position(i), page.flags(i)];
      }
    },
  });
  return db;
}
