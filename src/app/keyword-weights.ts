import { crawledPages } from '../../crawlers/index.ts';
import type { Sqlite } from '../store/open.ts';
import { neededCrawl } from './page-terms.ts';

export type WeightsBy = 'page' | 'type' | 'folder';

/** One page, page type or folder: its share of the keyword value against its share of the link score. */
export interface WeightRow {
  /** URL, page type (`other` when unknown) or folder. */
  name: string;
  pages: number;
  keywords: number;
  valueShare: number;
  linkShare: number;
  /** valueShare − linkShare: positive = worth more than the links it gets. */
  gap: number;
  /** Gini index of the keyword value inside the group, 0 = even, near 1 = one page holds all; null for one page. */
  gini: number | null;
  /** The same of the link score. */
  linkGini: number | null;
}

export interface Weights {
  rows: WeightRow[];
  gini: number | null;
  linkGini: number | null;
  /** What the value is: searches a month, or the number of keywords when no volume is known. */
  value: 'volume' | 'keywords';
  mapped: boolean;
}

interface PageWeight {
  url: string;
  type: string;
  value: number;
  keywords: number;
  link: number;
}

/**
 * Weight distribution of the site: how the value of the mapped keywords and the link score spread over pages, page types or
 * folders; largest gaps first. Only indexable pages. Needs `souk keywords map`. Error: `no-crawl`.
 */
export function weightDistribution(db: Sqlite, options: { host?: string; by?: WeightsBy } = {}): Weights {
  const crawlId = neededCrawl(db, options.host);
  const mapped = db
    .prepare<[number], { url: string; volume: number | null; size: number }>(
      `SELECT p.url, c.volume, c.size FROM cluster_page p JOIN cluster c ON c.id = p.cluster_id
       WHERE p.crawl_id = ? AND p.state IN ('mapped', 'conflict') AND p.url IS NOT NULL`,
    )
    .all(crawlId);
  const value = mapped.some((row) => row.volume !== null) ? 'volume' : 'keywords';
  const worth = new Map<string, { value: number; keywords: number }>();
  for (const row of mapped) {
    const entry = worth.get(row.url) ?? { value: 0, keywords: 0 };
    entry.value += value === 'volume' ? (row.volume ?? 0) : row.size;
    entry.keywords += row.size;
    worth.set(row.url, entry);
  }
  const pages: PageWeight[] = [];
  for (const page of crawledPages(db, crawlId)) {
    if (!page.indexable) continue;
    const entry = worth.get(page.url) ?? { value: 0, keywords: 0 };
    pages.push({ url: page.url, type: page.pageType ?? 'other', link: page.linkScore ?? 0, ...entry });
  }
  return {
    rows: groupWeights(pages, options.by ?? 'page'),
    gini: gini(pages.map((page) => page.value)),
    linkGini: gini(pages.map((page) => page.link)),
    value,
    mapped: mapped.length > 0,
  };
}

function groupWeights(pages: readonly PageWeight[], by: WeightsBy): WeightRow[] {
  const total = sum(pages, (page) => page.value) || 1;
  const links = sum(pages, (page) => page.link) || 1;
  const groups = new Map<string, PageWeight[]>();
  for (const page of pages) {
    const name = by === 'page' ? page.url : by === 'type' ? page.type : folderOf(page.url);
    const list = groups.get(name);
    if (list) list.push(page);
    else groups.set(name, [page]);
  }
  return [...groups]
    .map(([name, own]): WeightRow => {
      const valueShare = sum(own, (page) => page.value) / total;
      const linkShare = sum(own, (page) => page.link) / links;
      return {
        name,
        pages: own.length,
        keywords: sum(own, (page) => page.keywords),
        valueShare,
        linkShare,
        gap: valueShare - linkShare,
        gini: gini(own.map((page) => page.value)),
        linkGini: gini(own.map((page) => page.link)),
      };
    })
    .sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap) || (a.name < b.name ? -1 : 1));
}

/** First folder of the path: `/tea/` of `/tea/longjing.html`; `/` for pages at the top. */
function folderOf(url: string): string {
  const path = new URL(url).pathname;
  const end = path.indexOf('/', 1);
  if (end < 0) return '/';
  const folder = path.slice(0, end + 1);
  try {
    return decodeURIComponent(folder);
  } catch {
    return folder;
  }
}

function sum<T>(list: readonly T[], of: (item: T) => number): number {
  return list.reduce((total, item) => total + of(item), 0);
}

/**
 * Gini index of amounts, unbiased for few pages (× n ÷ (n − 1)): 0 = even, 1 = one page holds everything. null for fewer
 * than two pages or when there is nothing to share.
 */
export function gini(amounts: readonly number[]): number | null {
  const sorted = [...amounts].sort((a, b) => a - b);
  const total = sorted.reduce((all, amount) => all + amount, 0);
  const n = sorted.length;
  if (n < 2 || total === 0) return null;
  const weighted = sorted.reduce((all, amount, at) => all + (at + 1) * amount, 0);
  return Math.max(0, (((2 * weighted) / (n * total) - (n + 1) / n) * n) / (n - 1));
}
