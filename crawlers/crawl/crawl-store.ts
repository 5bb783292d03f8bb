import type { CrawlOptions } from './options.ts';
import type { PageRecord } from './page-record.ts';
import type { CrawlTotals } from './progress.ts';

/** A URL that was seen for the first time, with the state it starts in. */
export interface NewUrl {
  id: number;
  hash: bigint;
  url: string;
  state: number;
  reason: string | null;
  detail: string | null;
  depth: number | null;
  priority: number;
  foundOn: number | null;
  role: number;
  hostId: number | null;
  hops: number;
}

/** A URL whose state changed. `depth` and `priority` stay as they are when undefined. */
export interface UrlChange {
  id: number;
  state: number;
  reason: string | null;
  detail: string | null;
  attempts?: number;
  depth?: number | null;
  priority?: number;
  role?: number;
  hostId?: number;
}

export interface CommittedPage {
  id: number;
  record: PageRecord;
  /** Ids of `record.targets`, in order. */
  targetIds: Uint32Array;
}

export interface HostRow {
  id: number;
  origin: string;
  probeStatus: number | null;
  probeHash: string | null;
}

export interface RobotsRow {
  origin: string;
  status: number | null;
  state: string;
  body: string;
  bytes: number;
  fetchedAt: number;
  detail: string | null;
}

export interface SitemapRow {
  id: number;
  url: string;
  parentId: number | null;
  kind: string;
  status: number | null;
  entries: number;
  bytes: number;
  facts: string;
  error: string | null;
}

export interface TrapRow {
  kind: string;
  pattern: string;
  fetched: number;
  skipped: number;
  sample: string;
  /** URLs that the space would hold; null: no end in sight. */
  estimate: number | null;
}

/** What belongs together and is written together, or not at all. */
export interface CrawlBatch {
  hosts: HostRow[];
  urls: NewUrl[];
  changes: UrlChange[];
  pages: CommittedPage[];
  robots: RobotsRow[];
  sitemaps: SitemapRow[];
  entries: { sitemapId: number; urlId: number; lastmod: string | null }[];
  traps: TrapRow[];
  /** Rule outcomes, summed: five counts per rule in the order of RULE_OUTCOME. */
  tallies: { rules: readonly string[]; counts: Uint32Array; errors: Map<string, string> } | null;
  /** Time worked so far, ms. */
  elapsedMs: number;
  /** Set when robots and sitemaps have been read: a resumed crawl does not read them again. */
  phase?: 'crawl';
}

export interface QueuedUrl {
  id: number;
  url: string;
  depth: number | null;
  priority: number;
  role: number;
  hops: number;
  foundOn: number | null;
  attempts: number;
}

/** What a crawl starts or goes on with. */
export interface CrawlState {
  crawlId: number;
  seeds: readonly string[];
  options: CrawlOptions;
  /** Hosts (host:port) in scope, with those adopted from redirects of seeds. */
  scopeHosts: readonly string[];
  startedAt: number;
  elapsedMs: number;
  resumed: boolean;
}

/** A stored URL as the engine needs it to rebuild its memory. */
export interface KnownUrl {
  id: number;
  url: string;
  state: number;
  reason: string | null;
  depth: number | null;
  role: number;
}

/**
 * Where a crawl keeps its frontier and results. All writes of one batch are atomic; `commit` resolves when they are
 * durable. One implementation writes SQLite; another may write a server.
 */
export interface CrawlStore {
  /** Reserves a run of URL ids; returns the first. */
  reserveIds(count: number): Promise<number>;
  commit(batch: CrawlBatch): Promise<void>;
  /** Queued URLs of a host, best first, at most `limit`, none above `maxPriority`, on demand none of role page. */
  takeQueued(hostId: number, maxPriority: number, limit: number, withoutPages: boolean): Promise<QueuedUrl[]>;
  /** The lowest priority that is still queued, by host; empty when nothing is. */
  queuedHosts(): Promise<{ hostId: number; origin: string; lowest: number; count: number }[]>;
  knownUrls(): AsyncIterable<KnownUrl>;
  knownHosts(): Promise<HostRow[]>;
  knownRobots(): Promise<RobotsRow[]>;
  knownTraps(): Promise<TrapRow[]>;
  contentHashes(): AsyncIterable<{ urlId: number; hash: string }>;
  setScopeHosts(hosts: readonly string[]): Promise<void>;
  /** Gives every URL that is still queued its final state. */
  closeQueued(reason: string, state: number): Promise<number>;
  totals(): Promise<CrawlTotals>;
  finish(end: {
    state: 'complete' | 'partial' | 'interrupted';
    stopReason: string;
    limitsHit: readonly string[];
    finishedAt: number;
    elapsedMs: number;
    totals: CrawlTotals;
  }): Promise<void>;
}
