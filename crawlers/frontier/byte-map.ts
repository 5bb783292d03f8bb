/** One byte per URL id, growing on demand; ids that were never set read as `empty`. */
export class ByteMap {
  readonly #first: number;
  readonly #empty: number;
  #bytes: Uint8Array;

  constructor(first: number, empty: number, capacity = 4_096) {
    this.#first = first;
    this.#empty = empty;
    this.#bytes = new Uint8Array(capacity).fill(empty);
  }

  get(id: number): number {
    return this.#bytes[id - this.#first] ?? this.#empty;
  }

  set(id: number, value: number): void {
    const at = id - this.#first;
    if (at >= this.#bytes.length) {
      const grown = new Uint8Array(Math.max(at + 1, this.#bytes.length * 2)).fill(this.#empty);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    this.#bytes[at] = value;
  }
}
