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

/** The `a` and `area` links of a page that lead to the same host, and those that lead elsewhere; computed once per page. */
export const pageLinks = lastMemo((page: HtmlPage) => {
  const host = hostOf(page.url);
  const internal: LinkFact[] = [];
  const external: LinkFact[] = [];
  for (const link of page.html.links) {
    if (link.url === null || !isPageLink(link)) continue;
    if (isInternal(link.url, host)) internal.push(link);
    else external.push(link);
  }
  return { internal, external };
});
