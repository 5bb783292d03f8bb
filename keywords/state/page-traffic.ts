import type { Sqlite } from '../../src/store/open.ts';

export interface PageClicks {
  url: string;
  clicks: number;
  impressions: number;
}

/**
 * Organic clicks and impressions by page from imported query × page data (Search Console and the like): the sums of the
 * period with the most clicks, so that two exports of overlapping periods are not added up. Queries that the engine hides
 * are not in these sums: they are a lower bound.
 */
export function pageClicks(db: Sqlite): PageClicks[] {
  return db
    .prepare<[], PageClicks>(
      `SELECT url, max(clicks) AS clicks, impressions FROM (
         SELECT u.url, sum(coalesce(o.clicks, 0)) AS clicks, sum(coalesce(o.impressions, 0)) AS impressions
         FROM keyword_context c JOIN keyword_observation o ON o.context_id = c.id JOIN keyword_url u ON u.id = o.url_id
         WHERE c.unit = 'impressions' AND (o.clicks > 0 OR o.impressions > 0) GROUP BY u.id, c.source, c.period)
       GROUP BY url ORDER BY url`,
    )
    .all();
}
