import type { PageType } from '../model/page-facts.ts';
import type { HtmlPage } from '../model/rule.ts';

const LANGUAGE_ROOT = /^\/[a-z]{2}(?:-[a-z]{2,4})?\//i;

/**
 * The template that most likely made a page: its type and its language root, e.g. `product /zh/`. Faults that a template
 * repeats share it as their cause, so that 300 product pages are one entry; folders below do not count, because a shop
 * has one product template and a manual one page template for all of them.
 */
export function templateOf(url: string, type: PageType | null): string {
  const start = url.indexOf('/', url.indexOf('//') + 2);
  const root = start < 0 ? null : LANGUAGE_ROOT.exec(url.slice(start, start + 10));
  return root ? `${type ?? 'other'} ${root[0]}` : (type ?? 'other');
}

/** The template of an HTML page; see `templateOf`. */
export function pageTemplate(page: HtmlPage): string {
  return templateOf(page.url, page.html.pageType.type);
}
