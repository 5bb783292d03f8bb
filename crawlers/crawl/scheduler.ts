import type { Clock } from '../../src/kernel/clock.ts';
import type { QueuedUrl } from './crawl-store.ts';
import { HostQueue } from './host-queue.ts';

export interface SchedulerInit {
  clock: Clock;
  perHost: number;
  total: number;
  delayMs: number;
  /** Starts one URL; `done` is called when it has ended in any way. */
  start(host: HostQueue, item: QueuedUrl): void;
  /** The host has nothing in memory but more in the store: load it, then call `wake`. */
  refill(host: HostQueue): void;
  /** The host's robots.txt is needed first: load it, then call `wake`. */
  prepare(host: HostQueue): void;
  /** Whether this URL may be started at all now (limits); `drop` leaves it queued in the store. */
  gate(item: QueuedUrl): 'go' | 'drop';
  /** A host has slept its delay: there may be nothing left to do. */
  slept(): void;
}

/**
 * Who is fetched next: hosts take turns, each with its own concurrency and delay, under one total. Event driven: `pump`
 * runs when something ended or became due; a host without work costs nothing.
 */
export class Scheduler {
  readonly #init: SchedulerInit;
  readonly hosts = new Map<string, HostQueue>();
  readonly #byId = new Map<number, HostQueue>();
  #ready: HostQueue[] = [];
  #readyAt = 0;
  #sleeping: HostQueue[] = [];
  #timer: NodeJS.Timeout | undefined;
  #timerAt = Number.POSITIVE_INFINITY;
  #pumping = false;
  inFlight = 0;
  stopped = false;

  constructor(init: SchedulerInit) {
    this.#init = init;
  }

  host(origin: string, id?: number): HostQueue {
    let host = this.hosts.get(origin);
    if (!host) {
      host = new HostQueue(id ?? this.hosts.size + 1, origin, this.#init.perHost, this.#init.delayMs);
      this.hosts.set(origin, host);
      this.#byId.set(host.id, host);
    }
    return host;
  }

  byId(id: number): HostQueue | undefined {
    return this.#byId.get(id);
  }

  /** Makes the host take its turn again. */
  wake(host: HostQueue): void {
    if (host.place === 'blocked') host.place = 'none';
    if (host.place !== 'none') return;
    host.place = 'ready';
    this.#ready.push(host);
  }

  /** Must be called when a started URL has ended. */
  ended(host: HostQueue): void {
    host.active -= 1;
    this.inFlight -= 1;
    this.wake(host);
  }

  /** True when nothing runs, nothing waits in memory and nobody sleeps. */
  get idle(): boolean {
    return this.inFlight === 0 && this.#readyAt >= this.#ready.length && this.#sleeping.length === 0;
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.#timer);
  }

  pump(): void {
    if (this.#pumping || this.stopped) return;
    this.#pumping = true;
    try {
      this.#awaken();
      while (this.inFlight < this.#init.total && this.#readyAt < this.#ready.length && !this.stopped) {
        const host = this.#ready[this.#readyAt]!;
        this.#readyAt += 1;
        if (this.#readyAt > 64 && this.#readyAt * 2 > this.#ready.length) {
          this.#ready = this.#ready.slice(this.#readyAt);
          this.#readyAt = 0;
        }
        host.place = 'none';
        this.#turn(host);
      }
    } finally {
      this.#pumping = false;
    }
    this.#arm();
  }

  #turn(host: HostQueue): void {
    const now = this.#init.clock.monotonic();
    if (host.active >= host.limit) return;
    if (host.robots === 'unknown' || host.robots === 'loading') {
      host.place = 'blocked';
      if (host.robots === 'unknown') {
        host.robots = 'loading';
        this.#init.prepare(host);
      }
      return;
    }
    if (now < host.nextAt && !host.down) {
      this.#sleep(host);
      return;
    }
    const item = host.dueRetry(now) ?? host.shift();
    if (item === undefined) {
      if (host.storeHasMore) {
        host.place = 'blocked';
        this.#init.refill(host);
      } else if (host.retries.length > 0) {
        host.nextAt = Math.max(host.nextAt, Math.min(...host.retries.map((retry) => retry.at)));
        this.#sleep(host);
      }
      return;
    }
    if (this.#init.gate(item) === 'go') {
      host.active += 1;
      this.inFlight += 1;
      if (host.delayMs > 0 && !host.down) host.nextAt = now + host.delayMs;
      this.#init.start(host, item);
    }
    this.wake(host);
  }

  #sleep(host: HostQueue): void {
    host.place = 'sleeping';
    this.#sleeping.push(host);
  }

  #awaken(): void {
    if (this.#sleeping.length === 0) return;
    const now = this.#init.clock.monotonic();
    const still: HostQueue[] = [];
    for (const host of this.#sleeping) {
      if (host.nextAt > now && !host.down) still.push(host);
      else {
        host.place = 'none';
        this.wake(host);
      }
    }
    this.#sleeping = still;
  }

  #arm(): void {
    let earliest = Number.POSITIVE_INFINITY;
    for (const host of this.#sleeping) earliest = Math.min(earliest, host.nextAt);
    if (earliest === this.#timerAt && this.#timer) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#timerAt = earliest;
    if (earliest === Number.POSITIVE_INFINITY || this.stopped) return;
    const wait = Math.max(1, Math.ceil(earliest - this.#init.clock.monotonic()));
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#timerAt = Number.POSITIVE_INFINITY;
      this.pump();
      this.#init.slept();
    }, wait);
  }
}
