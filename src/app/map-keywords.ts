import {
  type ClusterToMap,
  clustersToMap,
  type Fit,
  fieldOf,
  fitOf,
  isMoneyPage,
  type Mapping,
  mapKeyword,
  type PageTerms,
  storeMap,
} from '../../keywords/index.ts';
import type { Sqlite } from '../store/open.ts';
import { candidateIndex, type SitePages, sitePages } from './page-terms.ts';

export interface MappedCluster {
  cluster: ClusterToMap;
  mapping: Mapping;
}

export interface KeywordMap {
  /** First address of the crawl that was compared with. */
  site: string;
  clusters: MappedCluster[];
  pages: PageLoad[];
}

/** A page and what is mapped to it. */
export interface PageLoad {
  url: string;
  pageType: string | null;
  /** Groups whose page it is, largest first. */
  groups: { head: string; volume: number | null }[];
  keywords: number;
  volume: number | null;
  /** `no-keyword`: a page that sells without a group; `over-mapped`: more than five groups. */
  issue: 'no-keyword' | 'over-mapped' | null;
}

/** Above this number of groups a page answers too much at once. */
const MAX_GROUPS = 5;

/**
 * Compares every cluster with the pages of the newest crawl (of `host`) and keeps which page answers it. Errors: `no-crawl`;
 * no clusters when the bank is not clustered.
 */
export function mapClusters(db: Sqlite, options: { host?: string } = {}): KeywordMap {
  const site = sitePages(db, options.host);
  const candidates = candidateIndex(site.pages);
  const at = new Map(site.pages.map((page, index) => [page.url, index]));
  const fits = (cluster: ClusterToMap): { page: PageTerms; fit: Fit }[] => {
    // One page answers the whole group: it may speak of 龙井茶礼盒 where most people search 广州龙井茶礼盒.
    const fields = [...new Set([cluster.head, cluster.core])].map((text) => fieldOf(text));
    const found = new Set(fields.flatMap((field) => candidates(field.words)));
    for (const url of [cluster.target, cluster.ranking, ...cluster.shares.keys()]) {
      const index = url === null ? undefined : at.get(url);
      if (index !== undefined) found.add(index);
    }
    return [...found].map((index) => {
      const page = site.pages[index]!;
      const [fit] = fields.map((field) => fitOf(field, page)).sort((a, b) => b.total - a.total);
      return { page, fit: fit! };
    });
  };
  const clusters = clustersToMap(db, { hosts: site.hosts, asCrawled: site.asCrawled }).map(
    (cluster): MappedCluster => ({ cluster, mapping: mapKeyword(fits(cluster), cluster) }),
  );
  // A rival that is the page of another group keeps that group: known only when all groups have a page.
  const owner = new Map<string, MappedCluster>();
  for (const entry of clusters) {
    const { url, fit } = entry.mapping;
    if (url !== null && (fit ?? 0) > (owner.get(url)?.mapping.fit ?? 0)) owner.set(url, entry);
  }
  for (const entry of clusters) {
    if (entry.mapping.state !== 'conflict') continue;
    const otherwise = new Map<string, string>();
    for (const { url } of entry.mapping.rivals) {
      const other = owner.get(url);
      if (other && other !== entry) otherwise.set(url, other.cluster.head);
    }
    if (otherwise.size > 0) entry.mapping = mapKeyword(fits(entry.cluster), { ...entry.cluster, otherwise });
  }
  db.transaction(() => storeMap(db, site.crawlId, clusters))();
  return { site: site.pages[0]?.url ?? '', clusters, pages: pageLoads(site, clusters) };
}

/** What every indexable page is there for: pages with an issue first, then by volume. */
function pageLoads(site: SitePages, clusters: readonly MappedCluster[]): PageLoad[] {
  const groups = new Map<string, ClusterToMap[]>();
  for (const { cluster, mapping } of clusters) {
    if (mapping.url === null) continue;
    const list = groups.get(mapping.url);
    if (list) list.push(cluster);
    else groups.set(mapping.url, [cluster]);
  }
  const loads = site.pages
    .filter((page) => page.indexable)
    .map((page): PageLoad => {
      const own = groups.get(page.url) ?? [];
      const volumes = own.flatMap((cluster) => cluster.volume ?? []);
      return {
        url: page.url,
        pageType: page.pageType,
        groups: own.map(({ head, volume }) => ({ head, volume })),
        keywords: own.reduce((sum, cluster) => sum + cluster.size, 0),
        volume: volumes.length === 0 ? null : volumes.reduce((sum, volume) => sum + volume, 0),
        issue:
          own.length > MAX_GROUPS
            ? 'over-mapped'
            : own.length === 0 && isMoneyPage(page.pageType)
              ? 'no-keyword'
              : null,
      };
    });
  const rank = { 'over-mapped': 0, 'no-keyword': 1, none: 2 };
  return loads.sort(
    (a, b) =>
      rank[a.issue ?? 'none'] - rank[b.issue ?? 'none'] ||
      (b.volume ?? -1) - (a.volume ?? -1) ||
      b.keywords - a.keywords ||
      (a.url < b.url ? -1 : 1),
  );
}
