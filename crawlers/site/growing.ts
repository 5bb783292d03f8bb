/** An Uint32Array that grows: for lists whose length is not known before they were read. */
export class GrowingUint32 {
  private items = new Uint32Array(1_024);
  length = 0;

  push(value: number): void {
    if (this.length === this.items.length) {
      const larger = new Uint32Array(Math.ceil(this.items.length * 1.6));
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.length] = value;
    this.length += 1;
  }

  /** The values pushed so far; valid until the next push. */
  view(): Uint32Array {
    return this.items.subarray(0, this.length);
  }
}
