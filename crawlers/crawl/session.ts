import type { Clock } from '../../src/kernel/clock.ts';
import type { Resolve } from '../fetch/checked-lookup.ts';
import { isRetryable } from '../fetch/failure.ts';
import { Fetcher, type FetchOutcome } from '../fetch/fetcher.ts';
import { URL_ROLE, URL_STATE } from '../model/states.ts';
import type { AgentProfile } from '../robots/agents.ts';
import { crawlScope, hostOf, originOf, type Scope } from '../scope/scope.ts';
import { TrapWatch } from '../traps/trap-watch.ts';
import type { Analysis } from './analysis.ts';
import { addTally, emptyBatch } from './batch.ts';
import type { CrawlBatch, CrawlState, CrawlStore, QueuedUrl } from './crawl-store.ts';
import { Discovery } from './discovery.ts';
import type { HostQueue } from './host-queue.ts';
import { HostSetup } from './host-setup.ts';
import { type PageRecord, WANT } from './page-record.ts';
import type { CrawlProgress, CrawlSummary, StopReason } from './progress.ts';
import { RateMeter } from './rate-meter.ts';
import { requestFor, retryAfterMs } from './request.ts';
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

/** Pages in one transaction, and the longest a finished page waits for it. */
const BATCH_PAGES = 40;
const BATCH_MS = 250;
const REFILL = 200;
/** How long open requests may still end after the crawl was told to stop. */
const STOP_GRACE_MS = 2_000;
const PROGRESS_MS = 250;
/** An idle crawl (long delays) still shows that its process lives. */
const HEARTBEAT_MS = 10_000;

/** A running crawl: wires frontier, fetching, analysis and store together. One `run` per object. */
export class CrawlSession {
  readonly #init: SessionInit;
  readonly #store: CrawlStore;
  readonly #scope: Scope;
  readonly #fetcher: Fetcher;
  readonly #scheduler: Scheduler;
  readonly #hosts: HostSetup;
  readonly #meter: RateMeter;
  readonly #limitsHit = new Set<string>();
  #traps: TrapWatch;
  #discovery!: Discovery;
  #batch: CrawlBatch = emptyBatch();
  #batchSince = 0;
  #committing: Promise<void> | undefined;
  #inMemory = new Set<number>();
  #pagesStarted = 0;
  #bytes = 0;
  #done = 0;
  #queuedEver = 0;
  #settled = 0;
  #errors = 0;
  #lastHost = '';
  #phase: CrawlProgress['phase'] = 'start';
  /** With a depth limit, one level is finished before the next begins: depths are then exact. */
  #level = Number.POSITIVE_INFINITY;
  #stop: StopReason | undefined;
  #wakeLoop: () => void = () => {};
  #fatal: unknown;

