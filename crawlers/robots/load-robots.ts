import type { FetchFailure } from '../fetch/failure.ts';
import type { Fetcher } from '../fetch/fetcher.ts';
import { parseRobots, type RobotsFile } from './parse.ts';

/** What a host says about robots, by RFC 9309 and Google's documentation. */
export interface LoadedRobots {
  /** `ok`: rules in force; `missing`: 4xx, all allowed; `unavailable`: 5xx, 429 or no answer, nothing allowed. */
  state: 'ok' | 'missing' | 'unavailable' | 'too-large';
  status: number | null;
  body: Buffer;
  file: RobotsFile;
  detail: string | null;
  /** Set when the host did not answer at all. */
  failure: { reason: FetchFailure; detail: string } | null;
}

const MAX_REDIRECTS = 5;
/** Enough to see that a file is over 500 KiB; the rest is not read. */
const MAX_BYTES = 524_288;

/** Fetches `/robots.txt` of an origin, following at most five redirects (also to other hosts: RFC 9309, 2.3.1.2). */
export async function loadRobots(
  fetcher: Pick<Fetcher, 'fetch'>,
  origin: string,
  headers: Readonly<Record<string, string>>,
): Promise<LoadedRobots> {
  let url = `${origin}/robots.txt`;
  const none = (state: LoadedRobots['state'], status: number | null, detail: string | null): LoadedRobots => ({
    state,
    status,
    body: Buffer.alloc(0),
    file: parseRobots(''),
    detail,
    failure: null,
  });
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const outcome = await fetcher.fetch({ url, method: 'GET', headers, maxBytes: MAX_BYTES, want: () => 'keep' });
    if (!outcome.ok) {
      const { reason, detail } = outcome;
      return { ...none('unavailable', null, `${reason} ${detail}`.trim()), failure: { reason, detail } };
    }
    const { status, location } = outcome.response;
    if (status >= 300 && status < 400 && location !== null) {
      url = location;
      continue;
    }
    if (status === 429 || status >= 500) return none('unavailable', status, null);
    if (status < 200 || status >= 300) return none('missing', status, null);
    const file = parseRobots(outcome.body);
    const tooLarge = file.truncated || outcome.note === 'too-large';
    return {
      state: tooLarge ? 'too-large' : 'ok',
      status,
      body: outcome.body,
      file: { ...file, truncated: tooLarge },
      detail: url === `${origin}/robots.txt` ? null : url,
      failure: null,
    };
  }
  // Google: after five hops the file counts as not found.
  return none('missing', null, 'too-many-redirects');
}
