import { groupEdges } from './adjacency.ts';
import type { SiteEdges } from './load-edges.ts';

/** Each pair of linked pages once, grouped by source. Self links are left out. */
export interface LinkGraph {
  /** Targets of node i: `target[start[i]] … target[start[i + 1] - 1]`. */
  start: Uint32Array;
  target: Uint32Array;
  /** 1: at least one link of the pair is followed. */
  followed: Uint8Array;
}

/** Unique linking pages per URL, all and those with a followed link, and the graph without repetitions. */
export function uniqueLinks(
  edges: Pick<SiteEdges, 'src' | 'dst' | 'followed'>,
  size: number,
): { graph: LinkGraph; inlinks: Uint32Array; followedInlinks: Uint32Array } {
  const bySource = groupEdges(edges.src, size);
  const start = new Uint32Array(size + 1);
  const target = new Uint32Array(edges.src.length);
  const followed = new Uint8Array(edges.src.length);
  const inlinks = new Uint32Array(size);
  const followedInlinks = new Uint32Array(size);
  // Where the current source has already put a target: its place in `target` + 1, valid when beyond start[source].
  const seen = new Uint32Array(size);
  let count = 0;
  for (let source = 0; source < size; source++) {
    start[source] = count;
    for (let i = bySource.start[source]!; i < bySource.start[source + 1]!; i++) {
      const edge = bySource.order[i]!;
      const to = edges.dst[edge]!;
      if (to === source) continue;
      const known = seen[to]!;
      if (known > start[source]! && known <= count && target[known - 1] === to) {
        if (edges.followed[edge] === 1 && followed[known - 1] === 0) {
          followed[known - 1] = 1;
          followedInlinks[to]! += 1;
        }
        continue;
      }
      target[count] = to;
      followed[count] = edges.followed[edge]!;
      count += 1;
      seen[to] = count;
      inlinks[to]! += 1;
      followedInlinks[to]! += edges.followed[edge]!;
    }
  }
  start[size] = count;
  return {
    graph: { start, target: target.slice(0, count), followed: followed.slice(0, count) },
    inlinks,
    followedInlinks,
  };
}
