const GRAM = 5;

/** What is compared: letters, figures and Han only, folded and lower case; marks, spaces and markup fall away. */
export function gramText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Hash of each run of five characters, 32 bits (polynomial, rolled): equal texts give equal sets. */
export function gramHashes(text: string): Set<number> {
  return new Set(gramList(gramText(text)));
}

const BASE = 0x01000193;
const LEAD = [1, 2, 3, 4].reduce((power) => Math.imul(power, BASE), 1);

/** The hashes in order, for sampling and runs. `plain` must come from `gramText`. */
export function gramList(plain: string): Uint32Array {
  const count = Math.max(0, plain.length - GRAM + 1);
  const out = new Uint32Array(count);
  let hash = 0;
  for (let i = 0; i < plain.length; i++) {
    if (i >= GRAM) hash = (hash - Math.imul(plain.charCodeAt(i - GRAM) + 1, LEAD)) | 0;
    hash = (Math.imul(hash, BASE) + plain.charCodeAt(i) + 1) | 0;
    if (i >= GRAM - 1) out[i - GRAM + 1] = mix(hash);
  }
  return out;
}

/** Spreads a polynomial hash over all bits (MurmurHash3 finaliser), so that sampling by value is fair. */
function mix(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The share of `ours` that stands in `theirs`, 0–1. */
export function containment(ours: ReadonlySet<number>, theirs: ReadonlySet<number>): number {
  if (ours.size === 0) return 0;
  let shared = 0;
  for (const gram of ours) if (theirs.has(gram)) shared += 1;
  return shared / ours.size;
}
