import { clustersToMap, fieldOf, fitOf } from '../../keywords/index.ts';
import type { Sqlite } from '../store/open.ts';
import { candidateIndex, neededCrawl, pageTerms } from './page-terms.ts';

/** A cluster that competitors answer and the own site does not. */
export interface GapRow {
  name: string;
  head: string;
  volume: number | null;
  /** Best own page, if any, and its fit. */
  ownFit: number | null;
  competitorUrl: string;
  /** `rank`: imported positions of competitors; `crawl`: pages of a crawled competitor. */
  source: 'rank' | 'crawl';
  /** Position (rank) or fit (crawl). */
  strength: number;
}

/**
 * Content gap: clusters for which a competitor ranks among the first 20 (imported ranks) or has a page with fit ≥ 0.6
 * (crawled), while the own site has neither a rank nor a page from 0.4 on. Largest volume first.
 */
export function contentGap(db: Sqlite, options: { own?: string; competitors: readonly string[] }): GapRow[] {
  const own = pageTerms(db, neededCrawl(db, options.own));
  const ownCandidates = candidateIndex(own);
  const rivals = options.competitors.flatMap((host) => {
    try {
      const pages = pageTerms(db, neededCrawl(db, host));
      return [{ pages, candidates: candidateIndex(pages) }];
    } catch {
      return []; // Not crawled: its imported ranks still count.
    }
  });
  const ranked = db.prepare<[number, string], { url: string; host: string; position: number }>(
    `SELECT u.url, u.host, min(o.position) / 100.0 AS position FROM cluster_member m
     JOIN keyword_observation o ON o.keyword_id = m.keyword_id JOIN keyword_url u ON u.id = o.url_id
     WHERE m.cluster_id = ? AND o.position <= 2000 AND u.host LIKE ? GROUP BY u.id ORDER BY position LIMIT 1`,
  );
  const rows: GapRow[] = [];
  for (const cluster of clustersToMap(db)) {
    if (cluster.refused) continue;
    const field = fieldOf(cluster.head);
    const ownFit = Math.max(0, ...ownCandidates(field.words).map((at) => fitOf(field, own[at]!).total));
    if (ownFit >= 0.4) continue;
    if (options.own && ranked.get(cluster.id, `%${bare(options.own)}`)) continue;
    let best: GapRow | undefined;
    for (const host of options.competitors) {
      const hit = ranked.get(cluster.id, `%${bare(host)}`);
      if (hit && (!best || hit.position < best.strength)) best = row(cluster, ownFit, hit.url, 'rank', hit.position);
    }
    if (!best) {
      for (const { pages, candidates } of rivals) {
        for (const at of candidates(field.words)) {
          const fit = fitOf(field, pages[at]!).total;
          if (fit >= 0.6 && (!best || fit > best.strength)) best = row(cluster, ownFit, pages[at]!.url, 'crawl', fit);
        }
      }
    }
    if (best) rows.push(best);
  }
  return rows.sort((a, b) => (b.volume ?? -1) - (a.volume ?? -1) || (a.head < b.head ? -1 : 1));
}

function row(
  cluster: { name: string; head: string; volume: number | null },
  ownFit: number,
  competitorUrl: string,
  source: GapRow['source'],
  strength: number,
): GapRow {
  return { name: cluster.name, head: cluster.head, volume: cluster.volume, ownFit, competitorUrl, source, strength };
}

function bare(host: string): string {
  return host
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/.*$/, '');
}
