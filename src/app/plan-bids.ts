import { type LandingPage, type PlanConfig, runPlan, saveLanding } from '../../bids/index.ts';
import type { Sqlite } from '../store/open.ts';
import { landingPages } from './landing/landing-pages.ts';

/** Decides and stores a run, with the landing page of every keyword as the crawl knows it now. */
export function planBids(
  db: Sqlite,
  config: PlanConfig,
  now: number,
): ReturnType<typeof runPlan> & { landing: LandingPage[] } {
  const planned = runPlan(db, config, now);
  const landing = landingPages(db, config.platform);
  saveLanding(db, planned.run.id, landing);
  return { ...planned, landing };
}
