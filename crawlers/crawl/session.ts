import type { Clock } from '../../src/kernel/clock.ts';
import type { Resolve } from '../fetch/checked-lookup.ts';
import { Fetcher } from '../fetch/fetcher.ts';
import { URL_ROLE } from '../model/states.ts';
import type { AgentProfile } from '../robots/agents.ts';
import { crawlScope, type Scope } from '../scope/scope.ts';
import type { Analysis } from './analysis.ts';
import { BackgroundWork } from './background-work.ts';
import { BatchWriter } from './batch-writer.ts';
import { CrawlCounts } from './crawl-counts.ts';
import { CrawlStop } from './crawl-stop.ts';
import type { CrawlState, CrawlStore, QueuedUrl } from './crawl-store.ts';
import { finishCrawl } from './finish-crawl.ts';
import { FrontierQueue } from './frontier-queue.ts';
import type { HostQueue } from './host-queue.ts';
import { HostSetup } from './host-setup.ts';
import { pacedFetch } from './paced-fetch.ts';
import { WANT } from './page-record.ts';
import { PageVisitor } from './page-visitor.ts';
import type { CrawlProgress, CrawlSummary } from './progress.ts';
import { RateMeter } from './rate-meter.ts';
import { requestHeaders } from './request-headers.ts';
import { Scheduler } from './scheduler.ts';

export interface SessionInit {
  state: CrawlState & { phase: string };
  store: CrawlStore;
  analysis: Analysis;
  agent: AgentProfile;
  clock: Clock;
  headers: Readonly<Record<string, string>>;
  basicAuth: string | undefined;
  signal: AbortSignal | undefined;
  resolve: Resolve | undefined;
  onProgress: ((progress: CrawlProgress) => void) | undefined;
}

/** How long open requests may still end after the crawl was told to stop. */
const STOP_GRACE_MS = 2_000;
const PROGRESS_MS = 250;

/** A running crawl: wires frontier, fetching, analysis and store together. One `run` per object. */
export class CrawlSession {
  readonly #init: SessionInit;
  readonly #scope: Scope;
  readonly #fetcher: Fetcher;
  readonly #scheduler: Scheduler;
  readonly #hosts: HostSetup;
  readonly #meter: RateMeter;
  readonly #counts = new CrawlCounts();
  readonly #work = new BackgroundWork();
  readonly #stop: CrawlStop;
  readonly #writer: BatchWriter;
  readonly #queue: FrontierQueue;
  readonly #visitor: PageVisitor;
  #phase: CrawlProgress['phase'] = 'start';

