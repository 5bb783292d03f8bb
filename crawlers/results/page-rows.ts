import type { Sqlite } from '../../src/store/open.ts';
import { URL_ROLE, URL_STATE } from '../model/states.ts';
import { type Condition, wanted } from './conditions.ts';

/** One URL of a crawl with all that is known about it; null = unknown, never 0. */
export interface PageRow {
  id: number;
  url: string;
  /** Where its redirects end; the URL itself when it does not redirect; null when that is unknown. */
  finalUrl: string | null;
  state: 'queued' | 'fetched' | 'failed' | 'skipped';
  reason: string | null;
  status: number | null;
  contentType: string | null;
  charset: string | null;
  lang: string | null;
  pageType: string | null;
  title: string | null;
  titlePx: number | null;
  description: string | null;
  h1: string | null;
  canonical: string | null;
  robots: string | null;
  indexable: boolean | null;
  indexabilityReason: string | null;
  depth: number | null;
  inlinks: number | null;
  outlinks: number | null;
  linkScore: number | null;
  words: number | null;
  hanChars: number | null;
  bytes: number | null;
  ttfbMs: number | null;
  contentHash: string | null;
  errors: number;
  warnings: number;
  notices: number;
}

export type PageSort = 'crawl' | 'importance' | 'inlinks' | 'depth' | 'bytes' | 'ttfb' | 'issues' | 'url';

export interface PageFilter {
  /** `404`, `4xx`, `200-299`; several are joined with or. */
  status?: readonly string[];
  state?: PageRow['state'] | 'all';
  indexable?: boolean;
  pageType?: string;
  /** Part of the URL, title, description or h1, case ignored. */
  contains?: string;
  /** Path prefix, e.g. `/products/`. */
  folder?: string;
  minDepth?: number;
  maxDepth?: number;
  /** Only pages with a finding of this rule or severity. */
  rule?: string;
  severity?: string;
  sort?: PageSort;
  limit?: number;
  /** Also resources and external URLs. */
  allRoles?: boolean;
}

const ORDER: Readonly<Record<PageSort, string>> = {
  crawl: 'u.id',
  importance: 'coalesce(p.link_score, -1) DESC, u.id',
  inlinks: 'coalesce(p.inlinks, -1) DESC, u.id',
  depth: 'coalesce(p.depth, u.depth, 9999), u.id',
  bytes: 'coalesce(p.bytes, -1) DESC, u.id',
  ttfb: 'coalesce(p.ttfb_ms, -1) DESC, u.id',
  issues: 'errors DESC, warnings DESC, notices DESC, u.id',
  url: 'u.url',
};

const STATE_NAMES = ['queued', 'fetched', 'failed', 'skipped'] as const;

/**
 * Ids of the fetched pages, the best linked first. Sorting ids alone keeps a large crawl out of memory; the rows are read
 * one by one with `pageReader`.
 */
export function* importantPages(db: Sqlite, crawlId: number): Generator<number> {
  const ids = db.prepare<[number], number>(
    `SELECT p.url_id FROM page p JOIN url u ON u.id = p.url_id
     WHERE p.crawl_id = ? AND u.role = ${URL_ROLE.page} AND u.state = ${URL_STATE.fetched}
     ORDER BY coalesce(p.link_score, -1) DESC, p.url_id`,
  );
  yield* ids.pluck().iterate(crawlId) as Iterable<number>;
}

/** What a list shows of one fetched page. */
export type ListedPage = Pick<
  PageRow,
  | 'url'
  | 'title'
  | 'status'
  | 'pageType'
  | 'indexable'
  | 'indexabilityReason'
  | 'depth'
  | 'inlinks'
  | 'linkScore'
  | 'ttfbMs'
>;

/** A reader of single fetched pages by id. */
export function pageReader(db: Sqlite): (id: number) => ListedPage | undefined {
  const read = db.prepare<[number], Omit<ListedPage, 'indexable'> & { indexable: number }>(
    `SELECT u.url, p.title, p.status, p.page_type AS pageType, p.indexable,
       p.indexability_reason AS indexabilityReason, coalesce(p.depth, u.depth) AS depth, p.inlinks,
       p.link_score AS linkScore, p.ttfb_ms AS ttfbMs
     FROM page p JOIN url u ON u.id = p.url_id WHERE p.url_id = ?`,
  );
  return (id) => {
    const row = read.get(id);
    return row && { ...row, indexable: row.indexable === 1 };
  };
}

type Raw = Omit<PageRow, 'state' | 'indexable' | 'finalUrl'> & {
  state: number;
  indexable: number | null;
  redirectTo: number | null;
};

