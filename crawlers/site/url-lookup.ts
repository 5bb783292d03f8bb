import { textKey } from './group-keys.ts';

/** Finds URL ids by their text: a table of 53-bit keys, 12 bytes per URL, without the texts themselves. */
export class UrlLookup {
  private readonly keys: Float64Array;
  private readonly ids: Uint32Array;
  private readonly mask: number;

  constructor(urls: Iterable<{ id: number; url: string }>, count: number) {
    let slots = 1_024;
    while (slots < count * 2) slots *= 2;
    this.mask = slots - 1;
    this.keys = new Float64Array(slots);
    this.ids = new Uint32Array(slots);
    for (const { id, url } of urls) {
      const key = textKey(url);
      let slot = this.slotOf(key);
      while (this.ids[slot] !== 0) slot = (slot + 1) & this.mask;
      this.keys[slot] = key;
      this.ids[slot] = id;
    }
  }

  /** The id whose URL is exactly this text; `isIt` compares, because two texts may share a key. */
  find(url: string, isIt: (id: number) => boolean): number | undefined {
    const key = textKey(url);
    for (let slot = this.slotOf(key); this.ids[slot] !== 0; slot = (slot + 1) & this.mask)
      if (this.keys[slot] === key && isIt(this.ids[slot]!)) return this.ids[slot];
    return undefined;
  }

  private slotOf(key: number): number {
    const low = key | 0;
    return (low ^ (low >>> 13) ^ ((key / 0x100000000) | 0)) & this.mask;
  }
}
