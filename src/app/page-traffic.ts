import type { PageTraffic } from '../../crawlers/index.ts';
import { pageClicks } from '../../keywords/index.ts';
import type { Sqlite } from '../store/open.ts';
import { urlKey } from './page-terms.ts';

/**
 * The search figures of the keyword bank for the pages of a site, found however the address was written; null when the
 * bank knows none of its hosts.
 */
export function pageTraffic(db: Sqlite, seeds: readonly string[]): PageTraffic | null {
  const hosts = new Set(seeds.map((seed) => hostOf(seed)));
  const figures = new Map<string, { clicks: number; impressions: number }>();
  for (const { url, clicks, impressions } of pageClicks(db)) {
    if (!hosts.has(hostOf(url))) continue;
    const key = urlKey(url);
    const known = figures.get(key) ?? { clicks: 0, impressions: 0 };
    figures.set(key, { clicks: known.clicks + clicks, impressions: known.impressions + impressions });
  }
  return figures.size === 0 ? null : (url) => figures.get(urlKey(url));
}

function hostOf(url: string): string {
  return urlKey(url).split('/', 1)[0]!;
}
