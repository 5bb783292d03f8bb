import type { Sqlite } from '../../src/store/open.ts';
import type { Account } from '../model/account.ts';
import { platformOf } from '../platforms/index.ts';
import { waitingNegatives } from '../rules/accept-negatives.ts';
import { readAccount } from '../store/read-account.ts';
import { type BidRun, inputHash, type RunResult, saveRun } from '../store/runs.ts';
import type { PlanConfig } from './config.ts';
import type { PlanData } from './data.ts';
import { type Decision, decide } from './decide.ts';
import { divisionChanges } from './division-changes.ts';
import { gatherPlanData } from './gather.ts';

/** A decision with the run that was stored for it. */
export interface PlannedRun {
  run: BidRun;
  decision: Decision;
  account: Account;
}

/** Gathers, decides and stores a run. Never writes a platform's file. */
export function runPlan(db: Sqlite, config: PlanConfig, now: number): PlannedRun {
  const account = readAccount(db, config.platform);
  const data = gatherPlanData(db, account);
  const decision = decide(data, config, platformOf(config.platform).limits);
  decision.changes = [...decision.changes, ...divisionChanges(decision, account)];
  const result = resultOf(decision);
  decision.changes = [...decision.changes, ...waitingNegatives(db, account, result.divided ?? [], decision.changes)];
  const run: Omit<BidRun, 'id'> = {
    createdAt: now,
    platform: config.platform,
    accountHash: account.hash,
    config,
    inputHash: inputHash(data, config),
    result,
  };
  return { run: { ...run, id: saveRun(db, run, decision.changes) }, decision, account };
}

/**
 * Decides again what a stored run decided: the planner is pure, so the same inputs give the same decision. `changed` says
 * that data came in since, so figures may differ from the stored ones.
 */
export function redoRun(db: Sqlite, run: BidRun): { decision: Decision; data: PlanData; changed: boolean } {
  const data = gatherPlanData(db, readAccount(db, run.platform));
  const decision = decide(data, run.config, platformOf(run.platform).limits);
  return { decision, data, changed: inputHash(data, run.config) !== run.inputHash };
}

/** Forecast figures of a decision by region. */
function resultOf(decision: Decision): RunResult {
  const { after, data, divisions } = decision;
  return {
    cost: after.cost,
    value: after.value,
    clicks: after.clicks,
    ...(divisions.length > 0
      ? { divided: divisions.map(({ plan, parts }) => ({ plan, into: parts.map((half) => half.name) })) }
      : {}),
    conversions: data.regions.reduce(
      (sum, _, r) => sum + after.regionClicks[r]! * decision.estimates.regions[r]!.rate,
      0,
    ),
    regions: data.regions.map((code, r) => {
      const estimate = decision.estimates.regions[r]!;
      return {
        code,
        cost: after.regionCost[r]!,
        clicks: after.regionClicks[r]!,
        conversions: after.regionClicks[r]! * estimate.rate,
        low: after.regionClicks[r]! * estimate.low,
        high: after.regionClicks[r]! * estimate.high,
      };
    }),
  };
}
