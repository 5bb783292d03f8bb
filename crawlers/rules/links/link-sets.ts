import type { LinkFact } from '../../model/page-facts.ts';
import type { HtmlPage } from '../../model/rule.ts';
import type { SiteLink } from '../../model/site-facts.ts';
import { LINK_KIND } from '../../model/states.ts';
import { lastMemo } from '../page-memo.ts';

/** Scheme and host of an absolute URL, without path: `https://tea.example`. */
export function originOf(url: string): string {
  const slash = url.indexOf('/', url.indexOf('//') + 2);
  return slash < 0 ? url : url.slice(0, slash);
}

/** Host and port of an absolute URL. */
export function hostOf(url: string): string {
  return originOf(url).slice(url.indexOf('//') + 2);
}

/** An `a` or `area` element (not a script, image, canonical…). */
export function isPageLink(link: LinkFact): boolean {
  return link.kind === LINK_KIND.anchor || link.kind === LINK_KIND.area;
}

/** True when an absolute URL stands on the given host, on either scheme. */
export function isInternal(url: string, host: string): boolean {
  const start = url.indexOf('//') + 2;
  if (!url.startsWith(host, start)) return false;
  const next = url.charCodeAt(start + host.length);
  return Number.isNaN(next) || next === 47 || next === 63 || next === 35;
}

/** A filter that lets each (source, target) pair through once; links must come in source order. */
export function oncePerSource(): (link: SiteLink) => boolean {
  let source = -1;
  const seen = new Set<number>();
  return (link) => {
    if (link.src !== source) {
      source = link.src;
      seen.clear();
    }
    if (seen.has(link.dst)) return false;
    seen.add(link.dst);
    return true;
  };
}

/** A text cut for evidence and causes. */
export function clip(text: string, max = 200): string {
  return text.length <= max ? text : `${text.slice(0, max - 1)}…`;
}

/** What one walk over the links of a page tells all link rules. */
export interface PageLinks {
  /** `a` and `area` links to the same host, and to others. */
  internal: readonly LinkFact[];
  external: readonly LinkFact[];
  /** Internal links to a named place of the page itself. */
  ownPlaces: readonly LinkFact[];
  /** LINK_FLAG bits that occur among internal links. */
  flags: number;
  /** Some internal link uses http, has a query, or a fragment that is a route of a script (`#/…`, `#!/…`). */
  hasHttp: boolean;
  hasQuery: boolean;
  hasRoute: boolean;
}

/** The links of a page, sorted once for all rules: most pages have no fault of most kinds, and rules then return at once. */
export const pageLinks = lastMemo((page: HtmlPage): PageLinks => {
  const host = hostOf(page.url);
  const internal: LinkFact[] = [];
  const external: LinkFact[] = [];
  const ownPlaces: LinkFact[] = [];
  const found = { flags: 0, hasHttp: false, hasQuery: false, hasRoute: false };
  for (const link of page.html.links) {
    const { url, fragment } = link;
    if (url === null || !isPageLink(link)) continue;
    if (!isInternal(url, host)) {
      external.push(link);
      continue;
    }
    internal.push(link);
    found.flags |= link.flags;
    if (url.charCodeAt(4) === 58) found.hasHttp = true; // "http:" has its colon there, "https" an s
    if (!found.hasQuery && url.includes('?')) found.hasQuery = true;
    if (fragment === null || fragment === '') continue;
    const code = fragment.charCodeAt(0);
    if (code === 47 || code === 33) found.hasRoute = true;
    else if (url === page.url) ownPlaces.push(link);
  }
  return { internal, external, ownPlaces, ...found };
});
