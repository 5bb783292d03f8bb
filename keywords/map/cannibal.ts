import type { Sqlite } from '../../src/store/open.ts';

/** Two or more pages of one site that share the impressions of one query. */
export interface Cannibalised {
  keyword: string;
  impressions: number;
  pages: { url: string; share: number; clicks: number; position: number | null }[];
}

/**
 * Queries for which at least two URLs each have `share` of the impressions (0.1), from imported query × page data. Shares
 * are of the visible impressions only: Search Console hides rare queries. Largest first.
 */
export function cannibalised(db: Sqlite, share = 0.1): Cannibalised[] {
  const rows = db
    .prepare<[], { keyword: string; url: string; clicks: number; impressions: number; position: number | null }>(
      `SELECT k.norm AS keyword, u.url, sum(coalesce(o.clicks, 0)) AS clicks, sum(o.impressions) AS impressions,
         sum(o.position * o.impressions) / sum(o.impressions) / 100.0 AS position
       FROM keyword_context c JOIN keyword_observation o ON o.context_id = c.id JOIN keyword k ON k.id = o.keyword_id
       JOIN keyword_url u ON u.id = o.url_id
       WHERE c.unit = 'impressions' AND o.impressions > 0 GROUP BY k.id, u.id ORDER BY k.id, impressions DESC, u.url`,
    )
    .all();
  const found: Cannibalised[] = [];
  for (let at = 0; at < rows.length; ) {
    let end = at;
    while (end < rows.length && rows[end]!.keyword === rows[at]!.keyword) end += 1;
    const group = rows.slice(at, end);
    const impressions = group.reduce((sum, row) => sum + row.impressions, 0);
    const pages = group
      .map((row) => ({
        url: row.url,
        share: row.impressions / impressions,
        clicks: row.clicks,
        position: row.position,
      }))
      .filter((page) => page.share >= share);
    if (pages.length >= 2) found.push({ keyword: rows[at]!.keyword, impressions, pages });
    at = end;
  }
  return found.sort((a, b) => b.impressions - a.impressions || (a.keyword < b.keyword ? -1 : 1));
}
