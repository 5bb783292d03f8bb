import type { Sqlite } from '../../src/store/open.ts';
import { platformOf } from '../platforms/index.ts';
import { readAccount } from '../store/read-account.ts';
import type { BidRun } from '../store/runs.ts';
import { decide } from './decide.ts';
import { gatherPlanData } from './gather.ts';

/** What a run would bring with another budget, or without one region. Money a day, major units. */
export interface WhatIf {
  budget: number;
  without: string | null;
  cost: number;
  value: number;
  clicks: number;
  conversions: number;
}

/** Decides a run again with each of the budgets (and, for `without`, with that region capped at 0). Stores nothing. */
export function whatIf(db: Sqlite, run: BidRun, budgets: readonly number[], without: readonly string[]): WhatIf[] {
  const data = gatherPlanData(db, readAccount(db, run.platform));
  const { limits } = platformOf(run.platform);
  const cases = [
    ...budgets.map((budget) => ({ budget, closed: null as string | null })),
    ...without.map((closed) => ({ budget: run.config.budget, closed })),
  ];
  return cases.map(({ budget, closed }) => {
    const regionCaps = closed === null ? run.config.regionCaps : { ...run.config.regionCaps, [closed]: 0 };
    const { after, estimates } = decide(data, { ...run.config, budget, regionCaps }, limits);
    const conversions = data.regions.reduce(
      (sum, _, r) => sum + after.regionClicks[r]! * estimates.regions[r]!.rate,
      0,
    );
    return { budget, without: closed, cost: after.cost, value: after.value, clicks: after.clicks, conversions };
  });
}
