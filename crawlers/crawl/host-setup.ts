import { createHash } from 'node:crypto';
import type { Clock } from '../../src/kernel/clock.ts';
import type { Fetcher } from '../fetch/fetcher.ts';
import type { AgentProfile } from '../robots/agents.ts';
import { type LoadedRobots, loadRobots } from '../robots/load-robots.ts';
import { robotsPolicy } from '../robots/match.ts';
import { parseRobots, type RobotsFile } from '../robots/parse.ts';
import { originOf } from '../scope/scope.ts';
import { type FoundSitemap, readSitemaps } from '../sitemaps/read-sitemaps.ts';
import { normaliseUrl } from '../url/normalise.ts';
import type { Analysis } from './analysis.ts';
import type { CrawlBatch, RobotsRow } from './crawl-store.ts';
import type { Discovery } from './discovery.ts';
import type { HostQueue } from './host-queue.ts';
import type { CrawlOptions } from './options.ts';
import { WANT } from './page-record.ts';
import type { Scheduler } from './scheduler.ts';

export interface HostSetupInit {
  /** Waits for the turn of the host it asks. */
  fetcher: Pick<Fetcher, 'fetch'>;
  options: CrawlOptions;
  agent: AgentProfile;
  analysis: Analysis;
  clock: Clock;
  headersFor(url: string): Readonly<Record<string, string>>;
}

/** RFC 9309: a stored robots.txt should not be used longer than a day. */
const ROBOTS_AGE_MS = 86_400_000;
const ENTRIES_AT_ONCE = 2_000;

/** What must be known of a host before its URLs are fetched: robots.txt, how it answers nonsense, its sitemaps. */
export class HostSetup {
  readonly #init: HostSetupInit;
  readonly #stored = new Map<string, RobotsRow>();
  readonly #files = new Map<string, RobotsFile>();

  constructor(init: HostSetupInit) {
    this.#init = init;
  }

  /** Takes over the robots files of an earlier session. */
  async restore(rows: readonly RobotsRow[]): Promise<void> {
    for (const row of rows) this.#stored.set(row.origin, row);
  }

  /** Loads and applies robots.txt, and asks for a page that cannot exist: a host that answers 200 has soft 404s. */
  async prepare(
    host: HostQueue,
    about: { inScope: boolean; follow: boolean },
  ): Promise<{ robots: RobotsRow | null; probe: { probeStatus: number; probeHash: string | null } | null }> {
    const { options, clock } = this.#init;
    if (options.robots === 'ignore' && !about.inScope) {
      host.robots = 'not-asked';
      return { robots: null, probe: null };
    }
    const known = this.#stored.get(host.origin);
    if (known && known.state !== 'unavailable' && clock.now() - known.fetchedAt < ROBOTS_AGE_MS) {
      this.#apply(host, known.state as LoadedRobots['state'], parseRobots(known.body), known.detail);
      return { robots: null, probe: null };
    }
    const loaded = await this.#load(host.origin);
    if (loaded.failure && loaded.failure.reason !== 'stopped') {
      const { reason, detail } = loaded.failure;
      // A host that cannot be reached at all would only fail again for each of its URLs.
      if (CONNECT_FAILURES.has(reason)) host.down = { reason, detail };
    }
    this.#apply(host, loaded.state, loaded.file, loaded.detail);
    const crawlDelay = host.policy?.crawlDelay ?? null;
    if (crawlDelay !== null && options.robots === 'obey') {
      host.delayMs = Math.max(options.delayMs, Math.min(crawlDelay * 1000, options.maxDelayMs));
      // The wish came with the answer to a request: it counts from there on.
      host.nextAt = Math.max(host.nextAt, clock.monotonic() + host.delayMs);
    }
    const robots: RobotsRow = {
      origin: host.origin,
      status: loaded.status,
      state: loaded.state,
      body: loaded.body.subarray(0, 524_288).toString('utf8').replaceAll('\0', '\ufffd'),
      bytes: loaded.body.length,
      fetchedAt: clock.now(),
      detail: loaded.detail,
    };
    const probe = about.inScope && about.follow && !host.down ? await this.#probe(host) : null;
    return { robots, probe };
  }

