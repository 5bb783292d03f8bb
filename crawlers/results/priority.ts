import type { Severity } from '../model/rule.ts';

/** How much a fault of each severity weighs against others. */
export const SEVERITY_WEIGHT: Readonly<Record<Severity, number>> = { error: 10, warning: 3, notice: 1 };

/** Importance of a page from its link score (0–100): 0.1 for a page nobody links to, 1 for the best linked one. */
export const IMPORTANCE_SQL = '(0.1 + 0.009 * coalesce(p.link_score, 0))';

/** The order in which faults deserve work: weight of the severity × pages × their mean importance, to one decimal. */
export function priorityOf(severity: Severity, pages: number, importance: number): number {
  return Math.round(SEVERITY_WEIGHT[severity] * pages * importance * 10) / 10;
}
