import type { PageChange } from './page-change.ts';
import type { PageType } from './page-facts.ts';

/** One URL of the crawl, as site rules see it. Rows are made on demand from typed arrays and the database. */
export interface SiteUrl {
  id: number;
  url: string;
  state: number;
  reason: string | null;
  role: number;
  /** 0 when it was not fetched. */
  status: number;
  /** Clicks from the nearest seed over followed links; null when unreachable by links. */
  depth: number | null;
  indexable: boolean;
  indexabilityReason: string | null;
  pageType: PageType | null;
  /** Unique linking pages: all, and those with at least one followed link. */
  inlinks: number;
  followedInlinks: number;
  /** 0–100, logarithmic. */
  linkScore: number;
  inSitemap: boolean;
}

export interface SiteLink {
  src: number;
  dst: number;
  anchor: string;
  kind: number;
  position: number;
  flags: number;
}

export interface RedirectChain {
  /** URL ids from the first to the last hop. */
  hops: readonly number[];
  loop: boolean;
  finalStatus: number;
}

export interface DuplicateGroup {
  /** What they share: the title, the description, the hash; for near duplicates the lowest similarity. */
  key: string;
  ids: readonly number[];
  similarity: number;
}

export interface RobotsFileFacts {
  origin: string;
  status: number | null;
  /** `ok`, `missing` (4xx: all allowed), `unavailable` (5xx or no answer: nothing allowed), `too-large`. */
  state: string;
  body: string;
  bytes: number;
}

export interface SitemapFacts {
  id: number;
  url: string;
  parentId: number | null;
  /** `urlset`, `index`, `text`, `rss`, `atom`, `unknown`. */
  kind: string;
  status: number | null;
  entries: number;
  bytes: number;
  error: string | null;
  /** How it was found: `robots`, `default`, `flag`, `index`. */
  foundBy: string;
  facts: Readonly<Record<string, string | number | boolean>>;
}

/** The crawl of the same start URLs before this one. */
export interface EarlierCrawl {
  id: number;
  /** How a URL answered then; undefined when it was not fetched. */
  page(url: string): { status: number; redirect: string | null } | undefined;
}

/** Clicks and impressions from a search engine, for one URL, of the best of the imported periods. */
export type PageTraffic = (url: string) => { clicks: number; impressions: number } | undefined;

/** Ids of the URLs whose links are asked for: those that point to one of `to` or stand on one of `from`. */
export interface LinkEnds {
  to?: Iterable<number>;
  from?: Iterable<number>;
}

/**
 * The whole site after the passes (inlinks, depth, link score, duplicates, chains). Built once, streamed where it is
 * large: a rule must not collect what it iterates.
 */
export interface SiteFacts {
  crawlId: number;
  seeds: readonly string[];
  /** False when a limit stopped the crawl: rules about what is missing answer `not-measured`. */
  complete: boolean;
  externalChecked: boolean;
  resourcesChecked: boolean;
  url(id: number): SiteUrl | undefined;
  idOf(url: string): number | undefined;
  urls(filter?: { role?: number; fetched?: boolean; html?: boolean }): Iterable<SiteUrl>;
  /** Links in source order, of the given kinds (default: anchors and areas), with `ends` only those that touch one. */
  links(kinds?: readonly number[], ends?: LinkEnds): Iterable<SiteLink>;
  /** Links that point to a URL, capped. */
  linksTo(id: number, max: number): readonly SiteLink[];
  linksFrom(id: number): readonly SiteLink[];
  chains(): readonly RedirectChain[];
  /** The same over canonicals: page → its canonical → the canonical of that; a page that names itself ends it. */
  canonicalChains(): readonly RedirectChain[];
  /** Same text on two or more indexable pages. */
  duplicates(of: 'title' | 'description' | 'h1' | 'content' | 'content-near'): readonly DuplicateGroup[];
  robots(): readonly RobotsFileFacts[];
  sitemaps(): readonly SitemapFacts[];
  sitemapEntries(): Iterable<{ sitemapId: number; urlId: number; lastmod: string | null }>;
  traps(): readonly { kind: string; pattern: string; fetched: number; skipped: number; sample: string }[];
  /** Decoded or announced bytes of a fetched URL; 0 when it was not fetched. */
  bytesOf(id: number): number;
  /** Null: this is the first crawl of the site. */
  earlier: EarlierCrawl | null;
  /** Every page that differs from the earlier crawl; nothing without one. */
  changes(): Iterable<PageChange>;
  /** Imported search figures; null when there are none for this site. */
  traffic: PageTraffic | null;
  /** A stored page field of every HTML page that answered 200: for rules over titles, canonicals, text lengths. */
  pages(): Iterable<SitePage>;
}

export interface SitePage {
  id: number;
  url: string;
  title: string | null;
  description: string | null;
  h1: string | null;
  canonical: string | null;
  canonicalId: number | null;
  lang: string | null;
  pageType: PageType | null;
  indexable: boolean;
  words: number;
  hanChars: number;
  textChars: number;
  /** Small facts that page rules do not store elsewhere: a JSON object, see crawlers/facts/page-extra.ts. */
  extra: Readonly<Record<string, unknown>>;
}
