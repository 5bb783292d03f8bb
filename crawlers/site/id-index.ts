/** Turns the ids of a crawl's URLs (growing, with gaps) into places 0…n−1 of typed arrays. */
export class IdIndex {
  /** Ids by place, ascending. */
  readonly ids: Uint32Array;
  private readonly first: number;
  /** Place + 1 by id − first, when the ids lie close together; else null and places are searched. */
  private readonly direct: Uint32Array | null;

  constructor(ids: Uint32Array) {
    this.ids = ids;
    this.first = ids[0] ?? 0;
    const span = ids.length === 0 ? 0 : ids[ids.length - 1]! - this.first + 1;
    this.direct = span <= ids.length * 4 + 65_536 ? new Uint32Array(span) : null;
    if (this.direct) for (let i = 0; i < ids.length; i++) this.direct[ids[i]! - this.first] = i + 1;
  }

  get size(): number {
    return this.ids.length;
  }

  /** The place of an id; -1 when the crawl has no such URL. */
  at(id: number): number {
    if (this.direct) return (this.direct[id - this.first] ?? 0) - 1;
    let low = 0;
    let high = this.ids.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.ids[middle]!;
      if (found === id) return middle;
      if (found < id) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}
