/**
 * The lowest price t ≥ 0 such that the weights of all items with slope > t add up to at most `room`: a weighted selection by
 * repeated partition, linear on average. Reorders the first `size` items of both arrays. Weights must not be negative.
 */
export function priceThreshold(slope: Float32Array, weight: Float32Array, size: number, room: number): number {
  // Items before `low` are taken (higher slopes), items from `high` on are not.
  let low = 0;
  let high = size;
  let left = room;
  let seed = 1;
  while (low < high) {
    // A middle element by a small fixed generator: deterministic, and no sorted input makes it quadratic.
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    const pivot = medianOfThree(slope, low, high, seed);
    let i = low;
    let above = 0;
    for (let at = low; at < high; at++) {
      if (slope[at]! > pivot) {
        above += weight[at]!;
        swap(slope, weight, at, i);
        i += 1;
      }
    }
    if (above > left) {
      high = i;
      continue;
    }
    // All above the pivot fit; do those equal to it fit, too?
    let equal = 0;
    let j = i;
    for (let at = i; at < high; at++) {
      if (slope[at]! === pivot) {
        equal += weight[at]!;
        swap(slope, weight, at, j);
        j += 1;
      }
    }
    if (above + equal > left) return Math.max(0, pivot);
    left -= above + equal;
    low = j;
  }
  // Whatever was left out lies at `high` or beyond; its best slope is the price. Nothing left out: money is free.
  let price = 0;
  for (let at = low; at < size; at++) price = Math.max(price, slope[at]!);
  return price;
}

function medianOfThree(slope: Float32Array, low: number, high: number, seed: number): number {
  const span = high - low;
  const a = slope[low + (seed % span)]!;
  const b = slope[low + ((seed >>> 8) % span)]!;
  const c = slope[low + ((seed >>> 16) % span)]!;
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

function swap(slope: Float32Array, weight: Float32Array, a: number, b: number): void {
  const s = slope[a]!;
  slope[a] = slope[b]!;
  slope[b] = s;
  const w = weight[a]!;
  weight[a] = weight[b]!;
  weight[b] = w;
}
