import type { Sqlite } from '../../src/store/open.ts';
import type { PageTraffic, SiteFacts } from '../model/site-facts.ts';
import { earlierFacts } from './earlier-facts.ts';
import { loadNodes } from './load-nodes.ts';
import { measureSite } from './site-measures.ts';
import { type CrawlScope, SqliteSiteFacts } from './sqlite-site-facts.ts';
import { writeMeasures } from './write-measures.ts';

export interface SiteOptions {
  /** Least Jaccard similarity of near duplicates; default 0.85. */
  nearThreshold?: number;
  /** Imported search figures by URL; default: none. */
  traffic?: PageTraffic | null;
  /** False leaves the page rows as they are; default true. */
  write?: boolean;
}

/**
 * Runs the site passes over a crawl (inlinks, click depth, link score; duplicates and chains when they are asked for) and
 * writes depth, inlinks and link score to its pages. Reading is streamed; numbers live in typed arrays of about 60 bytes
 * per URL and 14 per link.
 */
export function buildSiteFacts(db: Sqlite, crawlId: number, options: SiteOptions = {}): SiteFacts {
  const scope = crawlScope(db, crawlId, options.traffic ?? null);
  const nodes = loadNodes(db, crawlId);
  const measures = measureSite(db, crawlId, nodes, scope.seeds);
  if (options.write ?? true) writeMeasures(db, nodes, measures);
  return new SqliteSiteFacts(db, scope, nodes, measures, options.nearThreshold ?? 0.85);
}

function crawlScope(db: Sqlite, crawlId: number, traffic: PageTraffic | null): CrawlScope {
  type Row = { seeds: string; config: string; state: string; limitsHit: string };
  const row = db
    .prepare<[number], Row>('SELECT seeds, config, state, limits_hit AS limitsHit FROM crawl WHERE id = ?')
    .get(crawlId);
  if (row === undefined) throw new Error(`no crawl ${crawlId}`);
  const { options } = JSON.parse(row.config) as { options?: { external?: boolean; resources?: boolean } };
  // A running crawl is complete when nothing waits and no limit was hit: the passes run before its state is written.
  const waiting = db
    .prepare<[number], number>('SELECT count(*) FROM url WHERE crawl_id = ? AND state = 0')
    .pluck()
    .get(crawlId) as number;
  const seeds = JSON.parse(row.seeds) as string[];
  return {
    crawlId,
    seeds,
    earlier: earlierFacts(db, { id: crawlId, seeds }),
    traffic,
    complete: row.state === 'complete' || (row.state === 'running' && waiting === 0 && row.limitsHit === '[]'),
    externalChecked: options?.external === true,
    resourcesChecked: options?.resources === true,
  };
}
