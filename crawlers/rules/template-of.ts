import type { PageType } from '../model/page-facts.ts';
import type { HtmlPage } from '../model/rule.ts';

const LANGUAGE_ROOT = /^[a-z]{2}(?:-[a-z]{2,4})?$/i;

/**
 * The template that most likely made a page: its type and the folder it stands in, e.g. `product /zh/shop/*`. Faults that
 * a template repeats share it as their cause, so that 300 product pages are one entry. A language root (`/zh/`) is kept
 * and the folder below it counts.
 */
export function templateOf(url: string, type: PageType | null): string {
  return `${type ?? 'other'} ${folderOf(url)}`;
}

function folderOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('//') + 2);
  if (start < 0) return '/';
  const query = url.indexOf('?', start);
  const end = query < 0 ? url.length : query;
  const first = url.indexOf('/', start + 1);
  if (first < 0 || first >= end) return end - start <= 1 ? '/' : '/*';
  if (!LANGUAGE_ROOT.test(url.slice(start + 1, first))) return `${url.slice(start, first)}/*`;
  const second = url.indexOf('/', first + 1);
  return `${url.slice(start, second < 0 || second >= end ? first : second)}/*`;
}

/** The template of an HTML page; see `templateOf`. */
export function pageTemplate(page: HtmlPage): string {
  return templateOf(page.url, page.html.pageType.type);
}
