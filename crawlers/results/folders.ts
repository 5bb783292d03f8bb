import type { Sqlite } from '../../src/store/open.ts';
import { URL_ROLE, URL_STATE } from '../model/states.ts';

/** A folder of the site with everything below it counted in. */
export interface Folder {
  /** Last segment, as written in the URL; the host for the root of a host. */
  name: string;
  /** Host and path with a closing slash, e.g. `tea.example/products/`. */
  path: string;
  pages: number;
  indexable: number;
  /** Pages with at least one finding of that severity. */
  errors: number;
  warnings: number;
  folders: Folder[];
  /** Folders left out of `folders` by the cap, and the pages in them. */
  moreFolders: number;
  morePages: number;
}

interface Node extends Omit<Folder, 'folders' | 'moreFolders' | 'morePages'> {
  children: Map<string, Node>;
}

/** Folders in a tree; the largest are kept, the rest counted at their parent. */
const MAX_FOLDERS = 800;

/**
 * The folder tree of the fetched pages, at most `depth` levels deep and MAX_FOLDERS folders in all. One pass; memory grows
 * with folders, not with pages, and a folder explosion is capped at 200,000.
 */
export function folderTree(db: Sqlite, crawlId: number, depth = 5): Folder[] {
  const rows = db.prepare<[number, number], { url: string; indexable: number; errors: number; warnings: number }>(
    `SELECT u.url, coalesce(p.indexable, 0) AS indexable, f.errors > 0 AS errors, f.warnings > 0 AS warnings
     FROM url u JOIN page p ON p.url_id = u.id LEFT JOIN (
       SELECT url_id, count(*) FILTER (WHERE severity = 'error') AS errors,
         count(*) FILTER (WHERE severity = 'warning') AS warnings FROM finding WHERE crawl_id = ? GROUP BY url_id) f
       ON f.url_id = u.id
     WHERE u.crawl_id = ? AND u.state = ${URL_STATE.fetched} AND u.role = ${URL_ROLE.page}`,
  );
  const root = node('', '');
  let nodes = 0;
  for (const row of rows.iterate(crawlId, crawlId)) {
    const segments = segmentsOf(row.url).slice(0, depth);
    let at = root;
    count(at, row);
    for (const segment of segments) {
      let next = at.children.get(segment);
      if (!next) {
        if (nodes >= 200_000) break;
        nodes += 1;
        next = node(segment, `${at.path}${segment}/`);
        at.children.set(segment, next);
      }
      at = next;
      count(at, row);
    }
  }
  return finish(root, smallestKept(root)).folders;
}

/** Host and folders of a URL; a URL that does not parse counts at the root alone. */
function segmentsOf(text: string): string[] {
  if (!URL.canParse(text)) return [];
  const url = new URL(text);
  return [url.host, ...url.pathname.split('/').slice(1, -1)];
}

function node(name: string, path: string): Node {
  return { name, path, pages: 0, indexable: 0, errors: 0, warnings: 0, children: new Map() };
}

function count(at: Node, row: { indexable: number; errors: number; warnings: number }): void {
  at.pages += 1;
  at.indexable += row.indexable;
  at.errors += row.errors ?? 0;
  at.warnings += row.warnings ?? 0;
}

/** Folders with fewer pages than this are left out, so that at most MAX_FOLDERS stay (a parent is never the smaller one). */
function smallestKept(root: Node): number {
  const sizes: number[] = [];
  const walk = (at: Node) => {
    for (const child of at.children.values()) {
      sizes.push(child.pages);
      walk(child);
    }
  };
  walk(root);
  if (sizes.length <= MAX_FOLDERS) return 1;
  sizes.sort((a, b) => b - a);
  return sizes[MAX_FOLDERS]! + 1;
}

function finish({ children, ...counts }: Node, least: number): Folder {
  const sorted = [...children.values()].sort((a, b) => b.pages - a.pages || (a.name < b.name ? -1 : 1));
  const rest = sorted.filter((child) => child.pages < least);
  return {
    ...counts,
    folders: sorted.filter((child) => child.pages >= least).map((child) => finish(child, least)),
    moreFolders: rest.length,
    morePages: rest.reduce((sum, child) => sum + child.pages, 0),
  };
}
