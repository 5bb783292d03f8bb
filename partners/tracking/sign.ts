import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** Names of the signing keys and the keys themselves; the newest comes last. */
export type Signing = Readonly<Record<string, string>>;

/** Signs a deep link: `key.hex`, over link code, target and expiry (seconds). 128 bit of HMAC-SHA256. */
export function signLink(keys: Signing, code: string, target: string, expires: number): string {
  const [id, key] = Object.entries(keys).at(-1)!;
  return `${id}.${linkMac(key, code, target, expires)}`;
}

/** Whether a deep link was signed by one of our keys and has not expired. Constant-time. */
export function linkSigned(
  keys: Signing,
  code: string,
  target: string,
  expires: string,
  signature: string,
  now: number,
): boolean {
  const [id, mac] = signature.split('.');
  const key = id === undefined ? undefined : Object.hasOwn(keys, id) ? keys[id] : undefined;
  const until = Number(expires);
  if (key === undefined || mac === undefined || !Number.isSafeInteger(until) || until * 1000 < now) return false;
  return same(mac, linkMac(key, code, target, until));
}

function linkMac(key: string, code: string, target: string, expires: number): string {
  return createHmac('sha256', key).update(`link|${code}|${target}|${expires}`).digest('hex').slice(0, 32);
}

/** The `Souk-Signature` header for a body: time, nonce and HMAC-SHA256 over `time.nonce.sha256(body)`. */
export function signBody(keys: Signing, body: string, now: number, nonce: string, keyId?: string): string {
  const [id, key] = keyId === undefined ? Object.entries(keys).at(-1)! : [keyId, keys[keyId]!];
  return `k=${id},t=${now},n=${nonce},v1=${bodyMac(key, now, nonce, body)}`;
}

export type BodyVerdict =
  | { ok: true; nonce: string }
  | { ok: false; why: 'missing' | 'malformed' | 'unknown-key' | 'stale' | 'forged' };

/** How far the sender's clock may be off. */
export const MAX_SKEW_MS = 300_000;

/** Checks a signed body. The nonce must still be checked against those already used. */
export function bodySigned(keys: Signing, header: string | undefined, body: string, now: number): BodyVerdict {
  if (header === undefined) return { ok: false, why: 'missing' };
  const match = /^k=([\w-]{1,40}),t=(\d{13}),n=([\w-]{16,64}),v1=([0-9a-f]{64})$/.exec(header);
  if (!match) return { ok: false, why: 'malformed' };
  const [, id = '', time = '', nonce = '', mac = ''] = match;
  if (!Object.hasOwn(keys, id)) return { ok: false, why: 'unknown-key' };
  if (!same(mac, bodyMac(keys[id]!, Number(time), nonce, body))) return { ok: false, why: 'forged' };
  if (Math.abs(now - Number(time)) > MAX_SKEW_MS) return { ok: false, why: 'stale' };
  return { ok: true, nonce };
}

function bodyMac(key: string, time: number, nonce: string, body: string): string {
  const content = createHash('sha256').update(body).digest('hex');
  return createHmac('sha256', key).update(`${time}.${nonce}.${content}`).digest('hex');
}

function same(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
