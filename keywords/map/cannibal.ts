import type { Sqlite } from '../../src/store/open.ts';

/** One of the pages that share a query. */
export interface SharedPage {
  url: string;
  share: number;
  clicks: number;
  position: number | null;
}

/** Two or more pages of one site that share the impressions of one query. */
export interface Cannibalised {
  keyword: string;
  impressions: number;
  pages: SharedPage[];
  /** How often the leading page changed from one period to the next; null when only one period is known. */
  swaps: number | null;
}

export interface CannibalOptions {
  /** Least share of the impressions per page (default 0.1). */
  share?: number;
  /** Own hosts without `www.`; empty: every host in the data. */
  hosts?: ReadonlySet<string>;
  /** The address that one stands for (canonical, redirect). */
  asCrawled?: (url: string) => string;
}

interface Row {
  keyword: string;
  url: string;
  period: string;
  clicks: number;
  impressions: number;
  weighted: number | null;
}

/**
 * Queries for which at least two pages each have `share` of the impressions, from imported query × page data. Addresses
 * that stand for the same page count as one. Shares are of the visible impressions only: Search Console hides rare queries.
 * Largest first.
 */
export function cannibalised(db: Sqlite, options: CannibalOptions = {}): Cannibalised[] {
  const { share = 0.1, hosts = new Set<string>(), asCrawled = (url: string) => url } = options;
  const rows = db
    .prepare<[string, number], Row>(
      `SELECT k.norm AS keyword, u.url, c.period, sum(coalesce(o.clicks, 0)) AS clicks, sum(o.impressions) AS impressions,
         sum(o.position * o.impressions) AS weighted
       FROM keyword_context c JOIN keyword_observation o ON o.context_id = c.id JOIN keyword k ON k.id = o.keyword_id
       JOIN keyword_url u ON u.id = o.url_id
       WHERE c.unit = 'impressions' AND o.impressions > 0 AND (u.host IN (SELECT value FROM json_each(?)) OR ? = 0)
       GROUP BY k.id, u.id, c.period ORDER BY k.id, u.url, c.period`,
    )
    .iterate(JSON.stringify([...hosts]), hosts.size);
  const found: Cannibalised[] = [];
  let group: Row[] = [];
  const flush = () => {
    const shared = group.length > 1 ? sharedQuery(group, share, asCrawled) : undefined;
    if (shared) found.push(shared);
    group = [];
  };
  for (const row of rows) {
    if (group.length > 0 && group[0]!.keyword !== row.keyword) flush();
    group.push(row);
  }
  flush();
  return found.sort((a, b) => b.impressions - a.impressions || (a.keyword < b.keyword ? -1 : 1));
}

function sharedQuery(
  rows: readonly Row[],
  share: number,
  asCrawled: (url: string) => string,
): Cannibalised | undefined {
  const pages = new Map<string, { clicks: number; impressions: number; weighted: number; known: number }>();
  for (const row of rows) {
    const url = asCrawled(row.url);
    const page = pages.get(url) ?? { clicks: 0, impressions: 0, weighted: 0, known: 0 };
    page.clicks += row.clicks;
    page.impressions += row.impressions;
    if (row.weighted !== null) {
      page.weighted += row.weighted;
      page.known += row.impressions;
    }
    pages.set(url, page);
  }
  const impressions = rows.reduce((sum, row) => sum + row.impressions, 0);
  const sharing = [...pages]
    .map(
      ([url, page]): SharedPage => ({
        url,
        share: page.impressions / impressions,
        clicks: page.clicks,
        position: page.known === 0 ? null : page.weighted / page.known / 100,
      }),
    )
    .filter((page) => page.share >= share)
    .sort((a, b) => b.share - a.share || (a.url < b.url ? -1 : 1));
  if (sharing.length < 2) return undefined;
  return { keyword: rows[0]!.keyword, impressions, pages: sharing, swaps: swaps(rows, asCrawled) };
}

/** Changes of the page with most impressions between neighbouring periods. */
function swaps(rows: readonly Row[], asCrawled: (url: string) => string): number | null {
  const leaders = new Map<string, { url: string; impressions: number }>();
  const totals = new Map<string, number>();
  for (const row of rows) {
    const key = `${row.period}\x1f${asCrawled(row.url)}`;
    const impressions = (totals.get(key) ?? 0) + row.impressions;
    totals.set(key, impressions);
    const leader = leaders.get(row.period);
    if (!leader || impressions > leader.impressions) leaders.set(row.period, { url: asCrawled(row.url), impressions });
  }
  if (leaders.size < 2) return null;
  const order = [...leaders].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { url }]) => url);
  return order.filter((url, at) => at > 0 && url !== order[at - 1]).length;
}
