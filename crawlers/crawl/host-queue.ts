import type { FetchFailure } from '../fetch/failure.ts';
import type { RobotsPolicy } from '../robots/match.ts';
import type { QueuedUrl } from './crawl-store.ts';

export type RobotsState = 'unknown' | 'loading' | 'ok' | 'missing' | 'unavailable' | 'too-large' | 'not-asked';

/** Network failures in a row, without any answer, after which a host is given up. */
const DOWN_AFTER = 12;

/** One origin: its waiting URLs, its pace, its robots.txt. */
export class HostQueue {
  readonly id: number;
  readonly origin: string;
  /** URLs in memory, next first; the rest waits in the store. */
  head: QueuedUrl[] = [];
  headAt = 0;
  /** Items to be tried again, with the time from which they may. */
  retries: { at: number; item: QueuedUrl }[] = [];
  /** The store may hold queued URLs that are not in memory. */
  storeHasMore = false;
  /** URLs queued but not committed and not in memory. */
  uncommitted = 0;
  active = 0;
  limit: number;
  delayMs: number;
  nextAt = 0;
  place: 'none' | 'ready' | 'sleeping' | 'blocked' = 'none';
  robots: RobotsState = 'unknown';
  policy: RobotsPolicy | undefined;
  robotsDetail: string | null = null;
  failuresInARow = 0;
  /** Set when the host is given up: the reason its URLs get. */
  down: { reason: FetchFailure | 'host-down'; detail: string } | undefined;

  constructor(id: number, origin: string, limit: number, delayMs: number) {
    this.id = id;
    this.origin = origin;
    this.limit = limit;
    this.delayMs = delayMs;
  }

  get waiting(): number {
    return this.head.length - this.headAt;
  }

  push(item: QueuedUrl): void {
    this.head.push(item);
  }

  shift(): QueuedUrl | undefined {
    const item = this.head[this.headAt];
    if (item === undefined) return undefined;
    this.headAt += 1;
    if (this.headAt > 256 && this.headAt * 2 > this.head.length) {
      this.head = this.head.slice(this.headAt);
      this.headAt = 0;
    }
    return item;
  }

  /** A due retry, if any. */
  dueRetry(now: number): QueuedUrl | undefined {
    const at = this.retries.findIndex((retry) => retry.at <= now);
    return at === -1 ? undefined : this.retries.splice(at, 1)[0]!.item;
  }

  noteAnswer(): void {
    this.failuresInARow = 0;
  }

  noteFailure(reason: FetchFailure, detail: string): void {
    this.failuresInARow += 1;
    if (this.failuresInARow >= DOWN_AFTER) this.down = { reason: 'host-down', detail: `${reason}: ${detail}` };
  }

  /** The site asks for patience: halve the pressure and wait. */
  slowDown(until: number): void {
    this.limit = Math.max(1, Math.floor(this.limit / 2));
    this.nextAt = Math.max(this.nextAt, until);
  }
}
