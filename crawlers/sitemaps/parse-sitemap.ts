import { TextDecoder } from 'node:util';
import { createGunzip } from 'node:zlib';
import { encodingName } from '../charset/declared.ts';
import { decodeAs } from '../charset/score.ts';
import { type SitemapEntry, SitemapXml } from './sitemap-xml.ts';

export type SitemapKind = 'urlset' | 'index' | 'text' | 'rss' | 'atom' | 'unknown';

export interface ParsedSitemap {
  kind: SitemapKind;
  entries: number;
  /** Decoded bytes. */
  bytes: number;
  gzip: boolean;
  encoding: string;
  /** `xmlns` of the root element; null when it has none or the file is no XML. */
  namespace: string | null;
  /** Stable code with a detail: `doctype`, `invalid-xml: …`, `too-large`, `broken-gzip`, `not-a-sitemap`; null when fine. */
  error: string | null;
}

export interface SitemapCaps {
  maxBytes: number;
  /** Entries handed on; more are only counted. */
  maxEntries: number;
}

/**
 * Reads a sitemap in pieces: XML (urlset, index, RSS, Atom) or a text list, gzip recognised by its magic number. Only
 * decoded pieces are in memory, entities are never expanded and a DOCTYPE ends the reading. Never throws.
 */
export async function parseSitemap(
  body: Buffer,
  caps: SitemapCaps,
  onEntry: (entry: SitemapEntry) => void | Promise<void>,
): Promise<ParsedSitemap> {
  const gzip = body[0] === 0x1f && body[1] === 0x8b;
  const result: ParsedSitemap = {
    kind: 'unknown',
    entries: 0,
    bytes: 0,
    gzip,
    encoding: 'utf-8',
    namespace: null,
    error: null,
  };
  let reader: XmlOrText | undefined;
  let decoder: TextDecoder | undefined;
  try {
    for await (const piece of gzip ? gunzipped(body) : slices(body)) {
      result.bytes += piece.length;
      const over = result.bytes - caps.maxBytes;
      const part = over > 0 ? piece.subarray(0, Math.max(0, piece.length - over)) : piece;
      if (!decoder) {
        result.encoding = sniff(part);
        // Big5 sitemaps are rare and small enough to be decoded whole.
        decoder = new TextDecoder(result.encoding === 'big5' ? 'utf-8' : result.encoding);
        reader = new XmlOrText();
      }
      const text =
        result.encoding === 'big5' && !gzip && body.length <= 1_048_576
          ? decodeAs(part, 'big5')
          : decoder.decode(part, { stream: true });
      for (const entry of reader!.feed(text)) {
        result.entries += 1;
        if (result.entries <= caps.maxEntries) await onEntry(entry);
      }
      if (over > 0) {
        result.error = 'too-large';
        break;
      }
    }
    for (const entry of reader?.end() ?? []) {
      result.entries += 1;
      if (result.entries <= caps.maxEntries) await onEntry(entry);
    }
  } catch (error) {
    const message = String((error as Error)?.message ?? error);
    result.error =
      (error as { code?: string }).code?.startsWith('Z_') === true
        ? 'broken-gzip'
        : message === 'doctype'
          ? 'doctype'
          : `invalid-xml: ${message.slice(0, 200)}`;
  }
  result.kind = reader?.kind ?? 'unknown';
  result.namespace = reader?.namespace ?? null;
  if (result.kind === 'unknown') result.error ??= 'not-a-sitemap';
  return result;
}

function* slices(body: Buffer): Generator<Buffer> {
  for (let at = 0; at < body.length; at += 65_536) yield body.subarray(at, at + 65_536);
}

async function* gunzipped(body: Buffer): AsyncGenerator<Buffer> {
  const stream = createGunzip();
  stream.end(body);
  for await (const chunk of stream) yield chunk as Buffer;
}

function sniff(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const declared = /^<\?xml[^>]*encoding\s*=\s*["']([^"']+)["']/.exec(head.subarray(0, 200).toString('latin1'))?.[1];
  const named = declared === undefined ? null : encodingName(declared);
  if (named !== null && !named.startsWith('utf-16')) return named;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return 'utf-8';
  } catch {
    // A text list for Baidu may be GBK.
    return 'gb18030';
  }
}

/** Decides by the first character whether the text is XML or a list of URLs, one a line. */
class XmlOrText {
  #xml: SitemapXml | undefined;
  #mode: 'unknown' | 'xml' | 'text' = 'unknown';
  #rest = '';
  #urls = 0;

  get kind(): SitemapKind {
    if (this.#mode === 'text') return this.#urls > 0 ? 'text' : 'unknown';
    return this.#xml?.kind ?? 'unknown';
  }

  get namespace(): string | null {
    return this.#xml?.namespace ?? null;
  }

  feed(text: string): SitemapEntry[] {
    this.#rest += text;
    if (this.#mode === 'unknown') {
      this.#rest = this.#rest.replace(/^[\ufeff\s]+/, '');
      if (this.#rest === '') return [];
      this.#mode = this.#rest.startsWith('<') ? 'xml' : 'text';
      if (this.#mode === 'xml') this.#xml = new SitemapXml();
    }
    if (this.#xml) {
      const piece = this.#rest;
      this.#rest = '';
      return this.#xml.feed(piece);
    }
    const lines = this.#rest.split(/\r\n|\n|\r/);
    this.#rest = lines.pop()!.slice(-8_192);
    return this.#lines(lines);
  }

  end(): SitemapEntry[] {
    return this.#xml ? this.#xml.end() : this.#lines([this.#rest]);
  }

  #lines(lines: readonly string[]): SitemapEntry[] {
    const entries: SitemapEntry[] = [];
    for (const line of lines) {
      const loc = line.trim();
      if (loc === '' || loc.length > 8_192) continue;
      if (/^https?:\/\//i.test(loc)) this.#urls += 1;
      entries.push({ loc, lastmod: null, index: false });
    }
    return entries;
  }
}
