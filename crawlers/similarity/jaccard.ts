import { shingles } from './shingles.ts';

/** The shingles of a text as a sorted set. */
export function shingleSet(text: string, cjk?: boolean): Uint32Array {
  const sorted = shingles(text, cjk).sort();
  let size = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[size++] = sorted[i]!;
  return sorted.slice(0, size);
}

/** Exact Jaccard similarity of two sorted sets: common ÷ all, 0–1; two empty sets share nothing (0). */
export function jaccard(a: Uint32Array, b: Uint32Array): number {
  let common = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      common += 1;
      i += 1;
      j += 1;
    } else if (a[i]! < b[j]!) i += 1;
    else j += 1;
  }
  const all = a.length + b.length - common;
  return all === 0 ? 0 : common / all;
}
