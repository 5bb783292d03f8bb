import { analysePage } from '../facts/analyse-page.ts';
import { judgePage, pageRuleIds } from '../rules/judge-page.ts';
import type { RulePlan } from '../rules/plan.ts';
import type { PageAnalyser } from './ports.ts';

/** All facts and all page rules of a plan: what an audit does with each page. */
export function pageAnalyser(plan: RulePlan): PageAnalyser {
  return {
    rules: pageRuleIds(plan),
    analyse: analysePage,
    judge: (facts) => judgePage(plan, facts),
  };
}
