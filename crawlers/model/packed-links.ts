/** The columns of table `page_links`: all links of one page in three pieces that are written and read as a whole. */
export interface PackedColumns {
  /** Eight bytes a link, little-endian: place of the target (u16), of the anchor text (u16), kind, position, flags (u16). */
  links: Uint8Array;
  /** The ids of the URLs that the page names, each once, as u32. */
  targets: Uint8Array;
  /** JSON list of the different anchor texts; when it was not read, `anchor` must not be asked for. */
  anchors?: string;
}

/** One link of a page on its way into `packLinks`. */
export interface LinkToPack {
  dst: number;
  anchor: string;
  kind: number;
  position: number;
  flags: number;
}

const FIELDS = 4;
const MAX_PLACE = 0xffff;

/** Collects links into the bytes of `PackedColumns.links`; places are those of the caller's own lists. */
export class LinkBytes {
  #fields: Uint16Array;
  #length = 0;

  /** `links`: how many there will be at most. */
  constructor(links: number) {
    this.#fields = new Uint16Array(links * FIELDS);
  }

  add(target: number, anchor: number, kind: number, position: number, flags: number): void {
    // The extractors stop at 20,000 links a page; a lost place would be a wrong link.
    if (target > MAX_PLACE || anchor > MAX_PLACE) throw new RangeError('more than 65,536 targets on one page');
    const fields = this.#fields;
    fields[this.#length] = target;
    fields[this.#length + 1] = anchor;
    fields[this.#length + 2] = kind | (position << 8);
    fields[this.#length + 3] = flags;
    this.#length += FIELDS;
  }

  bytes(): Uint8Array {
    return new Uint8Array(this.#fields.buffer, 0, this.#length * 2);
  }
}

/** The columns for a list of links, in its order. */
export function packLinks(links: readonly LinkToPack[]): Required<PackedColumns> {
  const targets = new Map<number, number>();
  const anchors = new Map<string, number>([['', 0]]);
  const place = <T>(map: Map<T, number>, key: T) => {
    const at = map.get(key) ?? map.size;
    map.set(key, at);
    return at;
  };
  const packed = new LinkBytes(links.length);
  for (const { dst, anchor, kind, position, flags } of links) {
    packed.add(place(targets, dst), place(anchors, anchor), kind, position, flags);
  }
  return {
    links: packed.bytes(),
    targets: new Uint8Array(Uint32Array.from(targets.keys()).buffer),
    anchors: JSON.stringify([...anchors.keys()]),
  };
}

/** How many links `PackedColumns.links` holds. */
export function countLinks(links: Uint8Array): number {
  return links.length / (FIELDS * 2);
}

/** Reads packed links by number, without making an object of each; anchor texts are parsed when the first is asked for. */
export class PackedLinks {
  readonly size: number;
  /** The ids of the URLs that the page names, each once. */
  readonly targets: Uint32Array;
  readonly #fields: Uint16Array;
  readonly #json: string | undefined;
  #anchors: string[] | undefined;

  constructor({ links, targets, anchors }: PackedColumns) {
    this.#fields = new Uint16Array(...aligned(links, 2));
    this.targets = new Uint32Array(...aligned(targets, 4));
    this.size = this.#fields.length / FIELDS;
    this.#json = anchors;
  }

  dst(i: number): number {
    return this.targets[this.#fields[i * FIELDS]!]!;
  }

  anchor(i: number): string {
    this.#anchors ??= JSON.parse(this.#json!) as string[];
    return this.#anchors[this.#fields[i * FIELDS + 1]!] ?? '';
  }

  kind(i: number): number {
    return this.#fields[i * FIELDS + 2]! & 255;
  }

  position(i: number): number {
    return this.#fields[i * FIELDS + 2]! >> 8;
  }

  flags(i: number): number {
    return this.#fields[i * FIELDS + 3]!;
  }
}

/** Arguments of a typed array over these bytes; a piece of a larger buffer may begin anywhere and is copied then. */
function aligned(bytes: Uint8Array, size: number): [ArrayBuffer, number, number] {
  const own = bytes.byteOffset % size === 0 ? bytes : bytes.slice();
  return [own.buffer as ArrayBuffer, own.byteOffset, own.length / size];
}