  async #load(origin: string): Promise<LoadedRobots> {
    const { fetcher, options } = this.#init;
    const headers = this.#init.headersFor(`${origin}/robots.txt`);
    for (let attempt = 0; ; attempt++) {
      const loaded = await loadRobots(fetcher, origin, headers);
      const passing = loaded.state === 'unavailable' && loaded.failure?.reason !== 'stopped';
      const useless = loaded.failure !== null && (CONNECT_FAILURES.has(loaded.failure.reason) || attempt > 0);
      if (!passing || useless || attempt >= options.limits.retries) return loaded;
      await new Promise((resolve) => setTimeout(resolve, options.limits.retryMs * 2 ** attempt));
    }
  }

  #apply(host: HostQueue, state: LoadedRobots['state'], file: RobotsFile, detail: string | null): void {
    host.robots = state;
    host.robotsDetail = detail;
    host.policy = robotsPolicy(file, this.#init.agent.tokens);
    this.#files.set(host.origin, file);
  }

  async #probe(host: HostQueue): Promise<{ probeStatus: number; probeHash: string | null } | null> {
    const { fetcher, options, analysis } = this.#init;
    const name = createHash('sha256').update(host.origin).digest('hex').slice(0, 20);
    const url = `${host.origin}/souk-probe-${name}`;
    if (options.robots !== 'ignore' && (host.robots === 'unavailable' || !host.policy?.verdict(url).allowed))
      return null;
    const outcome = await fetcher.fetch({
      url,
      method: 'GET',
      headers: this.#init.headersFor(url),
      maxBytes: options.limits.maxBodyBytes,
      want: (status, type) => (status === 200 && /html/i.test(type ?? '') ? 'keep' : 'stop'),
    });
    if (!outcome.ok) return null;
    const { response, body } = outcome;
    if (response.status !== 200) return { probeStatus: response.status, probeHash: null };
    const { record } = await analysis.analyse({ url, depth: 0, response, body });
    return { probeStatus: 200, probeHash: record.page.content_hash };
  }

  /** Reads the sitemaps that the user named, that robots.txt names, or else `/sitemap.xml` of each seed's origin. */
  async readSitemaps(
    seeds: readonly string[],
    crawl: {
      scheduler: Scheduler;
      discovery(): Discovery;
      batch(): CrawlBatch;
      crawlId: number;
      supply(count: number): Promise<void>;
      flush(): Promise<void>;
      stopped(): boolean;
    },
  ): Promise<void> {
    const { options, fetcher, clock } = this.#init;
    const found: FoundSitemap[] = options.sitemaps.map((url) => ({ url, foundBy: 'flag', parentId: null, depth: 0 }));
    for (const origin of new Set(seeds.map(originOf))) {
      const host = crawl.scheduler.host(origin);
      if (host.robots === 'unknown') {
        host.robots = 'loading';
        const { robots, probe } = await this.prepare(host, { inScope: true, follow: options.follow });
        if (robots) crawl.batch().robots.push(robots);
        if (probe) crawl.batch().hosts.push({ id: host.id, origin, ...probe });
      }
      if (host.down) continue;
      const named = (this.#files.get(origin)?.sitemaps ?? []).map(({ url }) => normaliseUrl(url) ?? url);
      for (const url of named) found.push({ url, foundBy: 'robots', parentId: null, depth: 0 });
      if (named.length === 0 && options.sitemaps.length === 0) {
        found.push({ url: `${origin}/sitemap.xml`, foundBy: 'default', parentId: null, depth: 0 });
      }
    }
    let number = 0;
    await readSitemaps(found, {
      fetcher,
      maxBytes: options.limits.maxSitemapBytes,
      maxRedirects: 5,
      headersFor: (url) => this.#init.headersFor(url),
      // Ids of other crawls cannot collide: each crawl has its own million.
      nextId: () => crawl.crawlId * 1_000_000 + ++number,
      now: () => clock.now(),
      more: () => !crawl.stopped(),
      onEntry: async (sitemapId, url, lastmod) => {
        await crawl.supply(1);
        const urlId = crawl.discovery().see(url, {
          wants: WANT.page | WANT.followed,
          depth: null,
          hops: 0,
          foundOn: null,
          trusted: 'sitemap',
          fromClosed: false,
        });
        crawl.batch().entries.push({ sitemapId, urlId, lastmod });
        if (crawl.batch().entries.length >= ENTRIES_AT_ONCE) await crawl.flush();
      },
      onSitemap: async (row) => {
        crawl.batch().sitemaps.push({ ...row });
      },
    });
  }
}

const CONNECT_FAILURES: ReadonlySet<string> = new Set([
  'dns',
  'refused',
  'unreachable',
  'tls',
  'tls-expired',
  'tls-untrusted',
  'tls-host',
  'connect-timeout',
  'private-address',
]);
