import type { Clock } from '../../src/kernel/clock.ts';
import { URL_STATE } from '../model/states.ts';
import type { CrawlStop } from './crawl-stop.ts';
import type { CrawlState, CrawlStore } from './crawl-store.ts';
import type { CrawlSummary, StopReason } from './progress.ts';

const LIMITS = ['max-pages', 'max-depth', 'max-bytes', 'max-time'];

/** Writes how the crawl ended, gives what is still queued its final state, and returns the summary. */
export async function finishCrawl(
  state: CrawlState,
  store: CrawlStore,
  stop: CrawlStop,
  clock: Clock,
  elapsedMs: () => number,
): Promise<CrawlSummary> {
  const { limitsHit } = stop;
  let stopReason: StopReason = stop.reason ?? 'done';
  if (stopReason === 'done' && limitsHit.has('max-pages')) stopReason = 'max-pages';
  if (stopReason !== 'interrupted' && stopReason !== 'done') await store.closeQueued(stopReason, URL_STATE.skipped);
  const totals = await store.totals();
  // A limit that an earlier session met holds for the whole crawl.
  for (const limit of LIMITS) if (totals.notFetched[limit] !== undefined) limitsHit.add(limit);
  if (stopReason === 'done' && totals.fetched === 0) stopReason = 'seeds-failed';
  const whole = stopReason === 'done' && limitsHit.size === 0 && totals.notFetched['host-down'] === undefined;
  const end = {
    state: stopReason === 'interrupted' ? 'interrupted' : whole ? 'complete' : 'partial',
    stopReason,
    limitsHit: [...limitsHit].sort(),
    elapsedMs: elapsedMs(),
    totals,
  } as const;
  await store.finish({ ...end, finishedAt: clock.now() });
  return { crawlId: state.crawlId, startedAt: state.startedAt, ...end };
}
