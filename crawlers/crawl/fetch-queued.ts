import type { Clock } from '../../src/kernel/clock.ts';
import { isRetryable } from '../fetch/failure.ts';
import type { Fetcher, FetchOutcome } from '../fetch/fetcher.ts';
import { URL_ROLE } from '../model/states.ts';
import type { QueuedUrl } from './crawl-store.ts';
import type { HostQueue } from './host-queue.ts';
import type { RequestLimits } from './options.ts';
import { requestFor, retryAfterMs } from './request.ts';

export interface FetchQueuedInit {
  fetcher: Fetcher;
  limits: RequestLimits;
  clock: Clock;
  stopped(): boolean;
  headersFor(url: string, role: number): Readonly<Record<string, string>>;
}

/**
 * One try at a queued URL. The outcome to keep, or the monotonic time (ms) from which it should be tried again: after a
 * passing failure, 429, 503 or another 5xx, with back-off and `Retry-After`, as long as tries are left. The host learns
 * what its answer means for its pace.
 */
export async function fetchQueued(
  about: FetchQueuedInit,
  host: HostQueue,
  item: QueuedUrl,
): Promise<FetchOutcome | { again: number }> {
  const { fetcher, limits, clock } = about;
  const ask = (method: 'GET' | 'HEAD') =>
    fetcher.fetch(requestFor(item, method, limits, about.headersFor(item.url, item.role)));
  const head = item.role === URL_ROLE.external && item.attempts === 0;
  const outcome = await ask(head ? 'HEAD' : 'GET');
  const now = clock.monotonic();
  // The HEAD of an external link is no try of its own.
  const tries = item.role === URL_ROLE.external ? item.attempts - 1 : item.attempts;
  const lastTry = !head && (tries >= limits.retries || about.stopped());
  const backOff = limits.retryMs * 2 ** Math.max(0, tries);
  if (!outcome.ok) {
    if (outcome.reason === 'stopped') return outcome;
    // Many servers answer HEAD wrongly: only GET decides that a link is broken. It waits for the host's next turn.
    if (head) return { again: now };
    if (isRetryable(outcome.reason, outcome.detail) && !lastTry) return { again: now + backOff };
    host.noteFailure(outcome.reason, outcome.detail);
    return outcome;
  }
  host.noteAnswer();
  const { status, headers } = outcome.response;
  if (status === 429 || status === 503) {
    const asked = retryAfterMs(headers['retry-after'], clock.now());
    const wait = Math.min(asked ?? backOff, limits.maxRetryAfterMs);
    host.slowDown(now + wait);
    if (!lastTry) return { again: now + wait };
  } else if (head && status >= 400) {
    return { again: now };
  } else if ((status === 500 || status === 502 || status === 504) && !lastTry && item.role === URL_ROLE.page) {
    return { again: now + backOff };
  }
  return outcome;
}
