import type { Sqlite } from '../../src/store/open.ts';
import { PackedLinks } from '../model/packed-links.ts';
import { LINK_FLAG, LINK_KIND } from '../model/states.ts';
import { GrowingUint32 } from './growing.ts';
import { NODE, type SiteNodes } from './load-nodes.ts';

/** Links between pages by place: anchors and areas only, page by page in order, with repetitions. */
export interface SiteEdges {
  src: Uint32Array;
  dst: Uint32Array;
  /** 1: a crawler may follow it. */
  followed: Uint8Array;
  /** Number of each edge among all links of the crawl; those of page i begin at `linkStart[i]`. */
  link: Uint32Array;
  linkStart: Uint32Array;
}

const CHUNK = 1_000;
const NOT_FOLLOWED = LINK_FLAG.nofollow | LINK_FLAG.ugc | LINK_FLAG.sponsored;

/** Reads the anchors and areas of a crawl. ugc and sponsored count as not followed, and so does all on a nofollow page. */
export function loadEdges(db: Sqlite, crawlId: number, nodes: SiteNodes): SiteEdges {
  const { index } = nodes;
  const src = new GrowingUint32();
  const dst = new GrowingUint32();
  const link = new GrowingUint32();
  const follow = new GrowingUint32();
  const linkStart = new Uint32Array(index.size + 1);
  const statement = db
    .prepare<[number, number, number]>(
      `SELECT p.url_id, k.links, k.targets FROM page p JOIN page_links k ON k.url_id = p.url_id
       WHERE p.crawl_id = ? AND p.url_id > ? ORDER BY p.url_id LIMIT ?`,
    )
    .raw();
  let started = 0;
  let count = 0;
  for (let after = -1; ; ) {
    const rows = statement.all(crawlId, after, CHUNK) as [number, Uint8Array, Uint8Array][];
    for (const [id, links, targets] of rows) {
      const page = new PackedLinks({ links, targets });
      const from = index.at(id);
      if (from < 0) continue;
      while (started <= from) linkStart[started++] = count;
      const pageFollowed = (nodes.flags[from]! & NODE.nofollowPage) === 0;
      for (let i = 0; i < page.size; i++) {
        const kind = page.kind(i);
        if (kind !== LINK_KIND.anchor && kind !== LINK_KIND.area) continue;
        const to = index.at(page.dst(i));
        if (to < 0) continue;
        src.push(from);
        dst.push(to);
        link.push(count + i);
        follow.push(pageFollowed && (page.flags(i) & NOT_FOLLOWED) === 0 ? 1 : 0);
      }
      count += page.size;
    }
    if (rows.length < CHUNK) break;
    after = rows[rows.length - 1]![0];
  }
  linkStart.fill(count, started);
  return {
    src: src.view(),
    dst: dst.view(),
    link: link.view(),
    followed: Uint8Array.from(follow.view()),
    linkStart,
  };
}
