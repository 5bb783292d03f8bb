import { latestCrawl, listCrawls } from '../../crawlers/index.ts';
import {
  type Field,
  fieldOf,
  fitOf,
  GAP_DEPTH,
  type GapType,
  gapType,
  type KeywordRow,
  MAP_LINES,
  type PageTerms,
  type Place,
  readKeywords,
  sitePlaces,
} from '../../keywords/index.ts';
import type { Sqlite } from '../store/open.ts';
import { clusterNames } from './cluster-names.ts';
import { candidateIndex, sitePages } from './page-terms.ts';

/** A keyword, or a group of them, and how every site answers it. */
export interface GapRow {
  keyword: string;
  cluster: string | null;
  keywords: number;
  volume: number | null;
  difficulty: number | null;
  type: GapType;
  own: Place | null;
  /** In the order of the competitors asked for. */
  rivals: (Place | null)[];
}

export interface GapOptions {
  /** Own host; undefined: the newest crawl that is not a competitor's. */
  own?: string;
  competitors: readonly string[];
  by: 'keyword' | 'cluster';
  /** Only these keywords, see `parseWhere`. */
  where?: string;
  types: readonly GapType[];
}

export interface ContentGap {
  rows: GapRow[];
  /** Keywords or groups per type, whatever was asked for. */
  counts: Record<GapType, number>;
  /** Competitors about whom neither a rank nor a crawl is known. */
  unknown: string[];
}

interface Site {
  host: string;
  places: ReturnType<typeof sitePlaces>;
  /** Fit of its best page, if a crawl is there. */
  bestPage: ((field: Field) => { url: string; fit: number } | undefined) | undefined;
  /** From here on its page answers a keyword. */
  answers: number;
}

/**
 * Keyword and content gap: every keyword of the bank (or group), how the own site answers it and how each competitor does,
 * by imported positions within the first 20, else by crawled pages (own from fit 0.4 on, competitors from 0.6). Largest
 * volume first. Words that nobody should make a page for are left out.
 */
export function contentGap(db: Sqlite, options: GapOptions): ContentGap {
  const own = siteOf(db, options.own ?? newestOwn(db, options.competitors), MAP_LINES.needsPage);
  const rivals = options.competitors.map((host) => siteOf(db, host, MAP_LINES.rival));
  const clusters = clusterNames(db);
  const rows = new Map<string, GapRow>();
  for (const row of readKeywords(db, options.where ? { where: options.where } : {})) {
    if (row.tags.negative.length > 0) continue;
    const field = fieldOf(row.text);
    const cluster = clusters.get(row.id);
    const next: GapRow = {
      keyword: row.text,
      cluster: cluster?.name ?? null,
      keywords: 1,
      volume: monthly(row),
      difficulty: row.difficulty,
      type: 'shared',
      own: placeOf(own, row.id, field),
      rivals: rivals.map((site) => placeOf(site, row.id, field)),
    };
    if (options.by === 'keyword' || !cluster) rows.set(`k${row.id}`, next);
    else rows.set(`c${cluster.id}`, join(rows.get(`c${cluster.id}`), { ...next, keyword: cluster.name }));
  }
  const counts = { missing: 0, untapped: 0, weak: 0, shared: 0, strong: 0, unique: 0 };
  const found: GapRow[] = [];
  for (const row of rows.values()) {
    const type = gapType(row.own, row.rivals);
    if (type === null) continue;
    counts[type] += 1;
    if (options.types.includes(type)) found.push({ ...row, type });
  }
  found.sort((a, b) => (b.volume ?? -1) - (a.volume ?? -1) || (a.keyword < b.keyword ? -1 : 1));
  const unknown = rivals.filter((site) => site.places.size === 0 && !site.bestPage).map((site) => site.host);
  return { rows: found, counts, unknown };
}

/** The host of the newest crawl that is not a competitor's. */
export function newestOwn(db: Sqlite, competitors: readonly string[]): string | undefined {
  const theirs = new Set(competitors.map(bare));
  for (const { seeds } of listCrawls(db, 0)) {
    const host = seeds.map((seed) => new URL(seed).host).find((name) => !theirs.has(bare(name)));
    if (host !== undefined) return host;
  }
  return undefined;
}

function siteOf(db: Sqlite, host: string | undefined, answers: number): Site {
  const crawl = host === undefined ? undefined : latestCrawl(db, host);
  const pages = crawl === undefined ? undefined : sitePages(db, host).pages.filter((page) => page.indexable);
  const name = bare(host ?? pages?.[0]?.url ?? '');
  return {
    host: name,
    places: name === '' ? new Map() : sitePlaces(db, name),
    bestPage: pages && pageFinder(pages),
    answers,
  };
}

/** Finds the best page for a field among candidates that share a word with it. */
export function pageFinder(pages: readonly PageTerms[]): (field: Field) => { url: string; fit: number } | undefined {
  const candidates = candidateIndex(pages);
  return (field) => {
    let best: { url: string; fit: number } | undefined;
    for (const at of candidates(field.words)) {
      const page = pages[at]!;
      const fit = fitOf(field, page).total;
      if (!best || fit > best.fit || (fit === best.fit && page.url < best.url)) best = { url: page.url, fit };
    }
    return best;
  };
}

function placeOf(site: Site, keywordId: number, field: Field): Place | null {
  const ranked = site.places.get(keywordId);
  if (ranked && ranked.position <= GAP_DEPTH) return { position: ranked.position, fit: null, url: ranked.url };
  const page = site.bestPage?.(field);
  return page && page.fit >= site.answers ? { position: null, fit: page.fit, url: page.url } : null;
}

function join(known: GapRow | undefined, row: GapRow): GapRow {
  if (!known) return row;
  return {
    ...known,
    keywords: known.keywords + 1,
    volume: known.volume === null ? row.volume : known.volume + (row.volume ?? 0),
    difficulty: known.difficulty ?? row.difficulty,
    own: better(known.own, row.own),
    rivals: known.rivals.map((place, at) => better(place, row.rivals[at]!)),
  };
}

function better(a: Place | null, b: Place | null): Place | null {
  if (a === null || b === null) return a ?? b;
  if (a.position !== null || b.position !== null)
    return (a.position ?? Number.POSITIVE_INFINITY) <= (b.position ?? Number.POSITIVE_INFINITY) ? a : b;
  return (a.fit ?? 0) >= (b.fit ?? 0) ? a : b;
}

/** Popularity and index are never added up. */
function monthly(row: KeywordRow): number | null {
  return row.volumeUnit === 'monthly' ? row.volume : null;
}

function bare(host: string): string {
  return host
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/:?#].*$/, '');
}
