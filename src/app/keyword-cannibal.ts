import { type CrawledPage, crawledAliases, crawledPages, latestCrawl } from '../../crawlers/index.ts';
import { type Cannibalised, cannibalised, conflictsOfMap, type Rival } from '../../keywords/index.ts';
import type { Sqlite } from '../store/open.ts';
import { urlKey } from './page-terms.ts';

/** Pages of the own site that compete for one search. */
export interface Competing {
  keyword: string;
  /** `searches`: both are shown for it; `pages`: both are written for it; `both`. */
  evidence: 'searches' | 'pages' | 'both';
  impressions: number | null;
  swaps: number | null;
  pages: { url: string; share: number | null; position: number | null; fit: number | null; pageType: string | null }[];
  action: Rival['action'];
}

/**
 * Everything that competes: queries whose impressions two pages share (imported query × page data), joined with the
 * conflicts of the last mapping. With a crawl, redirected and canonicalised addresses count as one page; pages of different
 * types are told to link instead of merging. Measured ones first.
 */
export function competingPages(db: Sqlite, options: { host?: string; share: number }): Competing[] {
  const crawlId = latestCrawl(db, options.host);
  const known = new Map<string, CrawledPage>();
  const aliases = new Map<string, string>();
  if (crawlId !== undefined) {
    for (const page of crawledPages(db, crawlId)) known.set(urlKey(page.url), page);
    for (const [url, to] of crawledAliases(db, crawlId)) aliases.set(urlKey(url), to);
  }
  const hosts = options.host === undefined ? new Set<string>() : new Set([bareHost(options.host)]);
  const asCrawled = (url: string) => aliases.get(urlKey(url)) ?? known.get(urlKey(url))?.url ?? url;
  const conflicts = conflictsOfMap(db);
  const byMember = new Map(conflicts.flatMap((conflict) => conflict.keywords.map((keyword) => [keyword, conflict])));
  const typeOf = (url: string) => known.get(urlKey(url))?.pageType ?? null;
  const seen = new Set<number>();
  const measured = cannibalised(db, { share: options.share, hosts, asCrawled }).map((found): Competing => {
    const conflict = byMember.get(found.keyword);
    if (conflict) seen.add(conflict.clusterId);
    const fits = new Map(conflict?.pages.map((page) => [page.url, page.fit]) ?? []);
    return {
      keyword: found.keyword,
      evidence: conflict ? 'both' : 'searches',
      impressions: found.impressions,
      swaps: found.swaps,
      pages: found.pages.map(({ url, share, position }) => ({
        url,
        share,
        position,
        fit: fits.get(url) ?? null,
        pageType: typeOf(url),
      })),
      action: actionOf(found, conflict?.action, typeOf),
    };
  });
  const written = conflicts
    .filter(({ clusterId }) => !seen.has(clusterId))
    .map(
      ({ head, pages, action }): Competing => ({
        keyword: head,
        evidence: 'pages',
        impressions: null,
        swaps: null,
        pages: pages.map(({ url, fit }) => ({ url, share: null, position: null, fit, pageType: typeOf(url) })),
        action,
      }),
    );
  return [...measured, ...written];
}

function actionOf(
  found: Cannibalised,
  mapped: Rival['action'] | undefined,
  typeOf: (url: string) => string | null,
): Rival['action'] {
  if (mapped) return mapped;
  const [first, second] = found.pages.map(({ url }) => typeOf(url));
  return first !== null && second !== null && first !== second ? 'link' : 'merge';
}

function bareHost(host: string): string {
  return host
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/?#].*$/, '')
    .replace(/^www\./, '');
}
