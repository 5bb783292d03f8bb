import { type ClusterItem, type Group, headOrder } from './groups.ts';

export interface LexicalOptions {
  /** Smallest Jaccard similarity of two members. */
  threshold: number;
  /** Postings longer than this are no evidence: the token is too common. */
  cap: number;
}

const MAX_CHECKED = 40;

/**
 * Groups by shared words, head first: a keyword joins the group whose head it resembles most, if it resembles every member
 * (complete link, at most 40 checked), so that no chain can run from tea to shoes. Candidates come from the rarest
 * tokens only (prefix filter: two sets with Jaccard ≥ t share one of their ⌊(1−t)·n⌋+1 rarest), postings are capped: the
 * work stays near linear. Deterministic.
 */
export function lexicalGroups(
  items: readonly { item: ClusterItem; tokens: readonly string[] }[],
  options: LexicalOptions,
): Group[] {
  const ids = new Map<string, number>();
  const counts: number[] = [];
  const sets = items.map(({ tokens }) => {
    const set = new Int32Array(tokens.length);
    tokens.forEach((token, at) => {
      let id = ids.get(token);
      if (id === undefined) {
        id = ids.size;
        ids.set(token, id);
        counts.push(0);
      }
      counts[id]! += 1;
      set[at] = id;
    });
    return set;
  });
  const names = [...ids.keys()];
  // Rarest first; equal counts by name, so that the order of reading does not matter.
  const rank = new Int32Array(counts.length);
  [...counts.keys()]
    .sort((a, b) => counts[a]! - counts[b]! || (names[a]! < names[b]! ? -1 : 1))
    .forEach((token, at) => {
      rank[token] = at;
    });
  for (const set of sets) for (let at = 0; at < set.length; at++) set[at] = rank[set[at]!]!;
  for (const set of sets) set.sort();
  const countByRank = new Int32Array(counts.length);
  for (let token = 0; token < counts.length; token++) countByRank[rank[token]!] = counts[token]!;

  const order = [...items.keys()].sort((a, b) => headOrder(items[a]!.item, items[b]!.item));
  const postings: (number[] | undefined)[] = new Array(counts.length);
  const members: number[][] = [];
  const evidence: (string | null)[][] = [];
  const seen = new Int32Array(items.length).fill(-1);
  for (const at of order) {
    const set = sets[at]!;
    const prefix = Math.min(set.length, Math.floor((1 - options.threshold) * set.length) + 1);
    let best = -1;
    let bestScore = 0;
    for (let i = 0; i < prefix; i++) {
      const list = postings[set[i]!];
      if (!list) continue;
      for (const group of list) {
        if (seen[group] === at) continue;
        seen[group] = at;
        const head = sets[members[group]![0]!]!;
        // Sets whose sizes differ too much cannot be similar enough.
        if (Math.min(head.length, set.length) < options.threshold * Math.max(head.length, set.length)) continue;
        const score = jaccard(set, head);
        if (score >= options.threshold && score > bestScore && fits(set, members[group]!, sets, options.threshold)) {
          best = group;
          bestScore = score;
        }
      }
    }
    if (best >= 0) {
      members[best]!.push(at);
      evidence[best]!.push(`jaccard ${bestScore.toFixed(2)}`);
      continue;
    }
    const group = members.length;
    members.push([at]);
    evidence.push([null]);
    for (let i = 0; i < prefix; i++) {
      const token = set[i]!;
      const list = (postings[token] ??= []);
      if (list.length < options.cap) list.push(group);
    }
  }
  return members.map((list, at) => ({
    key: items[list[0]!]!.tokens.join(' '),
    members: list.map((index) => items[index]!.item),
    evidence: evidence[at]!,
  }));
}

function fits(set: Int32Array, group: readonly number[], sets: readonly Int32Array[], threshold: number): boolean {
  for (let i = 1; i < group.length && i < MAX_CHECKED; i++)
    if (jaccard(set, sets[group[i]!]!) < threshold) return false;
  return true;
}

/** Shared tokens over all tokens of two sorted sets. */
export function jaccard(a: Int32Array, b: Int32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      shared += 1;
      i += 1;
      j += 1;
    } else if (a[i]! < b[j]!) i += 1;
    else j += 1;
  }
  return shared === 0 ? 0 : shared / (a.length + b.length - shared);
}