/** The URLs of a crawl that a filter lets through, streamed in the order asked for. */
export function* pageRows(db: Sqlite, crawlId: number, filter: PageFilter = {}): Generator<PageRow> {
  const { sql, values } = wanted(conditions(filter));
  const finalUrl = redirectTargets(db, crawlId);
  const rows = db.prepare<unknown[], Raw>(
    `SELECT u.id, u.url, u.state, u.reason, p.status, p.redirect_to AS redirectTo, p.content_type AS contentType,
       p.charset, p.lang, p.page_type AS pageType, p.title, p.title_px AS titlePx, p.description, p.h1, p.canonical,
       p.robots, p.indexable, p.indexability_reason AS indexabilityReason, coalesce(p.depth, u.depth) AS depth,
       p.inlinks, p.outlinks, p.link_score AS linkScore, p.words, p.han_chars AS hanChars, p.bytes,
       p.ttfb_ms AS ttfbMs, p.content_hash AS contentHash,
       coalesce(f.errors, 0) AS errors, coalesce(f.warnings, 0) AS warnings, coalesce(f.notices, 0) AS notices
     FROM url u LEFT JOIN page p ON p.url_id = u.id
     LEFT JOIN (SELECT url_id, count(*) FILTER (WHERE severity = 'error') AS errors,
         count(*) FILTER (WHERE severity = 'warning') AS warnings,
         count(*) FILTER (WHERE severity = 'notice') AS notices
       FROM finding WHERE crawl_id = ? AND url_id IS NOT NULL GROUP BY url_id) f ON f.url_id = u.id
     WHERE u.crawl_id = ? AND ${sql} ORDER BY ${ORDER[filter.sort ?? 'crawl']} LIMIT ?`,
  );
  for (const { redirectTo, ...row } of rows.iterate(crawlId, crawlId, ...values, filter.limit ?? -1)) {
    yield {
      ...row,
      state: STATE_NAMES[row.state] ?? 'queued',
      indexable: row.indexable === null ? null : row.indexable === 1,
      finalUrl: row.status === null ? null : redirectTo === null ? row.url : finalUrl(redirectTo),
    };
  }
}

function conditions(filter: PageFilter): Condition[] {
  const all: Condition[] = [];
  if (!filter.allRoles) all.push([`u.role = ${URL_ROLE.page}`]);
  const state = filter.state ?? 'fetched';
  if (state !== 'all') all.push(['u.state = ?', URL_STATE[state]]);
  if (filter.status?.length) all.push(statusCondition('p.status', filter.status));
  if (filter.indexable !== undefined) all.push(['p.indexable = ?', filter.indexable ? 1 : 0]);
  if (filter.pageType !== undefined) all.push(['p.page_type = ?', filter.pageType]);
  if (filter.minDepth !== undefined) all.push(['coalesce(p.depth, u.depth) >= ?', filter.minDepth]);
  if (filter.maxDepth !== undefined) all.push(['coalesce(p.depth, u.depth) <= ?', filter.maxDepth]);
  if (filter.folder !== undefined) {
    // The path starts at the first slash after `https://`.
    const path = "substr(u.url, instr(substr(u.url, 9), '/') + 8)";
    all.push([`instr(substr(u.url, 9), '/') > 0 AND substr(${path}, 1, ?) = ?`, filter.folder.length, filter.folder]);
  }
  if (filter.contains !== undefined) {
    const text = filter.contains.toLowerCase();
    const fields = ['u.url', 'p.title', 'p.description', 'p.h1'];
    all.push([
      `(${fields.map((field) => `instr(lower(coalesce(${field}, '')), ?) > 0`).join(' OR ')})`,
      ...fields.map(() => text),
    ]);
  }
  if (filter.rule !== undefined) {
    all.push(['u.id IN (SELECT url_id FROM finding WHERE crawl_id = u.crawl_id AND rule = ?)', filter.rule]);
  }
  if (filter.severity !== undefined) {
    all.push(['u.id IN (SELECT url_id FROM finding WHERE crawl_id = u.crawl_id AND severity = ?)', filter.severity]);
  }
  return all;
}

/** `404`, `4xx` and `200-299` as a condition; the caller has checked their form. */
export function statusCondition(column: string, parts: readonly string[]): Condition {
  const ranges = parts.map((part) => {
    if (/^\dxx$/i.test(part)) return [Number(part[0]) * 100, Number(part[0]) * 100 + 99];
    const [low, high] = part.split('-').map(Number);
    return [low!, high ?? low!];
  });
  return [`(${ranges.map(() => `${column} BETWEEN ? AND ?`).join(' OR ')})`, ...ranges.flat()];
}

/** Follows stored redirects; a loop or a hop that was never fetched ends where it is last known. */
function redirectTargets(db: Sqlite, crawlId: number): (id: number) => string | null {
  const next = new Map(
    db
      .prepare<[number], [number, number]>(
        'SELECT url_id, redirect_to FROM page WHERE crawl_id = ? AND redirect_to IS NOT NULL',
      )
      .raw()
      .all(crawlId),
  );
  const url = db.prepare<[number], string>('SELECT url FROM url WHERE id = ?').pluck();
  return (start) => {
    let id = start;
    for (let hop = 0; hop < 20 && next.has(id); hop++) id = next.get(id)!;
    return url.get(id) ?? null;
  };
}
