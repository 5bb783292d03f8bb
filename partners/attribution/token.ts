import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { publicKeyOf, type SigningKey, signText, textSigned } from '../keys/statement-key.ts';
import type { Verdict } from './evidence.ts';

/**
 * A signed attribution token: who brought an order that no browser click leads to (a checkout by an agent, an app). It
 * travels in the order like a coupon code: `sat1.KEY.PAYLOAD.SIGNATURE`, base64url, without personal data.
 */
export interface Token {
  partner: string;
  /** UTC ms; valid for orders placed from `from` to before `until`. */
  from: number;
  until: number;
  /** Tells tokens of one partner apart. */
  id: string;
  /** Only this order, when named. */
  order: string | null;
}

const USE = 'souk.attribution-token/1';
const FORM = /^sat1\.([0-9a-f]{12})\.([\w-]{1,400})\.([\w-]{86})$/;
const payload = z.tuple([
  z.string().min(1).max(60),
  z.number().int().min(0),
  z.number().int().min(0),
  z.string().min(1).max(40),
  z.string().max(120).nullable(),
]);

/** Whether a code of an order is meant as a token. */
export function looksLikeToken(code: string): boolean {
  return code.startsWith('sat1.');
}

/** Signs a token; times are cut to seconds. */
export function issueToken(key: SigningKey, token: Omit<Token, 'id'>): string {
  const { partner, from, until, order } = token;
  const content = [
    partner,
    Math.floor(from / 1000),
    Math.floor(until / 1000),
    randomBytes(6).toString('base64url'),
    order,
  ];
  const text = Buffer.from(JSON.stringify(content)).toString('base64url');
  const value = Buffer.from(signText(key, USE, text), 'base64').toString('base64url');
  return `sat1.${key.id.slice(0, 12)}.${text}.${value}`;
}

/**
 * Reads a token. `keys`: public keys (base64 DER) by the first 12 digits of their id. Undefined: damaged, forged, or of a
 * key that is not ours.
 */
export function readToken(text: string, keys: ReadonlyMap<string, string>): Token | undefined {
  const [, id = '', content = '', value = ''] = FORM.exec(text) ?? [];
  const open = keys.get(id);
  if (open === undefined) return undefined;
  try {
    if (!textSigned(publicKeyOf(open), USE, content, Buffer.from(value, 'base64url').toString('base64')))
      return undefined;
    const [partner, from, until, name, order] = payload.parse(
      JSON.parse(Buffer.from(content, 'base64url').toString('utf8')),
    );
    return { partner, from: from * 1000, until: until * 1000, id: name, order };
  } catch {
    return undefined;
  }
}

/** What stands against a token for an order, or undefined. */
export function tokenVerdict(token: Token | undefined, order: string, placedAt: number | null): Verdict | undefined {
  if (!token) return 'token-invalid';
  if (placedAt === null) return 'no-order-time';
  if (token.order !== null && token.order !== order) return 'token-other-order';
  return placedAt >= token.from && placedAt < token.until ? undefined : 'token-expired';
}
