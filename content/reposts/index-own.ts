import type { OwnText } from './compare.ts';
import { gramList, gramText } from './grams.ts';

/** Every eighth hash is kept: an excerpt of 60 characters still leaves about seven. */
const SAMPLE = 8;
/** Shared samples that make a page worth a full comparison. */
const LEAST = 3;

/**
 * An index over our articles that names those a page may have copied. Hashes in many of our own articles (boilerplate,
 * contact lines) name nobody. Memory is that of our articles only; pages are streamed past it.
 */
export interface OwnIndex {
  candidates(text: string): number[];
}

/** Builds the index; `candidates` gives positions in `own`. */
export function indexOwn(own: readonly OwnText[]): OwnIndex {
  const lists = new Map<number, number[]>();
  own.forEach((one, index) => {
    for (const gram of one.set) {
      if (gram % SAMPLE !== 0) continue;
      const list = lists.get(gram);
      if (list) list.push(index);
      else lists.set(gram, [index]);
    }
  });
  const common = Math.max(5, own.length * 0.2);
  for (const [gram, list] of lists) if (list.length > common) lists.delete(gram);
  const counts = new Uint16Array(own.length);
  return {
    candidates(text) {
      const touched: number[] = [];
      const seen = new Set<number>();
      for (const gram of gramList(gramText(text))) {
        if (gram % SAMPLE !== 0 || seen.has(gram)) continue;
        seen.add(gram);
        for (const index of lists.get(gram) ?? []) {
          if (counts[index]! === 0) touched.push(index);
          counts[index]! += 1;
        }
      }
      const found = touched.filter((index) => counts[index]! >= LEAST);
      for (const index of touched) counts[index] = 0;
      return found;
    },
  };
}
