import { comparePage, type OwnText, type RepostFinding } from './compare.ts';
import { indexOwn } from './index-own.ts';

export interface PageToScan {
  url: string;
  text: string;
  /** Addresses it links to; null when they are not known. */
  links: readonly string[] | null;
  seenAt: number;
  foundIn: string;
}

/** Reposts of our articles among pages, streamed: memory does not grow with the pages. Own addresses are left out. */
export async function* scanPages(
  own: readonly OwnText[],
  pages: Iterable<PageToScan> | AsyncIterable<PageToScan>,
  ownUrls: ReadonlySet<string>,
): AsyncGenerator<RepostFinding & { seenAt: number; foundIn: string }> {
  const index = indexOwn(own);
  for await (const page of pages) {
    if (ownUrls.has(page.url)) continue;
    const hits = index.candidates(page.text).flatMap((at) => {
      const found = comparePage(own[at]!, page);
      return found ? [{ own: own[at]!, found }] : [];
    });
    hits.sort((a, b) => b.found.containment - a.found.containment || a.own.id - b.own.id);
    // Articles about one thing share sentences: a page counts for the second only by what the first does not have.
    const told = new Set<number>();
    for (const [rank, hit] of hits.entries()) {
      const news = rank === 0 ? 1 : freshShare(hit.own, told);
      for (const gram of hit.own.set) told.add(gram);
      if (news >= 0.3) yield { ...hit.found, seenAt: page.seenAt, foundIn: page.foundIn };
    }
  }
}

/** The share of an article's 5-grams that no better match has. */
function freshShare(own: OwnText, told: ReadonlySet<number>): number {
  let fresh = 0;
  for (const gram of own.set) if (!told.has(gram)) fresh += 1;
  return fresh / own.set.size;
}
