import { EXIT, SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';

export type RobotsMode = 'obey' | 'ignore' | 'report';

/** How a crawl behaves. Stored with the crawl (without secrets), so that `resume` goes on in the same way. */
export interface CrawlOptions {
  /** Follow links to subdomains of the seeds' hosts, too. */
  subdomains: boolean;
  /** Globs over the whole URL; a URL must match one of `include` (when there are any) and none of `exclude`. */
  include: readonly string[];
  exclude: readonly string[];
  /** Limits; null: none. Pages are fetched URLs of role page; bytes are decoded bodies; time is in ms of work. */
  maxPages: number | null;
  maxDepth: number | null;
  maxBytes: number | null;
  maxTimeMs: number | null;
  /** Requests at the same time to one host, and in all. */
  concurrency: number;
  totalConcurrency: number;
  /** Least time between the starts of two requests to one host, ms. */
  delayMs: number;
  /** A longer Crawl-delay is obeyed only up to this, ms. */
  maxDelayMs: number;
  /** Id of an agent profile (see crawlers/robots/agents) or a user-agent string of one's own. */
  agent: string;
  robots: RobotsMode;
  allowPrivate: boolean;
  /** Check external links with HEAD, then GET. */
  external: boolean;
  /** Fetch images, scripts and styles. */
  resources: boolean;
  /** False: only the given URLs are fetched (`--list`). */
  follow: boolean;
  /** Sitemaps to read besides those found; `useSitemaps` false reads none. */
  sitemaps: readonly string[];
  useSitemaps: boolean;
  /** Fields to read from every page by CSS selector (`name=selector@attribute`, see crawlers/extraction). */
  extract: readonly string[];
  /** Names of extra request headers; their values are handed to each run and never stored. */
  headerNames: readonly string[];
  /** True when the crawl was started with credentials for basic authentication. */
  basicAuth: boolean;
  /** Caps and deadlines of one request. */
  limits: RequestLimits;
}

export interface RequestLimits {
  /** Decoded and coded bytes kept of a page. */
  maxBodyBytes: number;
  maxSitemapBytes: number;
  connectMs: number;
  headersMs: number;
  /** Longest silence inside a body. */
  idleMs: number;
  /** From the start of the request to its last byte. */
  totalMs: number;
  /** Slowest acceptable mean rate of a body after five seconds (or half of `totalMs`), bytes per second. */
  minBytesPerSecond: number;
  maxRedirects: number;
  retries: number;
  /** First pause before a retry, ms; doubled each time. */
  retryMs: number;
  /** A longer `Retry-After` is cut to this, ms. */
  maxRetryAfterMs: number;
  /** Longest work on the facts and rules of one page, ms; what takes longer ends as `analysis-failed`. */
  analysisMs: number;
}

export const DEFAULT_LIMITS: RequestLimits = {
  maxBodyBytes: 10 * 1_048_576,
  maxSitemapBytes: 52_428_800,
  connectMs: 10_000,
  headersMs: 15_000,
  idleMs: 15_000,
  totalMs: 60_000,
  minBytesPerSecond: 512,
  maxRedirects: 10,
  retries: 2,
  retryMs: 1_000,
  maxRetryAfterMs: 60_000,
  analysisMs: 5_000,
};

export const DEFAULT_OPTIONS: CrawlOptions = {
  subdomains: false,
  include: [],
  exclude: [],
  maxPages: null,
  maxDepth: null,
  maxBytes: null,
  maxTimeMs: null,
  concurrency: 5,
  totalConcurrency: 32,
  delayMs: 0,
  maxDelayMs: 30_000,
  agent: 'souk',
  robots: 'obey',
  allowPrivate: false,
  external: false,
  resources: false,
  follow: true,
  sitemaps: [],
  useSitemaps: true,
  extract: [],
  headerNames: [],
  basicAuth: false,
  limits: DEFAULT_LIMITS,
};

/** Defaults overlaid with what is given; numbers are checked. Error: `crawl-option` naming the option. */
export function crawlOptions(
  given: Partial<Omit<CrawlOptions, 'limits'>> & { limits?: Partial<RequestLimits> },
): CrawlOptions {
  const options: CrawlOptions = { ...DEFAULT_OPTIONS, ...given, limits: { ...DEFAULT_LIMITS, ...given.limits } };
  const whole = (name: keyof CrawlOptions, least: number, most: number) => {
    const value = options[name];
    if (value === null) return;
    if (!Number.isSafeInteger(value) || (value as number) < least || (value as number) > most) {
      throw badOption(name, `${least}–${most}`);
    }
  };
  whole('maxPages', 1, 1e9);
  whole('maxDepth', 0, 10_000);
  whole('maxBytes', 1, Number.MAX_SAFE_INTEGER);
  whole('maxTimeMs', 1, Number.MAX_SAFE_INTEGER);
  whole('concurrency', 1, 256);
  whole('totalConcurrency', 1, 1_024);
  whole('delayMs', 0, 600_000);
  if (options.totalConcurrency < options.concurrency) return { ...options, totalConcurrency: options.concurrency };
  return options;
}

function badOption(name: string, range: string): SoukError {
  return new SoukError({
    code: 'crawl-option',
    exit: EXIT.usage,
    what: msg({ zh: '选项 {name} 的值不对', en: 'The value of option {name} is not usable' }, { name }),
    next: msg({ zh: '请给出 {range} 之间的整数。', en: 'Give a whole number in {range}.' }, { range }),
  });
}
