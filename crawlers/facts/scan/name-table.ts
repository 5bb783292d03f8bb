/**
 * Looks up ASCII names (of elements and attributes) among the units of a source text without making strings: a hash over the
 * lower-cased characters, then a comparison in place. Unknown names give -1.
 */
export class NameTable {
  readonly names: readonly string[];
  private readonly slots: Int16Array;
  private readonly mask: number;

  constructor(names: readonly string[]) {
    let size = 64;
    while (size < names.length * 8) size *= 2;
    this.names = names;
    this.mask = size - 1;
    this.slots = new Int16Array(size).fill(-1);
    names.forEach((name, id) => {
      let slot = hashName(unitsOf(name), 0, name.length) & this.mask;
      while (this.slots[slot] !== -1) slot = (slot + 1) & this.mask;
      this.slots[slot] = id;
    });
  }

  /** The number of the name that stands at [start, end), any case; -1 when it is not in the table. */
  find(codes: Uint16Array, start: number, end: number): number {
    let slot = hashName(codes, start, end) & this.mask;
    for (;;) {
      const id = this.slots[slot]!;
      if (id === -1) return -1;
      if (sameName(this.names[id]!, codes, start, end)) return id;
      slot = (slot + 1) & this.mask;
    }
  }

  /** The number of a name that is known to be in the table. */
  id(name: string): number {
    const id = this.find(unitsOf(name), 0, name.length);
    if (id < 0) throw new Error(`unknown name ${name}`);
    return id;
  }
}

function unitsOf(name: string): Uint16Array {
  return Uint16Array.from(name, (char) => char.charCodeAt(0));
}

function hashName(codes: Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) {
    let code = codes[i]!;
    if (code >= 65 && code <= 90) code += 32;
    hash = Math.imul(hash ^ code, 0x01000193);
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}

function sameName(name: string, codes: Uint16Array, start: number, end: number): boolean {
  if (name.length !== end - start) return false;
  for (let i = 0; i < name.length; i++) {
    let code = codes[start + i]!;
    if (code >= 65 && code <= 90) code += 32;
    if (code !== name.charCodeAt(i)) return false;
  }
  return true;
}
