import type { ShopAnswer } from './model.ts';

/** A redirect answer. */
export function redirectAnswer(location: string, status: number): ShopAnswer {
  return { status, headers: { location }, body: new Uint8Array() };
}

/** A small answer with that content type. */
export function textAnswer(contentType: string, body: string, status = 200): ShopAnswer {
  return { status, headers: { 'content-type': contentType }, body: Buffer.from(body, 'utf8') };
}
