/** Values per signature. */
export const SIGNATURE_SIZE = 128;
const BITS = 7;

const least = new Uint32Array(SIGNATURE_SIZE);
const filled = new Uint8Array(SIGNATURE_SIZE);

/**
 * MinHash signature of a set of 32-bit hashes: 128 values of 16 bits (256 bytes). One permutation is cut into 128 bins
 * (Li, Owen, Zhang 2012); an empty bin takes the value of a bin that a hash of its own number picks (Shrivastava 2017,
 * "optimal densification"), so short texts are comparable, too. Null for an empty set.
 */
export function signatureOf(hashes: Uint32Array): Uint8Array | null {
  if (hashes.length === 0) return null;
  least.fill(0xffffffff);
  filled.fill(0);
  for (let i = 0; i < hashes.length; i++) {
    const hash = hashes[i]!;
    const bin = hash >>> (32 - BITS);
    const value = (hash << BITS) >>> 0;
    if (filled[bin] === 0 || value < least[bin]!) {
      least[bin] = value;
      filled[bin] = 1;
    }
  }
  const signature = new Uint16Array(SIGNATURE_SIZE);
  for (let bin = 0; bin < SIGNATURE_SIZE; bin++) {
    let from = bin;
    for (let attempt = 1; filled[from] === 0; attempt++) from = pick(bin, attempt);
    signature[bin] = least[from]! >>> 16;
  }
  return new Uint8Array(signature.buffer);
}

function pick(bin: number, attempt: number): number {
  let h = Math.imul(bin + 1, 0x9e3779b1) ^ Math.imul(attempt, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35);
  return (h ^ (h >>> 13)) >>> (32 - BITS);
}

/** Share of equal values of two signatures: an estimate of the Jaccard similarity of the sets. */
export function estimateSimilarity(a: Uint16Array, b: Uint16Array): number {
  let equal = 0;
  for (let i = 0; i < SIGNATURE_SIZE; i++) if (a[i] === b[i]) equal += 1;
  return equal / SIGNATURE_SIZE;
}
