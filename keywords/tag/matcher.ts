/** A dictionary of terms over UTF-16 code units: finds every term at a place in one walk. Built once, then only read. */
export class Trie {
  #mask = 0;
  #slotNode: Int32Array;
  #slotChar: Uint16Array;
  #slotChild: Int32Array;
  readonly #root = new Int32Array(65_536);
  #ends: Int32Array;
  #nodes = 1;
  #used = 0;
  readonly #terms: string[] = [];

  constructor(expectedTerms = 1024) {
    const slots = 1 << Math.max(12, Math.ceil(Math.log2(expectedTerms * 8)));
    this.#mask = slots - 1;
    this.#slotNode = new Int32Array(slots);
    this.#slotChar = new Uint16Array(slots);
    this.#slotChild = new Int32Array(slots);
    this.#ends = new Int32Array(4096);
  }

  get terms(): number {
    return this.#terms.length;
  }

  /** Adds a term and returns its number (the same for the same term). '' is not a term. */
  add(term: string): number {
    let node = this.#root[term.charCodeAt(0)]!;
    if (node === 0) node = this.#root[term.charCodeAt(0)] = this.#newNode();
    for (let i = 1; i < term.length; i++) {
      const code = term.charCodeAt(i);
      node = this.#child(node, code) || this.#link(node, code);
    }
    const known = this.#ends[node]!;
    if (known !== 0) return known - 1;
    this.#terms.push(term);
    this.#ends[node] = this.#terms.length;
    return this.#terms.length - 1;
  }

  /** Pairs of term number and end of what `match` found last; only the first ones that it counted are of now. */
  readonly hits = new Int32Array(128);

  /** Finds every term that starts at `start`, puts their numbers and ends into `hits` and returns how many there are. */
  match(text: string, start: number): number {
    let node = this.#root[text.charCodeAt(start)]!;
    let count = 0;
    for (let i = start + 1; node !== 0; i++) {
      const end = this.#ends[node]!;
      if (end !== 0 && count < 64) {
        this.hits[count * 2] = end - 1;
        this.hits[count * 2 + 1] = i;
        count += 1;
      }
      if (i >= text.length) break;
      node = this.#child(node, text.charCodeAt(i));
    }
    return count;
  }

  #child(node: number, code: number): number {
    for (let at = slot(node, code) & this.#mask; ; at = (at + 1) & this.#mask) {
      const owner = this.#slotNode[at]!;
      if (owner === 0) return 0;
      if (owner === node && this.#slotChar[at] === code) return this.#slotChild[at]!;
    }
  }

  #link(node: number, code: number): number {
    if (this.#used * 2 > this.#mask) this.#grow();
    const child = this.#newNode();
    this.#put(node, code, child);
    return child;
  }

  #put(node: number, code: number, child: number): void {
    let at = slot(node, code) & this.#mask;
    while (this.#slotNode[at] !== 0) at = (at + 1) & this.#mask;
    this.#slotNode[at] = node;
    this.#slotChar[at] = code;
    this.#slotChild[at] = child;
    this.#used += 1;
  }

  #newNode(): number {
    this.#nodes += 1;
    if (this.#nodes >= this.#ends.length) {
      const grown = new Int32Array(this.#ends.length * 2);
      grown.set(this.#ends);
      this.#ends = grown;
    }
    return this.#nodes;
  }

  #grow(): void {
    const old = [this.#slotNode, this.#slotChar, this.#slotChild] as const;
    const slots = (this.#mask + 1) * 2;
    this.#mask = slots - 1;
    this.#slotNode = new Int32Array(slots);
    this.#slotChar = new Uint16Array(slots);
    this.#slotChild = new Int32Array(slots);
    this.#used = 0;
    for (let at = 0; at < old[0].length; at++) if (old[0][at] !== 0) this.#put(old[0][at]!, old[1][at]!, old[2][at]!);
  }
}

function slot(node: number, code: number): number {
  let hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b);
  hash ^= hash >>> 15;
  return hash >>> 0;
}
