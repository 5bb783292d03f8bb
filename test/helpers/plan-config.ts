import type { PlanConfig } from '../../bids/index.ts';

/** What a bid plan is asked when nothing special is: 300 a day for clicks. The platform is the test's own. */
export const PLAN_CONFIG: Omit<PlanConfig, 'platform'> = {
  budget: 300,
  goal: { kind: 'clicks' },
  margin: 0.5,
  orderValue: null,
  regionCaps: {},
  planCaps: {},
  maxJump: 0.3,
  maxPlans: 0,
  brand: [],
  factorMin: null,
  factorMax: null,
  explore: 0.05,
};
