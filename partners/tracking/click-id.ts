import { randomFillSync } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const pool = Buffer.alloc(8192);
let used = pool.length;

/**
 * A click id: 22 base62 characters, the first 8 the time in ms, so that ids sort by time and fit the tightest echo field
 * of the networks (letters and digits only); 14 random characters make it unguessable (83 bits).
 */
export function clickId(now: number): string {
  let time = '';
  for (let rest = now, i = 0; i < 8; i++) {
    time = ALPHABET[rest % 62]! + time;
    rest = Math.floor(rest / 62);
  }
  let out = time;
  while (out.length < 22) {
    if (used >= pool.length) {
      randomFillSync(pool);
      used = 0;
    }
    const byte = pool[used++]!;
    // 248 = 4 × 62: larger bytes would favour some characters.
    if (byte < 248) out += ALPHABET[byte % 62];
  }
  return out;
}
