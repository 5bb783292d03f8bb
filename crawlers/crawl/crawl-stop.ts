import type { StopReason } from './progress.ts';

/** Whether and why a crawl ends before its queue is empty, and which limits it met on the way. */
export class CrawlStop {
  readonly limitsHit = new Set<string>();
  reason: StopReason | undefined;
  readonly #onStop: () => void;

  constructor(onStop: () => void) {
    this.#onStop = onStop;
  }

  get stopped(): boolean {
    return this.reason !== undefined;
  }

  /** The first reason counts. */
  now(reason: StopReason): void {
    this.reason ??= reason;
    this.#onStop();
  }

  /** A limit that ends the whole crawl at once. */
  limit(reason: 'max-time' | 'max-bytes'): void {
    this.limitsHit.add(reason);
    this.now(reason);
  }
}
