import { fieldOf, type PageTerms } from '../../keywords/index.ts';
import type { Sqlite } from '../store/open.ts';
import { newestOwn, pageFinder } from './keyword-gap.ts';
import { sitePages } from './page-terms.ts';

/** A competitor's page about something that the own site has no page for. */
export interface PageGapRow {
  topic: string;
  url: string;
  pageType: string | null;
  /** The nearest own page. */
  ownUrl: string | null;
  ownFit: number | null;
  linkScore: number | null;
}

/** Below this fit the own site has nothing about the topic; the line of `needs a page`. */
const ANSWERED = 0.4;

/**
 * What competitors write about and the own site does not, without any keyword data: the topic of each of their indexable
 * pages (h1, else the title without the site's name) against all own pages. Each topic once, most linked first. Error:
 * `no-crawl` when the own site or a competitor has not been crawled.
 */
export function pageGap(db: Sqlite, options: { own?: string; competitors: readonly string[] }): PageGapRow[] {
  const own = pageFinder(
    sitePages(db, options.own ?? newestOwn(db, options.competitors)).pages.filter((page) => page.indexable),
  );
  const found = new Map<string, PageGapRow>();
  for (const host of options.competitors) {
    const pages = sitePages(db, host).pages.filter((page) => page.indexable);
    const name = siteName(pages);
    for (const page of pages) {
      if (page.pageType === 'home' || page.pageType === 'search' || page.pageType === 'utility') continue;
      const topic = page.h1.text || name(page.title.text);
      if (topic === '') continue;
      const field = fieldOf(topic);
      const nearest = own(field);
      if (nearest && nearest.fit >= ANSWERED) continue;
      const known = found.get(topic);
      if (known && (known.linkScore ?? 0) >= (page.linkScore ?? 0)) continue;
      found.set(topic, {
        topic,
        url: page.url,
        pageType: page.pageType,
        ownUrl: nearest?.url ?? null,
        ownFit: nearest?.fit ?? null,
        linkScore: page.linkScore,
      });
    }
  }
  return [...found.values()].sort((a, b) => (b.linkScore ?? 0) - (a.linkScore ?? 0) || (a.url < b.url ? -1 : 1));
}

/** Takes the parts off a title that most titles of the site end or begin with. */
function siteName(pages: readonly PageTerms[]): (title: string) => string {
  const parts = (title: string) => title.split(/\s+[-–—|_·]\s+|[_|｜]/).map((part) => part.trim());
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const part of new Set(parts(page.title.text))) counts.set(part, (counts.get(part) ?? 0) + 1);
  return (title) =>
    parts(title)
      .filter((part) => part !== '' && (pages.length < 3 || counts.get(part)! * 2 <= pages.length))
      .join(' ');
}
