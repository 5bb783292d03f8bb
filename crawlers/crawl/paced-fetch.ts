import type { Clock } from '../../src/kernel/clock.ts';
import type { Fetcher } from '../fetch/fetcher.ts';
import { originOf } from '../scope/scope.ts';

/** When a host may be asked next (monotonic ms), and the least time between two requests. */
export interface Pace {
  nextAt: number;
  delayMs: number;
}

export interface PacedFetchInit {
  fetcher: Pick<Fetcher, 'fetch'>;
  clock: Clock;
  /** The pace of a host that is known already: shared with the pages of that host. */
  paceOf(origin: string): Pace | undefined;
  /** The delay of a host that is not (a redirect of robots.txt may lead anywhere). */
  delayMs: number;
  stopped(): boolean;
}

/** Longest sleep before the stop is looked at again. */
const NAP_MS = 200;

/**
 * `fetch` for what is asked of a host besides its pages: robots.txt, the probe, sitemaps, and every redirect of these.
 * Each request waits for the host's turn, and the pages behind it wait for theirs. Once the crawl stops, nothing more is
 * asked: the outcome is then `stopped`.
 */
export function pacedFetch(init: PacedFetchInit): Pick<Fetcher, 'fetch'> {
  const strangers = new Map<string, Pace>();
  const paceOf = (origin: string): Pace => {
    let pace = init.paceOf(origin) ?? strangers.get(origin);
    if (!pace) {
      pace = { nextAt: 0, delayMs: init.delayMs };
      strangers.set(origin, pace);
    }
    return pace;
  };
  const last = new Map<Pace, Promise<unknown>>();
  /** Waits for the host's turn and takes it; false when the crawl stopped meanwhile. */
  const turn = async (pace: Pace): Promise<boolean> => {
    for (;;) {
      if (init.stopped()) return false;
      const left = pace.nextAt - init.clock.monotonic();
      if (left <= 0) break;
      await new Promise((resolve) => setTimeout(resolve, Math.min(left, NAP_MS)));
    }
    // Counted from the moment it is really asked, however late the timer was.
    if (pace.delayMs > 0) pace.nextAt = init.clock.monotonic() + pace.delayMs;
    return true;
  };
  return {
    async fetch(request) {
      const pace = paceOf(originOf(request.url));
      const mine = (last.get(pace) ?? Promise.resolve()).then(() => turn(pace));
      last.set(pace, mine);
      if (!(await mine)) return { ok: false, reason: 'stopped', detail: '', elapsedMs: 0 };
      return init.fetcher.fetch(request);
    },
  };
}
