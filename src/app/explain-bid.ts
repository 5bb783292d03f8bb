import { type BidRun, type ChainStep, explainCell, type LandingPage, readLanding, redoRun } from '../../bids/index.ts';
import type { Sqlite } from '../store/open.ts';
import { landingPages } from './landing/landing-pages.ts';

/** The whole chain of one bid, with the page that the click leads to; `changed`: data came in after the run. */
export interface ExplainedBid {
  chain: ChainStep[];
  landing: LandingPage | null;
  changed: boolean;
}

/** Explains a keyword in a region: the planner's chain, then its landing page as the run kept it (or as it is now). */
export function explainBid(db: Sqlite, run: BidRun, keyword: string, regionCode: string): ExplainedBid {
  const { decision, changed } = redoRun(db, run);
  const chain = explainCell(decision, keyword, regionCode);
  const kept = readLanding(db, run.id, keyword)[0];
  const landing = kept ?? landingPages(db, run.platform).find((page) => page.keyword === keyword) ?? null;
  return { chain, landing, changed };
}
