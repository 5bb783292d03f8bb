import {
  type ClusterToMap,
  clustersToMap,
  fieldOf,
  fitOf,
  type Mapping,
  mapKeyword,
  storeMap,
} from '../../keywords/index.ts';
import type { Sqlite } from '../store/open.ts';
import { candidateIndex, neededCrawl, pageTerms } from './page-terms.ts';

export interface MappedCluster {
  cluster: ClusterToMap;
  mapping: Mapping;
}

/**
 * Compares every cluster with the pages of the newest crawl (of `host`) and keeps which page answers it. Errors: `no-crawl`,
 * and an empty list when the bank is not clustered.
 */
export function mapClusters(db: Sqlite, options: { host?: string } = {}): MappedCluster[] {
  const crawlId = neededCrawl(db, options.host);
  const pages = pageTerms(db, crawlId);
  const candidates = candidateIndex(pages);
  const mapped = clustersToMap(db).map((cluster): MappedCluster => {
    const field = fieldOf(cluster.head);
    const found = candidates(field.words).map((at) => ({ page: pages[at]!, fit: fitOf(field, pages[at]!).total }));
    return { cluster, mapping: mapKeyword(found, cluster) };
  });
  db.transaction(() => storeMap(db, crawlId, mapped))();
  return mapped;
}
