import { LINK_KIND, LINK_POSITION } from '../../model/states.ts';
import { HEADER_FLAGS } from './head-facts.ts';
import { addLink } from './links.ts';
import { CAP, type PageCollector } from './page-collector.ts';

interface HeaderLink {
  href: string;
  rels: readonly string[];
  params: Readonly<Record<string, string>>;
}

const LINK = /<([^>]*)>((?:\s*;\s*[\w*-]+\s*(?:=\s*(?:"(?:[^"\\]|\\.)*"|[^\s",;]*))?)*)/g;
const PARAM = /;\s*([\w*-]+)\s*(?:=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s",;]*)))?/g;

/** The links of `Link` headers (RFC 8288): target, relations, parameters; at most 200. */
export function parseLinkHeader(values: readonly string[]): HeaderLink[] {
  const links: HeaderLink[] = [];
  for (const value of values)
    for (const match of value.slice(0, 32_000).matchAll(LINK)) {
      const params: Record<string, string> = {};
      for (const param of match[2]!.matchAll(PARAM)) params[param[1]!.toLowerCase()] ??= param[2] ?? param[3] ?? '';
      const rels = (params['rel'] ?? '')
        .toLowerCase()
        .split(/\s+/)
        .filter((rel) => rel !== '');
      links.push({ href: match[1]!.trim().slice(0, CAP.href), rels, params });
      if (links.length >= 200) return links;
    }
  return links;
}

const KINDS: Readonly<Record<string, number>> = {
  canonical: LINK_KIND.canonical,
  next: LINK_KIND.next,
  prev: LINK_KIND.prev,
  preload: LINK_KIND.preload,
  stylesheet: LINK_KIND.style,
  amphtml: LINK_KIND.amphtml,
};

/** Adds what `Link` headers say to the facts of the page. */
export function readLinkHeader(page: PageCollector, values: readonly string[]): void {
  for (const { href, rels, params } of parseLinkHeader(values)) {
    const add = (kind: number, lang: string | null) =>
      addLink(page, { href, kind, position: LINK_POSITION.head, flags: HEADER_FLAGS, lang });
    if (rels.includes('canonical')) page.canonicals.push({ href, url: null, source: 'header', place: 'head' });
    if (rels.includes('alternate') && params['hreflang'] !== undefined) {
      page.hreflangs.push({ lang: params['hreflang'], href, url: null, source: 'header', place: 'head' });
      add(LINK_KIND.hreflang, params['hreflang']);
    }
    for (const rel of rels) if (KINDS[rel] !== undefined) add(KINDS[rel], params['media'] ?? null);
  }
}
