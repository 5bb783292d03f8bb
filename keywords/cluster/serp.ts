import { type ClusterItem, type Group, headOrder } from './groups.ts';

/**
 * Groups by shared results, head first: a keyword joins the head with which it shares most URLs among the first ten, if
 * they are at least `shared` (3 of 10 is the usual line, 4 the stricter one). URLs in more than 5% of all result pages
 * (home pages of giants) say nothing and are skipped. Compared with heads only, so that no chain can form.
 */
export function serpGroups(items: readonly { item: ClusterItem; urls: readonly number[] }[], shared: number): Group[] {
  const spread = new Map<number, number>();
  for (const { urls } of items)
    for (const url of new Set(urls.slice(0, 10))) spread.set(url, (spread.get(url) ?? 0) + 1);
  const limit = Math.max(20, items.length * 0.05);
  const order = [...items].sort((a, b) => headOrder(a.item, b.item));
  const heads = new Map<number, number[]>();
  const groups: Group[] = [];
  for (const { item, urls } of order) {
    const top = [...new Set(urls.slice(0, 10))].filter((url) => spread.get(url)! <= limit);
    const hits = new Map<number, number>();
    for (const url of top) for (const head of heads.get(url) ?? []) hits.set(head, (hits.get(head) ?? 0) + 1);
    let best = -1;
    let most = shared - 1;
    // Equal overlap: the earlier head, which is the larger one.
    for (const [head, count] of hits)
      if (count > most || (count === most && best >= 0 && head < best)) [best, most] = [head, count];
    if (best >= 0) {
      groups[best]!.members.push(item);
      groups[best]!.evidence.push(`${most}/10`);
      continue;
    }
    for (const url of top) heads.set(url, [...(heads.get(url) ?? []), groups.length]);
    groups.push({ key: item.text, members: [item], evidence: [null] });
  }
  return groups;
}
