import { SaxesParser } from 'saxes';
import type { SitemapKind } from './parse-sitemap.ts';

export interface SitemapEntry {
  /** As written, trimmed. */
  loc: string;
  lastmod: string | null;
  /** True when it names another sitemap. */
  index: boolean;
}

const ROOTS: Readonly<Record<string, SitemapKind>> = {
  urlset: 'urlset',
  sitemapindex: 'index',
  rss: 'rss',
  RDF: 'rss',
  feed: 'atom',
};
const MAX_DEPTH = 32;
const MAX_VALUE = 8_192;
const ITEMS = new Set(['url', 'sitemap', 'item', 'entry']);

/**
 * Sitemap XML as events. Only `loc`/`lastmod` (and their RSS and Atom counterparts) directly inside an item and in its
 * own namespace count: `image:loc` is not a page. Throws `doctype` for a DOCTYPE and the parser's message for bad XML.
 */
export class SitemapXml {
  kind: SitemapKind = 'unknown';
  namespace: string | null = null;
  readonly #parser = new SaxesParser();
  readonly #path: string[] = [];
  #entries: SitemapEntry[] = [];
  #loc = '';
  #lastmod = '';
  #text = '';
  #collect = false;

  constructor() {
    const parser = this.#parser;
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('doctype', () => {
      throw new Error('doctype');
    });
    parser.on('opentag', (tag) => this.#open(tag.name, tag.attributes as Record<string, string>));
    parser.on('closetag', (tag) => this.#close(tag.name));
    const text = (value: string) => {
      if (this.#collect && this.#text.length < MAX_VALUE) this.#text += value;
    };
    parser.on('text', text);
    parser.on('cdata', text);
  }

  feed(text: string): SitemapEntry[] {
    // saxes reports a DOCTYPE when it ends; one without end would be collected for as long as it lasts.
    if (this.kind === 'unknown' && /<!DOCTYPE/i.test(text.slice(0, 4_096))) throw new Error('doctype');
    this.#parser.write(text);
    return this.#take();
  }

  end(): SitemapEntry[] {
    this.#parser.close();
    return this.#take();
  }

  #take(): SitemapEntry[] {
    const entries = this.#entries;
    this.#entries = [];
    return entries;
  }

  #open(name: string, attributes: Record<string, string>): void {
    const { local, prefix } = split(name);
    if (this.#path.length === 0) {
      this.kind = ROOTS[local] ?? 'unknown';
      this.namespace = attributes[prefix === '' ? 'xmlns' : `xmlns:${prefix}`] ?? null;
      if (this.kind === 'unknown') throw new Error(`root element ${name.slice(0, 40)}`);
    }
    const parent = split(this.#path.at(-1) ?? '');
    this.#path.push(name);
    if (this.#path.length > MAX_DEPTH) throw new Error('nesting too deep');
    if (ITEMS.has(local)) {
      this.#loc = '';
      this.#lastmod = '';
    }
    this.#collect = false;
    if (!ITEMS.has(parent.local) || parent.prefix !== prefix) return;
    if (local === 'link' && attributes['href'] !== undefined) {
      const rel = attributes['rel'] ?? 'alternate';
      if (rel === 'alternate' && this.#loc === '') this.#loc = attributes['href'];
      return;
    }
    this.#collect = /^(?:loc|lastmod|link|pubDate|updated|modified|date)$/.test(local);
    this.#text = '';
  }

  #close(name: string): void {
    const { local } = split(name);
    this.#path.pop();
    if (this.#collect) {
      const value = this.#text.trim();
      if ((local === 'loc' || local === 'link') && value !== '') this.#loc = value;
      else if (local !== 'loc' && local !== 'link') this.#lastmod = value;
      this.#collect = false;
      return;
    }
    if (!ITEMS.has(local) || this.#loc === '') return;
    this.#entries.push({
      loc: this.#loc,
      lastmod: this.#lastmod === '' ? null : this.#lastmod.slice(0, 64),
      index: local === 'sitemap' && this.kind === 'index',
    });
    this.#loc = '';
  }
}

function split(name: string): { local: string; prefix: string } {
  const colon = name.indexOf(':');
  return colon === -1 ? { local: name, prefix: '' } : { local: name.slice(colon + 1), prefix: name.slice(0, colon) };
}
