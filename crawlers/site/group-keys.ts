/**
 * Numbers with equal keys: calls `found` once for every group of two or more, with members in ascending order. Keys are
 * 53-bit integers; a key of -1 means "none". Open addressing, linear in time, 12 bytes per key.
 */
export function groupKeys(keys: Float64Array, found: (members: number[]) => void): void {
  let slots = 1_024;
  while (slots < keys.length * 2) slots *= 2;
  const mask = slots - 1;
  const head = new Int32Array(slots).fill(-1);
  const last = new Int32Array(keys.length);
  const next = new Int32Array(keys.length).fill(-1);
  const heads: number[] = [];
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!;
    if (key < 0) continue;
    let slot = spread(key) & mask;
    while (head[slot] !== -1 && keys[head[slot]!] !== key) slot = (slot + 1) & mask;
    const first = head[slot]!;
    if (first === -1) {
      head[slot] = i;
      last[i] = i;
      continue;
    }
    if (last[first] === first) heads.push(first);
    next[last[first]!] = i;
    last[first] = i;
  }
  for (const first of heads) {
    const members: number[] = [];
    for (let at = first; at !== -1; at = next[at]!) members.push(at);
    found(members);
  }
}

function spread(key: number): number {
  let h = (key | 0) ^ Math.imul((key / 0x100000000) | 0, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  return (h ^ (h >>> 13)) >>> 0;
}

/** A 53-bit key of a text: two FNV lanes. */
export function textKey(text: string): number {
  let a = 0x811c9dc5;
  let b = 0x9e3779b1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b);
    b = (b << 13) | (b >>> 19);
  }
  return ((a ^ (a >>> 15)) >>> 0) * 0x200000 + ((b ^ (b >>> 11)) >>> 11);
}
