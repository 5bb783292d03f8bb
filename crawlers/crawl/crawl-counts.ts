import type { CrawlProgress } from './progress.ts';
import type { RateMeter } from './rate-meter.ts';

/** What a session counts while it runs: for the limits and for the progress line. */
export class CrawlCounts {
  /** Pages whose fetch was begun, in all sessions: what `--max-pages` limits. */
  pagesStarted = 0;
  /** Decoded bytes of all pages: what `--max-bytes` limits. */
  bytes = 0;
  /** URLs that ended in any way, and those that were ever queued. */
  done = 0;
  settled = 0;
  queuedEver = 0;
  errors = 0;
  lastHost = '';

  progress(
    meter: RateMeter,
    now: { inFlight: number; elapsedMs: number; phase: CrawlProgress['phase'] },
  ): CrawlProgress {
    const queued = Math.max(0, this.queuedEver - this.settled - now.inFlight);
    const { rate, eta } = meter.sample(this.done, this.queuedEver, queued);
    const { done, errors, bytes, lastHost: host } = this;
    return {
      done,
      queued,
      inFlight: now.inFlight,
      rate,
      errors,
      bytes,
      elapsedMs: now.elapsedMs,
      eta,
      host,
      phase: now.phase,
    };
  }
}
