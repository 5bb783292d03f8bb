import type { LandingPage, LandingState } from '../../../bids/index.ts';
import type { LandingFacts } from '../../../crawlers/index.ts';
import { englishStem } from '../../kernel/text/english-stem.ts';
import { segmentWords } from '../../kernel/text/segment.ts';

/** What is known of a URL: not a URL, its host never crawled, not seen by the crawl, or its facts. */
export type Seen = 'bad-url' | 'not-measured' | 'not-crawled' | LandingFacts;

export type Judged = Pick<
  LandingPage,
  'state' | 'problems' | 'status' | 'redirectTo' | 'title' | 'headShare' | 'textShare' | 'reason'
>;

/** With these nobody sees the page, so another one is looked for. */
const BLOCKING: ReadonlySet<LandingState> = new Set(['bad-url', 'not-crawled', 'unreachable', 'status']);

/** Half of the keyword in what a visitor reads first, or all of it in the text, makes a page speak of the keyword. */
const HEAD_SHARE = 0.5;
const TEXT_SHARE = 0.99;

/** Does nobody reach the page? */
export function isBlocked(state: LandingState): boolean {
  return BLOCKING.has(state);
}

/**
 * One page for one keyword, pure: exists and answers 200 (a redirect is followed once: `target`), may be indexed, speaks of
 * the keyword, and fits a phone. All problems are named, the gravest first.
 */
export function judgeLanding(words: readonly string[], seen: Seen, target: Seen | null): Judged {
  const none = { status: null, redirectTo: null, title: null, headShare: null, textShare: null, reason: null };
  if (typeof seen === 'string') return { ...none, state: seen, problems: [seen] };
  const problems: LandingState[] = [];
  let page = seen;
  if (seen.redirectTo !== null) {
    problems.push('redirect');
    if (target === null || typeof target === 'string' || target.redirectTo !== null)
      return { ...none, status: seen.status, redirectTo: seen.redirectTo, state: 'redirect', problems };
    page = target;
  }
  const found = { ...none, status: page.status, redirectTo: seen.redirectTo, title: page.title };
  if (page.status === null) return { ...found, state: 'unreachable', problems: ['unreachable'], reason: page.reason };
  if (page.status !== 200) return { ...found, state: 'status', problems: ['status', ...problems] };
  const headShare = share(words, stems(`${page.title ?? ''} ${page.h1 ?? ''} ${page.description ?? ''}`));
  const textShare = headShare === 1 ? 1 : share(words, stems(`${page.title ?? ''} ${page.h1 ?? ''} ${page.text}`));
  if (!page.indexable) problems.push('noindex');
  if (headShare < HEAD_SHARE && textShare < TEXT_SHARE) problems.push('not-relevant');
  if (page.mobile === false) problems.push('not-mobile');
  const reason = page.indexable ? null : page.indexabilityReason;
  return { ...found, headShare, textShare, reason, state: problems[0] ?? 'fine', problems };
}

/** Words of a text in the form in which they are compared: Chinese words as they are, English ones by their stem. */
export function stems(text: string): ReadonlySet<string> {
  return new Set(segmentWords(text, { fine: true }).map(englishStem));
}

/** Share of the words, by their length, that the page has. */
function share(words: readonly string[], page: ReadonlySet<string>): number {
  let all = 0;
  let there = 0;
  for (const word of words) {
    all += word.length;
    if (page.has(word)) there += word.length;
  }
  return all === 0 ? 1 : there / all;
}
