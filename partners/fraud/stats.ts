/** Median of numbers; null for none. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Robust z: distance from the median in units of 1.4826 × MAD; 0 when everything is equal. */
export function robustZ(value: number, values: readonly number[]): number {
  const centre = median(values) ?? 0;
  const spread = 1.4826 * (median(values.map((item) => Math.abs(item - centre))) ?? 0);
  return spread === 0 ? 0 : (value - centre) / spread;
}

/**
 * A rate drawn towards the rate of all: (k + m·p) / (n + m), a Beta prior worth `strength` observations. Small samples say
 * little, large ones speak for themselves.
 */
export function shrunkRate(hits: number, n: number, overall: number, strength: number): number {
  return (hits + strength * overall) / (n + strength);
}

/** Lower bound of that rate (normal approximation of the Beta posterior; z = 2.326 is one-sided 99 %). */
export function rateLowerBound(hits: number, n: number, overall: number, strength: number, z = 2.326): number {
  const rate = shrunkRate(hits, n, overall, strength);
  return Math.max(0, rate - z * Math.sqrt((rate * (1 - rate)) / (n + strength + 1)));
}

/** Kolmogorov–Smirnov distance of two samples: the largest gap between their cumulative shares, 0…1. */
export function ksDistance(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const x = [...a].sort((p, q) => p - q);
  const y = [...b].sort((p, q) => p - q);
  let i = 0;
  let j = 0;
  let most = 0;
  while (i < x.length && j < y.length) {
    const at = Math.min(x[i]!, y[j]!);
    while (i < x.length && x[i]! <= at) i += 1;
    while (j < y.length && y[j]! <= at) j += 1;
    most = Math.max(most, Math.abs(i / x.length - j / y.length));
  }
  return most;
}
