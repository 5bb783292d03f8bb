import { planOf, type RulePlan } from './plan.ts';
import { RULES } from './registry.ts';
import type { RuleSettings } from './settings.ts';

/** All rules that apply under these settings. Apart from `planOf`, so that one rule can be judged without loading the others. */
export function planRules(settings: RuleSettings): RulePlan {
  return planOf(settings, RULES);
}
