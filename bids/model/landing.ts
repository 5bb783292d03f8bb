/** What may be wrong with a landing page; `not-measured`: its host was never crawled, so nothing is known. */
export const LANDING_STATES = [
  'fine',
  'no-url',
  'bad-url',
  'not-measured',
  'not-crawled',
  'unreachable',
  'status',
  'redirect',
  'other-domain',
  'noindex',
  'not-relevant',
  'not-mobile',
] as const;
export type LandingState = (typeof LANDING_STATES)[number];

/** The landing page of one keyword: which, from where, and what the newest crawl says of it. */
export interface LandingPage {
  plan: string;
  unit: string;
  keyword: string;
  url: string | null;
  /** Where the page comes from: declared, mapped in the keyword bank, or the account's own sheet. */
  from: 'target' | 'map' | 'sheet' | 'none';
  /** Why the bank's page is not the one: a code of the map, or `map-page-bad` (with what is wrong in `mapState`). */
  fallback: string | null;
  /** The page of the bank and of the sheet, whichever was taken. */
  mapUrl: string | null;
  mapState: LandingState | null;
  sheetUrl: string | null;
  /** The first problem, or `fine`. */
  state: LandingState;
  problems: readonly LandingState[];
  status: number | null;
  redirectTo: string | null;
  title: string | null;
  /** Share of the keyword's words (by length) that title, H1 or description carry, and that the page carries at all; 0–1. */
  headShare: number | null;
  textShare: number | null;
  /** Why it may not be indexed, or why it was not fetched. */
  reason: string | null;
}
