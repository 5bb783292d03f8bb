import type { Sqlite } from '../../src/store/open.ts';
import type { PageType } from '../model/page-facts.ts';
import { GrowingUint32 } from './growing.ts';
import { IdIndex } from './id-index.ts';

/** Bits of `SiteNodes.flags`. */
export const NODE = { indexable: 1, html: 2, nofollowPage: 4, inSitemap: 8, canonicalised: 16, page: 32 } as const;

const PAGE_TYPES: readonly PageType[] = [
  'home',
  'category',
  'product',
  'promo',
  'article',
  'search',
  'utility',
  'other',
];
const NONE = 0xffffffff;

/** All URLs of a crawl as parallel arrays by place (see `IdIndex`); only small numbers, no texts. */
export interface SiteNodes {
  index: IdIndex;
  state: Uint8Array;
  role: Uint8Array;
  /** 0 when it was not fetched. */
  status: Uint16Array;
  flags: Uint8Array;
  /** 1 + place in the list of page types; 0: none. */
  type: Uint8Array;
  /** Why a page is not indexable: place in `reasons`, where 0 is null. */
  reason: Uint8Array;
  reasons: (string | null)[];
  /** Place of the redirect target and of the canonical target; 0xffffffff: none. */
  redirectTo: Uint32Array;
  canonicalTo: Uint32Array;
}

type UrlRow = [id: number, state: number, role: number];
type PageRow = [
  id: number,
  status: number,
  redirectTo: number | null,
  canonicalId: number | null,
  robots: string | null,
  indexable: number,
  reason: string | null,
  type: string | null,
  words: number | null,
];

const CHUNK = 5_000;

/** Reads URLs, pages and sitemap entries of a crawl into typed arrays. */
export function loadNodes(db: Sqlite, crawlId: number): SiteNodes {
  const ids = new GrowingUint32();
  const states = new GrowingUint32();
  // NOT INDEXED: the rows come in the order of their ids; by the index of the crawl they would be sorted for every chunk.
  const urls = db
    .prepare<[number, number, number], UrlRow>(
      'SELECT id, state, role FROM url NOT INDEXED WHERE id > ? AND crawl_id = ? ORDER BY id LIMIT ?',
    )
    .raw();
  for (let after = -1; ; ) {
    const rows = urls.all(after, crawlId, CHUNK) as unknown as UrlRow[];
    for (const [id, state, role] of rows) {
      ids.push(id);
      states.push(state * 256 + role);
    }
    if (rows.length < CHUNK) break;
    after = rows[rows.length - 1]![0];
  }
  const index = new IdIndex(ids.view().slice());
  const size = index.size;
  const nodes: SiteNodes = {
    index,
    state: new Uint8Array(size),
    role: new Uint8Array(size),
    status: new Uint16Array(size),
    flags: new Uint8Array(size),
    type: new Uint8Array(size),
    reason: new Uint8Array(size),
    reasons: [null],
    redirectTo: new Uint32Array(size).fill(NONE),
    canonicalTo: new Uint32Array(size).fill(NONE),
  };
  const packed = states.view();
  for (let i = 0; i < size; i++) {
    nodes.state[i] = packed[i]! >> 8;
    nodes.role[i] = packed[i]! & 255;
  }
  loadPages(db, crawlId, nodes);
  loadEntries(db, crawlId, nodes);
  return nodes;
}

function loadPages(db: Sqlite, crawlId: number, nodes: SiteNodes): void {
  const { index } = nodes;
  const statement = db
    .prepare<[number, number, number], PageRow>(
      `SELECT url_id, status, redirect_to, canonical_id, robots, indexable, indexability_reason, page_type, words
       FROM page NOT INDEXED WHERE url_id > ? AND crawl_id = ? ORDER BY url_id LIMIT ?`,
    )
    .raw();
  for (let after = -1; ; ) {
    const rows = statement.all(after, crawlId, CHUNK) as unknown as PageRow[];
    for (const [id, status, redirectTo, canonicalId, robots, indexable, reason, type, words] of rows) {
      const at = index.at(id);
      if (at < 0) continue;
      nodes.status[at] = status;
      nodes.redirectTo[at] = placeOf(index, redirectTo);
      nodes.canonicalTo[at] = placeOf(index, canonicalId);
      nodes.type[at] = type === null ? 0 : PAGE_TYPES.indexOf(type as PageType) + 1;
      nodes.reason[at] = reasonPlace(nodes.reasons, reason);
      nodes.flags[at] =
        NODE.page |
        (indexable === 1 ? NODE.indexable : 0) |
        (words !== null && status === 200 ? NODE.html : 0) |
        (robots !== null && /\b(?:nofollow|none)\b/.test(robots) ? NODE.nofollowPage : 0) |
        (reason === 'canonicalised' ? NODE.canonicalised : 0);
    }
    if (rows.length < CHUNK) break;
    after = rows[rows.length - 1]![0];
  }
}

function loadEntries(db: Sqlite, crawlId: number, nodes: SiteNodes): void {
  const statement = db
    .prepare<[number], number>(
      'SELECT DISTINCT e.url_id FROM sitemap s JOIN sitemap_entry e ON e.sitemap_id = s.id WHERE s.crawl_id = ?',
    )
    .pluck();
  for (const id of statement.iterate(crawlId)) {
    const at = nodes.index.at(id as number);
    if (at >= 0) nodes.flags[at]! |= NODE.inSitemap;
  }
}

/** The codes are few (`noindex`, `status-404`…), so a byte each is plenty; beyond 255 the rest share the last. */
function reasonPlace(reasons: (string | null)[], reason: string | null): number {
  const known = reasons.indexOf(reason);
  if (known >= 0 || reasons.length > 255) return known < 0 ? 255 : known;
  return reasons.push(reason) - 1;
}

function placeOf(index: IdIndex, id: number | null): number {
  const at = id === null ? -1 : index.at(id);
  return at < 0 ? NONE : at;
}

/** The page type of a node; null when it has none. */
export function nodeType(nodes: SiteNodes, at: number): PageType | null {
  return PAGE_TYPES[nodes.type[at]! - 1] ?? null;
}

/** Marks "no target" in `redirectTo` and `canonicalTo`. */
export const NO_NODE: number = NONE;
