import { decodePage } from '../charset/decode-page.ts';
import type { PageFacts, ResponseFacts } from '../model/page-facts.ts';
import { parseRobotsHeader } from './extract/robots-directives.ts';
import { htmlFacts } from './html-facts.ts';
import { indexability } from './indexability.ts';

export interface PageInput {
  /** Absolute and normalised, without fragment. */
  url: string;
  depth: number;
  response: ResponseFacts;
  /** The decoded (uncompressed) body; null when none was read. */
  body: Uint8Array | null;
}

/**
 * The facts of one fetched URL: charset, everything its HTML says, and whether it may be shown. Pure apart from
 * caches; never throws for what a stranger's page holds.
 */
export function analysePage({ url, depth, response, body }: PageInput): PageFacts {
  const redirects = response.status >= 300 && response.status < 400;
  if (body === null || redirects || !isHtml(response.contentType, body)) {
    const robots = (response.headerLists['x-robots-tag'] ?? []).flatMap(parseRobotsHeader);
    return { url, depth, response, charset: null, html: null, ...indexability(url, response, null, robots) };
  }
  const { text, facts } = decodePage(body, response.contentType);
  const html = htmlFacts(url, response, text);
  return { url, depth, response, charset: facts, html, ...indexability(url, response, html, []) };
}

/** By the declared type; without one by the first bytes, as browsers sniff. */
function isHtml(contentType: string | null, body: Uint8Array): boolean {
  if (contentType !== null && contentType.trim() !== '')
    return /^\s*(?:text\/html|application\/xhtml\+xml)/i.test(contentType);
  const head = Buffer.from(body.buffer, body.byteOffset, Math.min(body.length, 512)).toString('latin1');
  return /^\s*(?:ï»¿)?\s*<(?:!doctype html|!--|html|head|body|title|script|div|h1|p|a|meta)[\s>]/i.test(head);
}