  constructor(init: SessionInit) {
    this.#init = init;
    this.#store = init.store;
    const { options } = init.state;
    this.#scope = crawlScope({
      hosts: init.state.scopeHosts,
      subdomains: options.subdomains,
      include: options.include,
      exclude: options.exclude,
    });
    this.#traps = new TrapWatch(init.clock.now());
    this.#meter = new RateMeter(init.clock);
    this.#fetcher = new Fetcher({
      limits: options.limits,
      clock: init.clock,
      connections: options.concurrency,
      policy: {
        allowPrivate: options.allowPrivate,
        named: new Set(init.state.seeds.map((seed) => new URL(seed).hostname.replace(/^\[|\]$/g, ''))),
        ...(init.resolve ? { resolve: init.resolve } : {}),
      },
    });
    this.#scheduler = new Scheduler({
      clock: init.clock,
      perHost: options.concurrency,
      total: options.totalConcurrency,
      delayMs: options.delayMs,
      start: (host, item) => void this.#work(host, item),
      refill: (host) => void this.#guarded(() => this.#refill(host)),
      prepare: (host) => void this.#guarded(() => this.#prepare(host)),
      gate: (item) => this.#gate(item),
    });
    this.#hosts = new HostSetup({
      fetcher: this.#fetcher,
      options,
      agent: init.agent,
      analysis: init.analysis,
      clock: init.clock,
      headersFor: (url) => this.#headersFor(url, URL_ROLE.page),
    });
  }

  async run(): Promise<CrawlSummary> {
    const { state, signal } = this.#init;
    const onAbort = () => this.#stopNow('interrupted');
    signal?.addEventListener('abort', onAbort, { once: true });
    const timer = setInterval(() => this.#tick(), PROGRESS_MS);
    try {
      this.#report();
      await this.#openFrontier();
      if (signal?.aborted) onAbort();
      if (state.phase === 'start') await this.#seed();
      this.#phase = 'crawl';
      await this.#crawl();
      return await this.#finish();
    } finally {
      clearInterval(timer);
      signal?.removeEventListener('abort', onAbort);
      this.#scheduler.stop();
      await this.#fetcher.close();
      await this.#init.analysis.close();
    }
  }

  /** Memory as the store remembers it: nothing for a new crawl, everything seen for a resumed one. */
  async #openFrontier(): Promise<void> {
    const { options, resumed } = this.#init.state;
    this.#traps = new TrapWatch(this.#init.clock.now(), resumed ? await this.#store.knownTraps() : []);
    const first = await this.#store.reserveIds(ID_BLOCK);
    let lowest = first;
    if (resumed) {
      for await (const row of this.#store.knownUrls()) {
        lowest = Math.min(lowest, row.id);
        break;
      }
    }
    this.#discovery = new Discovery({
      options,
      scope: this.#scope,
      traps: this.#traps,
      firstId: lowest,
      batch: () => this.#batch,
      hostOf: (origin) => this.#hostOf(origin).id,
      queued: (hostId, item) => this.#queued(hostId, item),
      limitHit: (name) => this.#limitsHit.add(name),
    });
    this.#discovery.supply(first, ID_BLOCK);
    if (options.maxDepth !== null) this.#level = 0;
    if (!resumed) return;
    for (const host of await this.#store.knownHosts()) this.#scheduler.host(host.origin, host.id);
    for await (const row of this.#store.knownUrls()) {
      this.#discovery.restore(row);
      if (row.state !== URL_STATE.skipped) this.#queuedEver += 1;
      if (row.state === URL_STATE.fetched || row.state === URL_STATE.failed) {
        this.#settled += 1;
        if (row.role === URL_ROLE.page) this.#pagesStarted += 1;
      }
    }
    this.#done = this.#settled;
    for await (const { urlId, hash } of this.#store.contentHashes()) {
      this.#discovery.close(this.#traps.notePage(urlId, 0, hash));
    }
    this.#bytes = (await this.#store.totals()).bytes;
    await this.#hosts.restore(await this.#store.knownRobots());
    for (const { hostId, origin } of await this.#store.queuedHosts()) {
      const host = this.#scheduler.host(origin, hostId);
      host.storeHasMore = true;
      this.#scheduler.wake(host);
    }
  }

  async #seed(): Promise<void> {
    const { seeds, options } = this.#init.state;
    for (const seed of seeds) {
      await this.#supplyIds(1);
      this.#discovery.see(seed, {
        wants: WANT.page | WANT.followed,
        depth: 0,
        hops: 0,
        foundOn: null,
        trusted: 'seed',
        fromClosed: false,
      });
    }
    await this.#flush();
    if (options.useSitemaps && options.follow && !this.#stop) {
      await this.#hosts.readSitemaps(seeds, {
        scheduler: this.#scheduler,
        discovery: () => this.#discovery,
        batch: () => this.#batch,
        crawlId: this.#init.state.crawlId,
        supply: (count) => this.#supplyIds(count),
        flush: () => this.#flush(),
        stopped: () => this.#stop !== undefined,
      });
    }
    if (this.#stop) return;
    this.#batch.phase = 'crawl';
    await this.#flush();
  }

  async #crawl(): Promise<void> {
    while (!this.#stop && this.#fatal === undefined) {
      this.#scheduler.pump();
      if (this.#scheduler.idle && !this.#busy) {
        await this.#flush();
        if (!(await this.#nextLevel())) break;
        continue;
      }
      if (this.#starving) await this.#flush();
      await new Promise<void>((resolve) => {
        this.#wakeLoop = resolve;
      });
    }
    if (this.#fatal !== undefined) throw this.#fatal;
    if (!this.#stop) return;
    this.#scheduler.stop();
    const until = this.#init.clock.monotonic() + STOP_GRACE_MS;
    while (this.#scheduler.inFlight > 0 && this.#init.clock.monotonic() < until) await pause(20);
    await this.#fetcher.close();
    while (this.#scheduler.inFlight > 0 && this.#init.clock.monotonic() < until + STOP_GRACE_MS) await pause(10);
  }

  /** Work that is under way outside the scheduler: commits, refills, robots files. */
  #pending = 0;
  get #busy(): boolean {
    return this.#pending > 0;
  }

  get #starving(): boolean {
    return this.#batch.urls.length > 0 && this.#scheduler.inFlight === 0;
  }

  /** Wakes every host that has queued URLs in the store; false when there are none that may be fetched. */
  async #nextLevel(): Promise<boolean> {
    const waiting = await this.#store.queuedHosts();
    const open = waiting.filter(({ hostId }) => !this.#exhausted.has(hostId));
    if (open.length === 0) return false;
    const lowest = Math.min(...open.map((row) => row.lowest));
    if (lowest > this.#level) this.#level = lowest;
    for (const { hostId, origin, lowest: own } of open) {
      if (own > this.#level) continue;
      const host = this.#scheduler.host(origin, hostId);
      host.storeHasMore = true;
      this.#scheduler.wake(host);
    }
    return true;
  }

  /** Hosts whose queued URLs are all beyond a limit that was reached. */
  readonly #exhausted = new Set<number>();

  #gate(item: QueuedUrl): 'go' | 'drop' {
    const { options, elapsedMs } = this.#init.state;
    if (item.priority > this.#level) {
      this.#inMemory.delete(item.id);
      const host = this.#hostOf(originOf(item.url));
      host.storeHasMore = false;
      return 'drop';
    }
    if (options.maxTimeMs !== null && elapsedMs + this.#meter.elapsedMs >= options.maxTimeMs) this.#limit('max-time');
    if (options.maxBytes !== null && this.#bytes >= options.maxBytes) this.#limit('max-bytes');
    if (this.#stop) return 'drop';
    if (item.role !== URL_ROLE.page) return 'go';
    if (options.maxPages !== null && this.#pagesStarted >= options.maxPages) {
      this.#limitsHit.add('max-pages');
      this.#pagesClosed = true;
      this.#inMemory.delete(item.id);
      return 'drop';
    }
    this.#pagesStarted += 1;
    return 'go';
  }

  #pagesClosed = false;

  #limit(reason: 'max-time' | 'max-bytes'): void {
    this.#limitsHit.add(reason);
    this.#stopNow(reason);
  }

  #stopNow(reason: StopReason): void {
    this.#stop ??= reason;
    this.#scheduler.stop();
    this.#wakeLoop();
  }

  #hostOf(origin: string): HostQueue {
    const known = this.#scheduler.hosts.get(origin);
    if (known) return known;
    const host = this.#scheduler.host(origin);
    this.#batch.hosts.push({ id: host.id, origin, probeStatus: null, probeHash: null });
    return host;
  }

  /** A URL was queued: kept in memory when it is next in line anyway, else left to the store. */
  #queued(hostId: number, item: QueuedUrl): void {
    this.#queuedEver += 1;
    const host = this.#scheduler.byId(hostId)!;
    const last = host.head.at(-1);
    const inOrder = host.waiting === 0 || (last !== undefined && last.priority <= item.priority);
    if (!host.storeHasMore && host.waiting < REFILL && inOrder && item.priority <= this.#level) {
      host.push(item);
      this.#inMemory.add(item.id);
      if (this.#phase === 'crawl') this.#scheduler.wake(host);
    } else host.storeHasMore = true;
  }

  async #refill(host: HostQueue): Promise<void> {
    if (this.#batch.urls.length > 0 || this.#committing) await this.#flush();
    const max = Math.min(this.#level, Number.MAX_SAFE_INTEGER);
    const skip = this.#inMemory.size;
    const rows = await this.#store.takeQueued(host.id, max, REFILL + skip, this.#pagesClosed);
    const fresh = rows.filter((row) => !this.#inMemory.has(row.id));
    host.storeHasMore = rows.length === REFILL + skip;
    for (const item of fresh) {
      host.push(item);
      this.#inMemory.add(item.id);
    }
    if (fresh.length === 0 && this.#pagesClosed) this.#exhausted.add(host.id);
    this.#scheduler.wake(host);
    this.#scheduler.pump();
  }

  async #prepare(host: HostQueue): Promise<void> {
    const { robots, probe } = await this.#hosts.prepare(host, {
      inScope: this.#scope.inside(`${host.origin}/`),
      follow: this.#init.state.options.follow,
    });
    if (robots) this.#batch.robots.push(robots);
    if (probe) this.#batch.hosts.push({ id: host.id, origin: host.origin, ...probe });
    if (host.delayMs > 0 && !host.down) host.nextAt = this.#init.clock.monotonic() + host.delayMs;
    this.#scheduler.wake(host);
    this.#scheduler.pump();
  }

  async #guarded(action: () => Promise<void>): Promise<void> {
    this.#pending += 1;
    try {
      await action();
    } catch (error) {
      this.#fatal ??= error;
    } finally {
      this.#pending -= 1;
      this.#wakeLoop();
    }
  }

  async #work(host: HostQueue, item: QueuedUrl): Promise<void> {
    await this.#guarded(async () => {
      try {
        await this.#visit(host, item);
      } finally {
        this.#scheduler.ended(host);
      }
      if (this.#batchDue) await this.#flush();
      this.#scheduler.pump();
    });
  }

  get #batchDue(): boolean {
    return (
      this.#batch.pages.length + this.#batch.changes.length / 4 >= BATCH_PAGES ||
      this.#init.clock.monotonic() - this.#batchSince > BATCH_MS
    );
  }

  async #visit(host: HostQueue, item: QueuedUrl): Promise<void> {
    const { options } = this.#init.state;
    if (host.down) {
      this.#fail(item, host.down.reason, host.down.detail);
      return;
    }
    let note: string | null = null;
    if (options.robots !== 'ignore') {
      if (host.robots === 'unavailable') {
        if (options.robots === 'obey') {
          this.#skip(item, 'robots-unavailable', host.robotsDetail);
          return;
        }
        note = 'robots.txt unavailable';
      }
      const verdict = host.policy?.verdict(item.url);
      if (verdict && !verdict.allowed) {
        const detail = `line ${verdict.line}: ${verdict.rule}`;
        if (options.robots === 'obey') {
          this.#skip(item, 'robots-blocked', detail);
          return;
        }
        note = `robots.txt ${detail}`;
      }
    }
    if (item.foundOn !== null && item.depth !== 0 && this.#discovery.isClosed(item.foundOn)) {
      const hit = this.#traps.skipSameContent(item.url);
      this.#skip(item, 'trap-same-content', hit.pattern);
      return;
    }
    const outcome = await this.#fetch(host, item);
    this.#lastHost = hostOf(item.url);
    if (outcome === 'again') return;
    if (!outcome.ok) {
      if (outcome.reason === 'stopped') {
        this.#inMemory.delete(item.id);
        return;
      }
      this.#fail(item, outcome.reason, outcome.detail);
      return;
    }
    const { response } = outcome;
    const html = item.role === URL_ROLE.page && response.status >= 200 && response.status < 300;
    const { record, failed } = await this.#init.analysis.analyse({
      url: item.url,
      depth: item.depth ?? -1,
      response,
      body: html ? outcome.body : NO_BODY,
    });
    // Others may take ids while this one waits for a new run of them: only what is in hand right now counts.
    while (this.#discovery.stock < record.targets.length) await this.#supplyIds(record.targets.length);
    this.#absorb(host, item, record, failed === null ? outcome.note : 'analysis-failed', failed ?? note);
  }

  async #fetch(host: HostQueue, item: QueuedUrl): Promise<FetchOutcome | 'again'> {
    const { limits } = this.#init.state.options;
    const head = item.role === URL_ROLE.external && item.attempts === 0;
    let outcome = await this.#fetcher.fetch(
      requestFor(item, head ? 'HEAD' : 'GET', limits, this.#headersFor(item.url, item.role)),
    );
    if (head && (!outcome.ok || outcome.response.status >= 400) && !(!outcome.ok && outcome.reason === 'stopped')) {
      // Many servers answer HEAD wrongly: only GET decides that a link is broken.
      outcome = await this.#fetcher.fetch(requestFor(item, 'GET', limits, this.#headersFor(item.url, item.role)));
    }
    const now = this.#init.clock.monotonic();
    const lastTry = item.attempts >= limits.retries || this.#stop !== undefined;
    const backOff = limits.retryMs * 2 ** item.attempts;
    if (!outcome.ok) {
      if (outcome.reason === 'stopped') return outcome;
      if (isRetryable(outcome.reason, outcome.detail) && !lastTry) return this.#retry(host, item, now + backOff);
      host.noteFailure(outcome.reason, outcome.detail);
      return outcome;
    }
    host.noteAnswer();
    const { status, headers } = outcome.response;
    if (status === 429 || status === 503) {
      const asked = retryAfterMs(headers['retry-after'], this.#init.clock.now());
      const wait = Math.min(asked ?? backOff, limits.maxRetryAfterMs);
      host.slowDown(now + wait);
      if (!lastTry) return this.#retry(host, item, now + wait);
    } else if ((status === 500 || status === 502 || status === 504) && !lastTry && item.role === URL_ROLE.page) {
      return this.#retry(host, item, now + backOff);
    }
    return outcome;
  }

  #retry(host: HostQueue, item: QueuedUrl, at: number): 'again' {
    if (item.role === URL_ROLE.page) this.#pagesStarted -= 1;
    host.retries.push({ at, item: { ...item, attempts: item.attempts + 1 } });
    return 'again';
  }

  #absorb(host: HostQueue, item: QueuedUrl, record: PageRecord, reason: string | null, detail: string | null): void {
    const discovery = this.#discovery;
    if (record.page.status === 200 && record.page.content_hash !== null) {
      discovery.close(this.#traps.notePage(item.id, 0, record.page.content_hash));
    }
    const fromClosed = discovery.isClosed(item.id);
    const targetIds = new Float64Array(record.targets.length);
    const depth = item.depth === null ? null : item.depth + 1;
    for (let i = 0; i < targetIds.length; i++) {
      const wants = record.wants[i]!;
      const redirect = (wants & WANT.redirect) !== 0;
      if (redirect && item.role === URL_ROLE.page) this.#adoptSeedTarget(item, record.targets[i]!);
      targetIds[i] = discovery.see(record.targets[i]!, {
        wants,
        depth: redirect ? item.depth : depth,
        hops: redirect ? item.hops + 1 : 0,
        foundOn: item.id,
        trusted: null,
        fromClosed,
      });
    }
    const batch = this.#batch;
    batch.pages.push({ id: item.id, record, targetIds });
    batch.changes.push({ id: item.id, state: URL_STATE.fetched, reason, detail, attempts: item.attempts + 1 });
    if (record.outcomes.length > 0) addTally(batch, this.#init.analysis.rules, record.outcomes, record.errors);
    this.#bytes += record.page.bytes;
    if (record.page.status >= 400) this.#errors += 1;
    this.#ended(item);
    host.noteAnswer();
  }

  /** `https://shop.example` that redirects to `https://www.shop.example` is the same site: its host joins the scope. */
  #adoptSeedTarget(item: QueuedUrl, target: string): void {
    if (item.depth !== 0 || this.#scope.inside(target)) return;
    const bare = (url: string) => new URL(url).hostname.replace(/^www\./, '');
    if (bare(item.url) !== bare(target)) return;
    this.#scope.adopt(hostOf(target));
    void this.#guarded(() => this.#store.setScopeHosts(this.#scope.hosts()));
  }

  #fail(item: QueuedUrl, reason: string, detail: string): void {
    this.#errors += 1;
    this.#batch.changes.push({
      id: item.id,
      state: URL_STATE.failed,
      reason,
      detail: detail === '' ? null : detail,
      attempts: item.attempts + 1,
    });
    this.#ended(item);
  }

  #skip(item: QueuedUrl, reason: string, detail: string | null): void {
    this.#batch.changes.push({ id: item.id, state: URL_STATE.skipped, reason, detail });
    if (item.role === URL_ROLE.page) this.#pagesStarted -= 1;
    this.#ended(item);
  }

  #ended(item: QueuedUrl): void {
    this.#done += 1;
    this.#settled += 1;
    // The id stays in `inMemory` until its change is committed: a refill must not read it again.
    this.#endedIds.push(item.id);
  }

  #endedIds: number[] = [];

  async #supplyIds(count: number): Promise<void> {
    if (this.#discovery.stock >= count) return;
    const size = Math.max(ID_BLOCK, count);
    this.#discovery.supply(await this.#store.reserveIds(size), size);
  }

  async #flush(): Promise<void> {
    while (this.#committing) await this.#committing;
    const batch = this.#batch;
    batch.traps = this.#traps.takeChanged();
    batch.elapsedMs = this.#init.state.elapsedMs + this.#meter.elapsedMs;
    const ended = this.#endedIds;
    this.#batch = emptyBatch();
    this.#endedIds = [];
    this.#batchSince = this.#init.clock.monotonic();
    this.#committing = this.#store.commit(batch);
    try {
      await this.#committing;
    } finally {
      this.#committing = undefined;
    }
    for (const id of ended) this.#inMemory.delete(id);
  }

  #headersFor(url: string, role: number): Record<string, string> {
    const headers: Record<string, string> = {
      'user-agent': this.#init.agent.userAgent,
      accept: role === URL_ROLE.resource ? '*/*' : 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
      'accept-encoding': 'gzip, deflate, br',
      'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8',
    };
    // What the user gave for the site goes to the site alone, never along a redirect or a link to somewhere else.
    if (role === URL_ROLE.external || !this.#scope.inside(url)) return headers;
    for (const [name, value] of Object.entries(this.#init.headers)) headers[name.toLowerCase()] = value;
    if (this.#init.basicAuth !== undefined) {
      headers['authorization'] = `Basic ${Buffer.from(this.#init.basicAuth).toString('base64')}`;
    }
    return headers;
  }

  #tick(): void {
    const idle = this.#batch.pages.length + this.#batch.changes.length + this.#batch.urls.length === 0;
    const due = idle ? this.#init.clock.monotonic() - this.#batchSince > HEARTBEAT_MS : this.#batchDue;
    if (this.#phase === 'crawl' && due && !this.#committing && this.#fatal === undefined) {
      void this.#guarded(() => this.#flush());
    }
    const { options, elapsedMs } = this.#init.state;
    if (options.maxTimeMs !== null && elapsedMs + this.#meter.elapsedMs >= options.maxTimeMs && !this.#stop) {
      this.#limit('max-time');
    }
    this.#report();
  }

  #report(): void {
    if (!this.#init.onProgress) return;
    const queued = Math.max(0, this.#queuedEver - this.#settled - this.#scheduler.inFlight);
    const { rate, eta } = this.#meter.sample(this.#done, this.#queuedEver, queued);
    this.#init.onProgress({
      done: this.#done,
      queued,
      inFlight: this.#scheduler.inFlight,
      rate,
      errors: this.#errors,
      bytes: this.#bytes,
      elapsedMs: this.#init.state.elapsedMs + this.#meter.elapsedMs,
      eta,
      host: this.#lastHost,
      phase: this.#phase,
    });
  }

  async #finish(): Promise<CrawlSummary> {
    const { state, clock } = this.#init;
    this.#phase = 'finish';
    this.#report();
    await this.#flush();
    let stopReason: StopReason = this.#stop ?? 'done';
    if (stopReason === 'done' && this.#limitsHit.has('max-pages')) stopReason = 'max-pages';
    if (stopReason !== 'interrupted' && stopReason !== 'done') {
      await this.#store.closeQueued(stopReason, URL_STATE.skipped);
    }
    const totals = await this.#store.totals();
    // A limit that an earlier session met holds for the whole crawl.
    for (const limit of LIMITS) if (totals.notFetched[limit] !== undefined) this.#limitsHit.add(limit);
    if (stopReason === 'done' && totals.fetched === 0) stopReason = 'seeds-failed';
    const ended: CrawlSummary['state'] =
      stopReason === 'interrupted'
        ? 'interrupted'
        : stopReason === 'done' && this.#limitsHit.size === 0 && totals.notFetched['host-down'] === undefined
          ? 'complete'
          : 'partial';
    const elapsedMs = state.elapsedMs + this.#meter.elapsedMs;
    const limitsHit = [...this.#limitsHit].sort();
    await this.#store.finish({ state: ended, stopReason, limitsHit, finishedAt: clock.now(), elapsedMs, totals });
    return {
      crawlId: state.crawlId,
      state: ended,
      stopReason,
      limitsHit,
      startedAt: state.startedAt,
      elapsedMs,
      totals,
    };
  }
}

const ID_BLOCK = 4_096;
const LIMITS = ['max-pages', 'max-depth', 'max-bytes', 'max-time'];
const NO_BODY = new Uint8Array(0);
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
