import type { Clock } from '../../src/kernel/clock.ts';
import { emptyBatch } from './batch.ts';
import type { CrawlBatch, CrawlStore, TrapRow } from './crawl-store.ts';

/** Pages in one transaction, and the longest a finished page waits for it. */
const BATCH_PAGES = 40;
const BATCH_MS = 250;
/** An idle crawl (long delays) still shows that its process lives. */
const HEARTBEAT_MS = 10_000;

export interface BatchWriterInit {
  store: CrawlStore;
  clock: Clock;
  /** Added to each batch as it is closed. */
  traps(): TrapRow[];
  elapsedMs(): number;
}

/**
 * Collects what belongs together and commits it as one transaction, one at a time. It also knows which queued URLs are
 * held in memory: their ids stay until the change is committed, so that a refill from the store never reads them twice.
 */
export class BatchWriter {
  readonly #init: BatchWriterInit;
  readonly inMemory = new Set<number>();
  batch: CrawlBatch = emptyBatch();
  #since = 0;
  #endedIds: number[] = [];
  #committing: Promise<void> | undefined;

  constructor(init: BatchWriterInit) {
    this.#init = init;
  }

  get committing(): boolean {
    return this.#committing !== undefined;
  }

  /** The batch is large or old enough. */
  get due(): boolean {
    const { pages, changes } = this.batch;
    return pages.length + changes.length / 4 >= BATCH_PAGES || this.#init.clock.monotonic() - this.#since > BATCH_MS;
  }

  /** As `due`, but an empty batch waits for the heartbeat. */
  get dueByTime(): boolean {
    const { pages, changes, urls } = this.batch;
    if (pages.length + changes.length + urls.length > 0) return this.due;
    return this.#init.clock.monotonic() - this.#since > HEARTBEAT_MS;
  }

  /** A URL ended: its id leaves the memory with the commit of this batch. */
  ended(id: number): void {
    this.#endedIds.push(id);
  }

  /** Commits what is there, after the commit that may be running. */
  async flush(): Promise<void> {
    while (this.#committing) await this.#committing;
    const batch = this.batch;
    batch.traps = this.#init.traps();
    batch.elapsedMs = this.#init.elapsedMs();
    const ended = this.#endedIds;
    this.batch = emptyBatch();
    this.#endedIds = [];
    this.#since = this.#init.clock.monotonic();
    this.#committing = this.#init.store.commit(batch);
    try {
      await this.#committing;
    } finally {
      this.#committing = undefined;
    }
    for (const id of ended) this.inMemory.delete(id);
  }
}
