import { URL_ROLE, URL_STATE } from '../model/states.ts';
import { originOf, type Scope } from '../scope/scope.ts';
import { TrapWatch } from '../traps/trap-watch.ts';
import type { BatchWriter } from './batch-writer.ts';
import type { CrawlCounts } from './crawl-counts.ts';
import type { CrawlStop } from './crawl-stop.ts';
import type { CrawlState, CrawlStore, QueuedUrl } from './crawl-store.ts';
import { Discovery } from './discovery.ts';
import type { HostQueue } from './host-queue.ts';
import type { HostSetup } from './host-setup.ts';
import type { Scheduler } from './scheduler.ts';

/** Queued URLs of a host that are read from the store at once. */
const REFILL = 200;
/** URL ids reserved in the store at once. */
const ID_BLOCK = 4_096;

export interface FrontierQueueInit {
  state: CrawlState;
  store: CrawlStore;
  scope: Scope;
  scheduler: Scheduler;
  hosts: HostSetup;
  writer: BatchWriter;
  counts: CrawlCounts;
  stop: CrawlStop;
  now: number;
  elapsedMs(): number;
  /** True once the queue is being worked off: a new URL then wakes its host at once. */
  crawling(): boolean;
}

/**
 * The queue between store and scheduler: which queued URLs are in memory, which level and limits let one start, when a
 * host takes more from the store.
 */
export class FrontierQueue {
  readonly #init: FrontierQueueInit;
  /** With a depth limit, one level is finished before the next begins: depths are then exact. */
  #level = Number.POSITIVE_INFINITY;
  #pagesClosed = false;
  /** Hosts whose queued URLs are all beyond a limit that was reached. */
  readonly #exhausted = new Set<number>();
  traps: TrapWatch;
  discovery!: Discovery;

  constructor(init: FrontierQueueInit) {
    this.#init = init;
    this.traps = new TrapWatch(init.now);
  }

  /** Memory as the store remembers it: nothing for a new crawl, everything seen for a resumed one. */
  async open(): Promise<void> {
    const { state, store, scope, writer, stop } = this.#init;
    const { options, resumed } = state;
    this.traps = new TrapWatch(this.#init.now, resumed ? await store.knownTraps() : []);
    const first = await store.reserveIds(ID_BLOCK);
    let lowest = first;
    if (resumed) {
      for await (const row of store.knownUrls()) {
        lowest = Math.min(lowest, row.id);
        break;
      }
    }
    this.discovery = new Discovery({
      options,
      scope,
      traps: this.traps,
      firstId: lowest,
      batch: () => writer.batch,
      hostOf: (origin) => this.#hostOf(origin).id,
      queued: (hostId, item) => this.#queued(hostId, item),
      limitHit: (name) => stop.limitsHit.add(name),
    });
    this.discovery.supply(first, ID_BLOCK);
    if (options.maxDepth !== null) this.#level = 0;
    if (resumed) await this.#restore();
  }

  async #restore(): Promise<void> {
    const { store, scheduler, hosts, counts } = this.#init;
    for (const host of await store.knownHosts()) scheduler.host(host.origin, host.id);
    for await (const row of store.knownUrls()) {
      this.discovery.restore(row);
      if (row.state !== URL_STATE.skipped) counts.queuedEver += 1;
      if (row.state === URL_STATE.fetched || row.state === URL_STATE.failed) {
        counts.settled += 1;
        if (row.role === URL_ROLE.page) counts.pagesStarted += 1;
      }
    }
    counts.done = counts.settled;
    for await (const { urlId, hash } of store.contentHashes()) {
      this.discovery.close(this.traps.notePage(urlId, 0, hash));
    }
    counts.bytes = (await store.totals()).bytes;
    await hosts.restore(await store.knownRobots());
    for (const { hostId, origin } of await store.queuedHosts()) this.#wakeFromStore(scheduler.host(origin, hostId));
  }

