/** State of a running crawl, sent at most about four times a second. */
export interface CrawlProgress {
  /** Requests answered or given up, and URLs waiting (known so far). */
  done: number;
  queued: number;
  inFlight: number;
  /** Answers per second over the last seconds. */
  rate: number;
  errors: number;
  bytes: number;
  elapsedMs: number;
  /** Range of the time left while the queue still grows; null until it can be told. */
  eta: { lowMs: number; highMs: number } | null;
  /** Host of the latest answer. */
  host: string;
  /** What goes on: reading robots and sitemaps, crawling, or writing the end. */
  phase: 'start' | 'crawl' | 'finish';
}

export type StopReason =
  | 'done'
  | 'interrupted'
  | 'max-pages'
  | 'max-bytes'
  | 'max-time'
  | 'seeds-failed'
  | 'hosts-down';

export interface CrawlTotals {
  discovered: number;
  fetched: number;
  html: number;
  byStatus: Readonly<Record<string, number>>;
  links: number;
  bytes: number;
  /** URLs that were not fetched, by reason code. */
  notFetched: Readonly<Record<string, number>>;
}

export interface CrawlSummary {
  crawlId: number;
  state: 'complete' | 'partial' | 'interrupted';
  stopReason: StopReason;
  /** Limits that kept URLs from being fetched: `max-pages`, `max-depth`, … */
  limitsHit: readonly string[];
  startedAt: number;
  elapsedMs: number;
  totals: CrawlTotals;
}
