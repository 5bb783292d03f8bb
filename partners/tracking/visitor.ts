import { createHmac, randomBytes } from 'node:crypto';
import type { KeyRing } from '../keys/key-file.ts';

/** How many days of salts are kept: the window in which fraud is looked at. Older hashes can never be tied to a person. */
export const SALT_DAYS = 7;

/** The salt of a day; makes one (and forgets those out of the window) when the day is new. `save` writes the ring. */
export function saltOf(ring: KeyRing, now: number, save: (ring: KeyRing) => void): string {
  const day = new Date(now).toISOString().slice(0, 10);
  const known = ring.salts[day];
  if (known !== undefined) return known;
  ring.salts[day] = randomBytes(32).toString('hex');
  const keep = new Date(now - SALT_DAYS * 86_400_000).toISOString().slice(0, 10);
  for (const old of Object.keys(ring.salts)) if (old < keep) delete ring.salts[old];
  save(ring);
  return ring.salts[day];
}

/** A visitor for one day: HMAC-SHA256 of address and browser under the day's salt, 96 bits. The address is not kept. */
export function visitorHash(salt: string, address: string, agent: string): string {
  return createHmac('sha256', salt).update(`${address}|${agent}`).digest('base64url').slice(0, 16);
}
