import type { LinkGraph } from './link-graph.ts';
import { NO_NODE } from './load-nodes.ts';

/** Marks a URL that no chain of followed links reaches. */
export const UNREACHED = 0xffff;

/**
 * Clicks from the nearest seed over followed links; a redirect is no click. Breadth first, where redirect targets join
 * the level of their source.
 */
export function clickDepths(graph: LinkGraph, redirectTo: Uint32Array, seeds: Iterable<number>): Uint16Array {
  const depth = new Uint16Array(redirectTo.length).fill(UNREACHED);
  let level: number[] = [];
  const reach = (node: number, clicks: number, into: number[]) => {
    for (let at = node; at !== NO_NODE && depth[at]! > clicks; at = redirectTo[at]!) {
      depth[at] = clicks;
      into.push(at);
    }
  };
  for (const seed of seeds) reach(seed, 0, level);
  for (let clicks = 1; level.length > 0 && clicks < UNREACHED; clicks++) {
    const next: number[] = [];
    for (const node of level)
      for (let i = graph.start[node]!; i < graph.start[node + 1]!; i++)
        if (graph.followed[i] === 1) reach(graph.target[i]!, clicks, next);
    level = next;
  }
  return depth;
}
