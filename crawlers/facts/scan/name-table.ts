/**
 * Looks up ASCII names (of elements and attributes) inside a source text without making strings: a hash over the
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
      let slot = hashName(name, 0, name.length) & this.mask;
      while (this.slots[slot] !== -1) slot = (slot + 1) & this.mask;
      this.slots[slot] = id;
    });
  }

  /** The number of the name that stands at [start, end) of the source, any case; -1 when it is not in the table. */
  find(source: string, start: number, end: number): number {
    let slot = hashName(source, start, end) & this.mask;
    for (;;) {
      const id = this.slots[slot]!;
      if (id === -1) return -1;
      if (sameName(this.names[id]!, source, start, end)) return id;
      slot = (slot + 1) & this.mask;
    }
  }

  /** The number of a name that is known to be in the table. */
  id(name: string): number {
    const id = this.find(name, 0, name.length);
    if (id < 0) throw new Error(`unknown name ${name}`);
    return id;
  }
}

function hashName(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) {
    let code = text.charCodeAt(i);
    if (code >= 65 && code <= 90) code += 32;
    hash = Math.imul(hash ^ code, 0x01000193);
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}

function sameName(name: string, source: string, start: number, end: number): boolean {
  if (name.length !== end - start) return false;
  for (let i = 0; i < name.length; i++) {
    let code = source.charCodeAt(start + i);
    if (code >= 65 && code <= 90) code += 32;
    if (code !== name.charCodeAt(i)) return false;
  }
  return true;
}
