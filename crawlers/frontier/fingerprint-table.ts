/**
 * A map from 64-bit fingerprints to 32-bit numbers in typed arrays (open addressing, at most 60 % full): about 20–40
 * bytes an entry instead of the 250 of a Map with string keys, and nothing for the garbage collector to walk.
 */
export class FingerprintTable {
  #high: Uint32Array;
  #low: Uint32Array;
  #value: Uint32Array;
  #mask: number;
  #size = 0;

  constructor(capacity = 4_096) {
    let slots = 1_024;
    while (slots * 0.6 < capacity) slots *= 2;
    this.#high = new Uint32Array(slots);
    this.#low = new Uint32Array(slots);
    this.#value = new Uint32Array(slots);
    this.#mask = slots - 1;
  }

  get size(): number {
    return this.#size;
  }

  /** The number stored for the fingerprint; 0 when there is none (0 is never stored). */
  get(high: number, low: number): number {
    let slot = low & this.#mask;
    for (;;) {
      const value = this.#value[slot]!;
      if (value === 0) return 0;
      if (this.#low[slot] === low && this.#high[slot] === high) return value;
      slot = (slot + 1) & this.#mask;
    }
  }

  /** Stores a number from 1 to 2^32 - 1, replacing an earlier one. */
  set(high: number, low: number, value: number): void {
    if (this.#size >= (this.#mask + 1) * 0.6) this.#grow();
    this.#put(high, low, value);
  }

  #put(high: number, low: number, value: number): void {
    let slot = low & this.#mask;
    while (this.#value[slot] !== 0) {
      if (this.#low[slot] === low && this.#high[slot] === high) {
        this.#value[slot] = value;
        return;
      }
      slot = (slot + 1) & this.#mask;
    }
    this.#high[slot] = high;
    this.#low[slot] = low;
    this.#value[slot] = value;
    this.#size += 1;
  }

  #grow(): void {
    const slots = this.#mask + 1;
    const [high, low, value] = [this.#high, this.#low, this.#value];
    this.#high = new Uint32Array(slots * 2);
    this.#low = new Uint32Array(slots * 2);
    this.#value = new Uint32Array(slots * 2);
    this.#mask = slots * 2 - 1;
    this.#size = 0;
    for (let slot = 0; slot < slots; slot++) if (value[slot] !== 0) this.#put(high[slot]!, low[slot]!, value[slot]!);
  }
}
