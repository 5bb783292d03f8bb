import type { PlatformId } from '../model/platform.ts';

export type Goal =
  | { kind: 'cpa'; target: number }
  | { kind: 'roas'; target: number }
  | { kind: 'clicks' }
  | { kind: 'profit' };

/** What the user asks of a plan. Money in major units a day. */
export interface PlanConfig {
  platform: PlatformId;
  budget: number;
  goal: Goal;
  /** Share of revenue that is left before advertising; for profit and for orders without a stated value. */
  margin: number;
  /** What an order or lead is worth, when outcomes carry no revenue. */
  orderValue: number | null;
  regionCaps: Readonly<Record<string, number>>;
  planCaps: Readonly<Record<string, number>>;
  /** Largest change of a bid or factor in one run: 0.3 is ±30 %. null: no limit. */
  maxJump: number | null;
  maxPlans: number;
  /** Terms that are never paused or excluded. */
  brand: readonly string[];
  /** Overrides of the platform's factor range. */
  factorMin: number | null;
  factorMax: number | null;
  /** Share of the budget that stopped regions and keywords may have for another try. */
  explore: number;
  /** Day that is planned for: seasons and tries are judged on it; undefined: neither. */
  on?: string;
  /** Seed of the draws of tries; the same seed gives the same plan. */
  seed?: number;
}
