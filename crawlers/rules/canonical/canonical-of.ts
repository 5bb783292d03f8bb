import type { HtmlPage } from '../../model/rule.ts';

/** The distinct absolute canonical URLs a page declares, in HTML and in the Link header; invalid ones are left out. */
export function canonicalsOf(page: HtmlPage): string[] {
  const urls: string[] = [];
  for (const canonical of page.html.canonicals) {
    const url = canonical.url === null ? null : withoutFragment(canonical.url);
    if (url !== null && !urls.includes(url)) urls.push(url);
  }
  return urls;
}

/** The one canonical URL of a page; null when it declares none, or several that differ. */
export function declaredCanonical(page: HtmlPage): string | null {
  if (page.html.canonicals.length === 0) return null;
  const urls = canonicalsOf(page);
  return urls.length === 1 ? urls[0]! : null;
}

/** True when a robots meta or header for all agents (or for a search engine) says noindex or none. */
export function hasNoindex(page: HtmlPage): boolean {
  return page.html.robots.some(({ directives }) => directives.includes('noindex') || directives.includes('none'));
}

function withoutFragment(url: string): string {
  const hash = url.indexOf('#');
  return hash < 0 ? url : url.slice(0, hash);
}