  /** Makes sure that `count` new URLs can get an id. */
  async supplyIds(count: number): Promise<void> {
    if (this.discovery.stock >= count) return;
    const size = Math.max(ID_BLOCK, count);
    this.discovery.supply(await this.#init.store.reserveIds(size), size);
  }

  /** Wakes every host that has queued URLs in the store; false when there are none that may be fetched. */
  async nextLevel(): Promise<boolean> {
    const waiting = await this.#init.store.queuedHosts();
    const open = waiting.filter(({ hostId }) => !this.#exhausted.has(hostId));
    if (open.length === 0) return false;
    const lowest = Math.min(...open.map((row) => row.lowest));
    if (lowest > this.#level) this.#level = lowest;
    for (const { hostId, origin, lowest: own } of open) {
      if (own <= this.#level) this.#wakeFromStore(this.#init.scheduler.host(origin, hostId));
    }
    return true;
  }

  #wakeFromStore(host: HostQueue): void {
    host.storeHasMore = true;
    this.#init.scheduler.wake(host);
  }

  /** Whether a URL may be started now; `drop` leaves it queued in the store. */
  gate(item: QueuedUrl): 'go' | 'drop' {
    const { state, counts, stop, writer } = this.#init;
    const { options } = state;
    if (item.priority > this.#level) {
      writer.inMemory.delete(item.id);
      const host = this.#hostOf(originOf(item.url));
      host.storeHasMore = false;
      return 'drop';
    }
    if (options.maxTimeMs !== null && this.#init.elapsedMs() >= options.maxTimeMs) stop.limit('max-time');
    if (options.maxBytes !== null && counts.bytes >= options.maxBytes) stop.limit('max-bytes');
    if (stop.stopped) return 'drop';
    if (item.role !== URL_ROLE.page) return 'go';
    if (options.maxPages !== null && counts.pagesStarted >= options.maxPages) {
      stop.limitsHit.add('max-pages');
      this.#pagesClosed = true;
      writer.inMemory.delete(item.id);
      return 'drop';
    }
    counts.pagesStarted += 1;
    return 'go';
  }

  #hostOf(origin: string): HostQueue {
    const { scheduler, writer } = this.#init;
    const known = scheduler.hosts.get(origin);
    if (known) return known;
    const host = scheduler.host(origin);
    writer.batch.hosts.push({ id: host.id, origin, probeStatus: null, probeHash: null });
    return host;
  }

  /** A URL was queued: kept in memory when it is next in line anyway, else left to the store. */
  #queued(hostId: number, item: QueuedUrl): void {
    const { scheduler, writer, counts } = this.#init;
    counts.queuedEver += 1;
    const host = scheduler.byId(hostId)!;
    const last = host.head.at(-1);
    const inOrder = host.waiting === 0 || (last !== undefined && last.priority <= item.priority);
    if (!host.storeHasMore && host.waiting < REFILL && inOrder && item.priority <= this.#level) {
      host.push(item);
      writer.inMemory.add(item.id);
      if (this.#init.crawling()) scheduler.wake(host);
    } else host.storeHasMore = true;
  }

  /** Reads a host's next queued URLs from the store. */
  async refill(host: HostQueue): Promise<void> {
    const { store, scheduler, writer } = this.#init;
    if (writer.batch.urls.length > 0 || writer.committing) await writer.flush();
    const max = Math.min(this.#level, Number.MAX_SAFE_INTEGER);
    const skip = writer.inMemory.size;
    const rows = await store.takeQueued(host.id, max, REFILL + skip, this.#pagesClosed);
    const fresh = rows.filter((row) => !writer.inMemory.has(row.id));
    host.storeHasMore = rows.length === REFILL + skip;
    for (const item of fresh) {
      host.push(item);
      writer.inMemory.add(item.id);
    }
    if (fresh.length === 0 && this.#pagesClosed) this.#exhausted.add(host.id);
    scheduler.wake(host);
    scheduler.pump();
  }
}
