import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
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

/**
 * Gathers, decides and stores a run. Never writes a platform's file. Error: `bids-order-value-unknown` when the goal counts
 * money and no order says how much.
 */
export function runPlan(db: Sqlite, config: PlanConfig, now: number): PlannedRun {
  const account = readAccount(db, config.platform);
  const data = gatherPlanData(db, account);
  const decision = decide(data, config, platformOf(config.platform).limits);
  if (lacksOrderValue(decision, config)) throw orderValueUnknown(config.goal.kind);
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

/** With clicks but no worth of an order, profit and return are 0 everywhere, and a plan would close the account. */
function lacksOrderValue({ estimates }: Decision, config: PlanConfig): boolean {
  return (
    (config.goal.kind === 'profit' || config.goal.kind === 'roas') &&
    config.orderValue === null &&
    estimates.orderValue === null &&
    estimates.regions.some(({ clicks }) => clicks > 0)
  );
}

function orderValueUnknown(goal: string): SoukError {
  return new SoukError({
    code: 'bids-order-value-unknown',
    what: msg(
      {
        zh: '按 {goal} 出价需要知道每单值多少钱，目前的数据里没有',
        en: 'The goal {goal} needs to know what an order is worth, and no figure says so',
      },
      { goal },
    ),
    next: msg({
      zh: '用 souk bids import 文件 --as outcomes 导入订单，或加 --order-value 金额；只有转化数时用 --goal cpa=80。',
      en: 'Import your orders with souk bids import FILE --as outcomes, or add --order-value MONEY; with conversions alone use --goal cpa=80.',
    }),
  });
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
