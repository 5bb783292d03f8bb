/**
 * Token buckets for very many keys in bounded memory: two generations of a map, the older one is dropped when the newer is
 * full. A key that is forgotten that way starts with a full bucket.
 */
export class Buckets {
  private readonly burst: number;
  private readonly perSecond: number;
  private readonly most: number;
  private young = new Map<string | number, [tokens: number, at: number]>();
  private old = new Map<string | number, [tokens: number, at: number]>();

  constructor(burst: number, perSecond: number, most = 100_000) {
    this.burst = burst;
    this.perSecond = perSecond;
    this.most = most;
  }

  /** Takes one token; false when there is none. `now` in ms. */
  take(key: string | number, now: number): boolean {
    let bucket = this.young.get(key);
    if (!bucket) {
      bucket = this.old.get(key) ?? [this.burst, now];
      if (this.young.size >= this.most) {
        this.old = this.young;
        this.young = new Map();
      }
      this.young.set(key, bucket);
    }
    bucket[0] = Math.min(this.burst, bucket[0] + (Math.max(now - bucket[1], 0) / 1000) * this.perSecond);
    bucket[1] = now;
    if (bucket[0] < 1) return false;
    bucket[0] -= 1;
    return true;
  }
}