  constructor(init: SessionInit) {
    this.#init = init;
    const { state, store, clock, analysis, agent } = init;
    const { options } = state;
    const { subdomains, include, exclude } = options;
    this.#scope = crawlScope({ hosts: state.scopeHosts, subdomains, include, exclude });
    this.#meter = new RateMeter(clock);
    const named = new Set(state.seeds.map((seed) => new URL(seed).hostname.replace(/^\[|\]$/g, '')));
    this.#fetcher = new Fetcher({
      limits: options.limits,
      clock,
      connections: options.concurrency,
      policy: { allowPrivate: options.allowPrivate, named, ...(init.resolve ? { resolve: init.resolve } : {}) },
    });
    this.#scheduler = new Scheduler({
      clock,
      perHost: options.concurrency,
      total: options.totalConcurrency,
      delayMs: options.delayMs,
      start: (host, item) => void this.#visit(host, item),
      refill: (host) => void this.#work.run(() => this.#queue.refill(host)),
      prepare: (host) => void this.#work.run(() => this.#prepare(host)),
      gate: (item) => this.#queue.gate(item),
      slept: () => this.#work.wake(),
    });
    this.#stop = new CrawlStop(() => {
      this.#scheduler.stop();
      this.#work.wake();
    });
    const about = { userAgent: agent.userAgent, scope: this.#scope, headers: init.headers, basicAuth: init.basicAuth };
    const headersFor = (url: string, role: number = URL_ROLE.page) => requestHeaders(about, url, role);
    const fetcher = this.#fetcher;
    const setUp = pacedFetch({
      fetcher,
      clock,
      paceOf: (origin) => this.#scheduler.hosts.get(origin),
      delayMs: options.delayMs,
      stopped: () => this.#stop.stopped,
    });
    this.#hosts = new HostSetup({
      fetcher: setUp,
      options,
      agent,
      analysis,
      clock,
      headersFor: (url) => headersFor(url),
    });
    const elapsedMs = () => this.#elapsedMs;
    const counts = this.#counts;
    const scope = this.#scope;
    this.#writer = new BatchWriter({ store, clock, traps: () => this.#queue.traps.takeChanged(), elapsedMs });
    const writer = this.#writer;
    this.#queue = new FrontierQueue({
      state,
      store,
      scope,
      scheduler: this.#scheduler,
      hosts: this.#hosts,
      writer,
      counts,
      stop: this.#stop,
      now: clock.now(),
      elapsedMs,
      crawling: () => this.#phase === 'crawl',
    });
    this.#visitor = new PageVisitor({
      fetch: { fetcher, limits: options.limits, clock, stopped: () => this.#stop.stopped, headersFor },
      robots: options.robots,
      analysis,
      scope,
      queue: this.#queue,
      writer,
      counts,
      scopeGrew: () => void this.#work.run(() => store.setScopeHosts(scope.hosts())),
    });
  }

  async run(): Promise<CrawlSummary> {
    const { state, store, signal, clock } = this.#init;
    const onAbort = () => this.#stop.now('interrupted');
    signal?.addEventListener('abort', onAbort, { once: true });
    const timer = setInterval(() => this.#tick(), PROGRESS_MS);
    try {
      this.#report();
      await this.#queue.open();
      if (signal?.aborted) onAbort();
      if (state.phase === 'start') await this.#seed();
      this.#phase = 'crawl';
      await this.#crawl();
      this.#phase = 'finish';
      this.#report();
      await this.#writer.flush();
      return await finishCrawl(state, store, this.#stop, clock, () => this.#elapsedMs);
    } finally {
      clearInterval(timer);
      signal?.removeEventListener('abort', onAbort);
      this.#scheduler.stop();
      await this.#fetcher.close();
      await this.#init.analysis.close();
    }
  }

  /** Time worked on this crawl in all sessions, ms. */
  get #elapsedMs(): number {
    return this.#init.state.elapsedMs + this.#meter.elapsedMs;
  }

  async #seed(): Promise<void> {
    const { seeds, options, crawlId } = this.#init.state;
    const seed = { depth: 0, hops: 0, foundOn: null, trusted: 'seed', fromClosed: false } as const;
    for (const url of seeds) {
      await this.#queue.supplyIds(1);
      this.#queue.discovery.see(url, { wants: WANT.page | WANT.followed, ...seed });
    }
    await this.#writer.flush();
    if (options.useSitemaps && options.follow && !this.#stop.stopped) {
      await this.#hosts.readSitemaps(seeds, {
        scheduler: this.#scheduler,
        discovery: () => this.#queue.discovery,
        batch: () => this.#writer.batch,
        crawlId,
        supply: (count) => this.#queue.supplyIds(count),
        flush: () => this.#writer.flush(),
        stopped: () => this.#stop.stopped,
      });
    }
    if (this.#stop.stopped) return;
    this.#writer.batch.phase = 'crawl';
    await this.#writer.flush();
  }

  async #crawl(): Promise<void> {
    while (!this.#stop.stopped && this.#work.failure === undefined) {
      this.#scheduler.pump();
      if (this.#scheduler.idle && !this.#work.busy) {
        await this.#writer.flush();
        if (!(await this.#queue.nextLevel())) break;
        continue;
      }
      const starving = this.#writer.batch.urls.length > 0 && this.#scheduler.inFlight === 0;
      if (starving) await this.#writer.flush();
      await this.#work.change();
    }
    if (this.#work.failure !== undefined) throw this.#work.failure;
    if (this.#stop.stopped) await this.#drain();
  }

  /** Lets open requests end for a moment, then cuts them off. */
  async #drain(): Promise<void> {
    const { clock } = this.#init;
    this.#scheduler.stop();
    const until = clock.monotonic() + STOP_GRACE_MS;
    while (this.#scheduler.inFlight > 0 && clock.monotonic() < until) await pause(20);
    await this.#fetcher.close();
    while (this.#scheduler.inFlight > 0 && clock.monotonic() < until + STOP_GRACE_MS) await pause(10);
  }

  async #prepare(host: HostQueue): Promise<void> {
    const { robots, probe } = await this.#hosts.prepare(host, {
      inScope: this.#scope.inside(`${host.origin}/`),
      follow: this.#init.state.options.follow,
    });
    const { batch } = this.#writer;
    if (robots) batch.robots.push(robots);
    if (probe) batch.hosts.push({ id: host.id, origin: host.origin, ...probe });
    this.#scheduler.wake(host);
    this.#scheduler.pump();
  }

  #visit(host: HostQueue, item: QueuedUrl): Promise<void> {
    return this.#work.run(async () => {
      try {
        await this.#visitor.visit(host, item);
      } finally {
        this.#scheduler.ended(host);
      }
      if (this.#writer.due) await this.#writer.flush();
      this.#scheduler.pump();
    });
  }

  #tick(): void {
    if (
      this.#phase === 'crawl' &&
      this.#writer.dueByTime &&
      !this.#writer.committing &&
      this.#work.failure === undefined
    ) {
      void this.#work.run(() => this.#writer.flush());
    }
    const { maxTimeMs } = this.#init.state.options;
    if (maxTimeMs !== null && this.#elapsedMs >= maxTimeMs && !this.#stop.stopped) this.#stop.limit('max-time');
    this.#report();
  }

  #report(): void {
    const { onProgress } = this.#init;
    if (!onProgress) return;
    const { inFlight } = this.#scheduler;
    onProgress(this.#counts.progress(this.#meter, { inFlight, elapsedMs: this.#elapsedMs, phase: this.#phase }));
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
