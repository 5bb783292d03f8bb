import type { Severity } from '../../../crawlers/index.ts';
import type { AuditSummary } from './audit-summary.ts';
import { SEVERITIES } from './severity-text.ts';

/** Faults that break a gate: as severe as `failOn` or worse, debatable ones left aside. 0: the gate holds. */
export function gateFaults(summary: AuditSummary, failOn: Severity): number {
  const worst = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  return worst.reduce((sum, severity) => sum + summary.totals.faults[severity], 0);
}
