import { CodeReader } from '../../src/kernel/text/codes.ts';
import { isCjkText } from '../../src/kernel/text/script.ts';

/** Texts are compared over at most this many characters. */
export const MAX_COMPARED = 100_000;

/**
 * Hashes of all overlapping pieces of a text: 4 characters in a row for Chinese, Japanese and Korean (spaces and
 * punctuation left out), 3 words in a row otherwise (lower-cased). Unsigned 32-bit, in text order, with repetitions.
 */
export function shingles(text: string, cjk: boolean = isCjkText(text)): Uint32Array {
  const end = Math.min(text.length, MAX_COMPARED);
  return cjk ? characterShingles(reader.read(text), end) : wordShingles(reader.read(text), end);
}

/** ASCII letters and digits in lower case; 0: none. */
const LOWER = new Uint8Array(128);
for (const char of '0123456789abcdefghijklmnopqrstuvwxyz') {
  LOWER[char.charCodeAt(0)] = char.charCodeAt(0);
  LOWER[char.toUpperCase().charCodeAt(0)] = char.charCodeAt(0);
}

const reader = new CodeReader();
let scratch = new Uint32Array(4_096);

function room(size: number): Uint32Array {
  if (scratch.length < size) scratch = new Uint32Array(size * 2);
  return scratch;
}

function characterShingles(codes: Uint16Array, end: number): Uint32Array {
  const out = room(end + 1);
  let count = 0;
  let seen = 0;
  let a = 0;
  let b = 0;
  let c = 0;
  for (let i = 0; i < end; i++) {
    const raw = codes[i]!;
    const code = raw < 128 ? LOWER[raw]! : isLetter(raw) ? raw : 0;
    if (code === 0) continue;
    if (seen >= 3)
      out[count++] = mix(Math.imul(Math.imul(Math.imul(a, 0x1000193) ^ b, 0x1000193) ^ c, 0x1000193) ^ code);
    a = b;
    b = c;
    c = code;
    seen += 1;
  }
  if (count === 0 && seen > 0) out[count++] = mix(Math.imul(Math.imul(a, 0x1000193) ^ b, 0x1000193) ^ c);
  return out.slice(0, count);
}

function wordShingles(codes: Uint16Array, end: number): Uint32Array {
  const out = room(end + 1);
  let count = 0;
  let words = 0;
  let a = 0;
  let b = 0;
  let hash = 0;
  for (let i = 0; i <= end; i++) {
    const code = i < end ? codes[i]! : 32;
    const letter = code < 128 ? LOWER[code]! : isLetter(code) ? code : 0;
    if (letter !== 0) {
      hash = Math.imul(hash ^ letter, 0x01000193) + 1;
      continue;
    }
    if (hash === 0) continue;
    words += 1;
    if (words >= 3) out[count++] = mix(Math.imul(Math.imul(a, 0x85ebca6b) ^ b, 0xc2b2ae35) ^ hash);
    a = b;
    b = hash;
    hash = 0;
  }
  if (count === 0 && words > 0) out[count++] = mix(Math.imul(a, 0x85ebca6b) ^ b);
  return out.slice(0, count);
}

/** Letters and digits beyond ASCII, of any script; a cheap stand-in for \p{L}\p{N}. */
function isLetter(code: number): boolean {
  if (code < 0xc0) return false;
  if (code >= 0x2000 && code < 0x2e80) return false;
  if (code >= 0x3000 && code <= 0x3020) return false;
  return !(code >= 0xff00 && code <= 0xff0f) && !(code >= 0xff1a && code <= 0xff20) && code < 0xfff0;
}

/** Final avalanche of MurmurHash3 (public domain): spreads every bit over all others. */
function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
