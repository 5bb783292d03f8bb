import type { LinkGraph } from './link-graph.ts';
import { NO_NODE } from './load-nodes.ts';

const DAMPING = 0.85;
const MAX_ITERATIONS = 100;
const ENOUGH = 1e-8;

export interface RankInput {
  graph: LinkGraph;
  /** 1: takes part (a page of the site); links to and from all others are ignored. */
  member: Uint8Array;
  /** Where a redirect or a canonical sends all its score; NO_NODE: nowhere. */
  passesTo: Uint32Array;
}

/**
 * PageRank (Brin and Page 1998) with d = 0.85 over the pages of a site; sums to 1. Each page gives its score to its unique
 * targets in equal parts. The parts of nofollow links and the score of pages without links go to all pages alike; a
 * redirecting or canonicalised URL gives everything to its target.
 */
export function pageRank({ graph, member, passesTo }: RankInput): Float64Array {
  const size = member.length;
  let members = 0;
  for (let i = 0; i < size; i++) members += member[i]!;
  let rank = new Float64Array(size);
  if (members === 0) return rank;
  const degree = outDegrees(graph, member);
  for (let i = 0; i < size; i++) rank[i] = member[i]! / members;
  let next = new Float64Array(size);
  for (let iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
    let loose = 0;
    next.fill(0);
    for (let node = 0; node < size; node++) {
      if (member[node] === 0) continue;
      const score = rank[node]!;
      const heir = passesTo[node]!;
      if (heir !== NO_NODE && heir !== node && member[heir] === 1) {
        next[heir]! += score;
        continue;
      }
      const targets = degree[node]!;
      if (targets === 0) {
        loose += score;
        continue;
      }
      const part = score / targets;
      for (let i = graph.start[node]!; i < graph.start[node + 1]!; i++) {
        const target = graph.target[i]!;
        if (member[target] === 0) continue;
        if (graph.followed[i] === 1) next[target]! += part;
        else loose += part;
      }
    }
    const base = (1 - DAMPING + DAMPING * loose) / members;
    let change = 0;
    for (let node = 0; node < size; node++) {
      if (member[node] === 0) continue;
      const value = base + DAMPING * next[node]!;
      change += Math.abs(value - rank[node]!);
      next[node] = value;
    }
    [rank, next] = [next, rank];
    if (change < ENOUGH) break;
  }
  return rank;
}

function outDegrees(graph: LinkGraph, member: Uint8Array): Uint32Array {
  const degree = new Uint32Array(member.length);
  for (let node = 0; node < member.length; node++) {
    if (member[node] === 0) continue;
    for (let i = graph.start[node]!; i < graph.start[node + 1]!; i++) degree[node]! += member[graph.target[i]!]!;
  }
  return degree;
}

/**
 * PageRank on a scale that people read: 0 for the lowest of the scored pages, 100 for the highest, logarithmic between,
 * one decimal. When all are equal, all have 100.
 */
export function linkScores(rank: Float64Array, scored: Uint8Array): Float32Array {
  let low = Number.POSITIVE_INFINITY;
  let high = 0;
  for (let i = 0; i < rank.length; i++) {
    if (scored[i] === 0) continue;
    if (rank[i]! < low) low = rank[i]!;
    if (rank[i]! > high) high = rank[i]!;
  }
  const scores = new Float32Array(rank.length);
  const range = Math.log(high / low);
  for (let i = 0; i < rank.length; i++) {
    if (scored[i] === 0) continue;
    const share = range > 1e-9 ? Math.log(rank[i]! / low) / range : 1;
    scores[i] = Math.round(Math.min(1, Math.max(0, share)) * 1_000) / 10;
  }
  return scores;
}
