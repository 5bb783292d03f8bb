import type { Sqlite } from '../../src/store/open.ts';
import { LINK_FLAG, LINK_KIND } from '../model/states.ts';
import { GrowingUint32 } from './growing.ts';
import { NODE, type SiteNodes } from './load-nodes.ts';

/** Links between pages by place: anchors and areas only, in rowid order, with repetitions. */
export interface SiteEdges {
  src: Uint32Array;
  dst: Uint32Array;
  /** 1: a crawler may follow it. */
  followed: Uint8Array;
  /** Row of each edge in table `link`, minus `firstRow`. */
  row: Uint32Array;
  firstRow: number;
}

const CHUNK = 10_000;
const NOT_FOLLOWED = LINK_FLAG.nofollow | LINK_FLAG.ugc | LINK_FLAG.sponsored;

/** First and last rowid of the links of a crawl, as far as its pages say; the whole table otherwise. */
export function linkRange(db: Sqlite, crawlId: number): { first: number; last: number } {
  const row = db
    .prepare<[number], { first: number | null; last: number | null; unknown: number }>(
      `SELECT min(link_first) AS first, max(link_first + link_count) - 1 AS last,
       sum(link_first IS NULL AND words IS NOT NULL AND outlinks > 0) AS unknown FROM page WHERE crawl_id = ?`,
    )
    .get(crawlId)!;
  if (row.first !== null && row.last !== null && row.unknown === 0) return { first: row.first, last: row.last };
  const all = db
    .prepare<[], { first: number | null; last: number | null }>(
      'SELECT min(rowid) AS first, max(rowid) AS last FROM link',
    )
    .get()!;
  return { first: all.first ?? 0, last: all.last ?? -1 };
}

/** Reads the anchors and areas of a crawl. ugc and sponsored count as not followed, and so does all on a nofollow page. */
export function loadEdges(db: Sqlite, crawlId: number, nodes: SiteNodes): SiteEdges {
  const { first, last } = linkRange(db, crawlId);
  const src = new GrowingUint32();
  const dst = new GrowingUint32();
  const row = new GrowingUint32();
  const follow = new GrowingUint32();
  const statement = db
    .prepare<[number, number]>(
      `SELECT rowid, src, dst, flags FROM link WHERE rowid BETWEEN ? AND ? AND kind IN (${LINK_KIND.anchor}, ${LINK_KIND.area})`,
    )
    .raw();
  for (let from = first; from <= last; from += CHUNK) {
    const rows = statement.all(from, Math.min(last, from + CHUNK - 1)) as [number, number, number, number][];
    for (const [rowid, source, target, flags] of rows) {
      const a = nodes.index.at(source);
      const b = nodes.index.at(target);
      if (a < 0 || b < 0) continue;
      src.push(a);
      dst.push(b);
      row.push(rowid - first);
      follow.push((flags & NOT_FOLLOWED) === 0 && (nodes.flags[a]! & NODE.nofollowPage) === 0 ? 1 : 0);
    }
  }
  return {
    src: src.view(),
    dst: dst.view(),
    row: row.view(),
    followed: Uint8Array.from(follow.view()),
    firstRow: first,
  };
}
