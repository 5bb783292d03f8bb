import type { Sqlite } from '../../src/store/open.ts';
import type { Severity } from '../model/rule.ts';

export type RuleState = 'pass' | 'fail' | 'not-applicable' | 'not-measured' | 'error';

/** How one rule ended over the crawl. Counts are pages for page rules, and what the rule looked at for site rules. */
export interface RuleResult {
  id: string;
  state: RuleState;
  checked: number;
  failed: number;
  notApplicable: number;
  notMeasured: number;
  errors: number;
  errorSample: string | null;
  /** Findings by severity, and in how many causes they fall. */
  findings: Readonly<Record<Severity, number>>;
  causes: number;
  /** Different URLs with a finding of it. */
  pages: number;
  /** The severity its findings carry; null when there are none. */
  severity: Severity | null;
}

interface Row {
  rule: string;
  checked: number;
  failed: number;
  not_applicable: number;
  not_measured: number;
  errors: number;
  error_sample: string | null;
  error: number | null;
  warning: number | null;
  notice: number | null;
  causes: number | null;
  pages: number | null;
}

/** Every rule that ran over a crawl, by id. */
export function ruleResults(db: Sqlite, crawlId: number): RuleResult[] {
  const rows = db
    .prepare<[number, number], Row>(
      `SELECT r.*, f.error, f.warning, f.notice, f.causes, f.pages FROM rule_result r LEFT JOIN (
         SELECT rule, count(*) FILTER (WHERE severity = 'error') AS error,
           count(*) FILTER (WHERE severity = 'warning') AS warning,
           count(*) FILTER (WHERE severity = 'notice') AS notice, count(DISTINCT cause) AS causes,
           count(DISTINCT url_id) AS pages
         FROM finding WHERE crawl_id = ? GROUP BY rule) f ON f.rule = r.rule
       WHERE r.crawl_id = ? ORDER BY r.rule`,
    )
    .all(crawlId, crawlId);
  return rows.map((row) => {
    const findings = { error: row.error ?? 0, warning: row.warning ?? 0, notice: row.notice ?? 0 };
    return {
      id: row.rule,
      state: stateOf(row),
      checked: row.checked,
      failed: row.failed,
      notApplicable: row.not_applicable,
      notMeasured: row.not_measured,
      errors: row.errors,
      errorSample: row.error_sample,
      findings,
      causes: row.causes ?? 0,
      pages: row.pages ?? 0,
      severity: findings.error > 0 ? 'error' : findings.warning > 0 ? 'warning' : findings.notice > 0 ? 'notice' : null,
    };
  });
}

/** The strongest thing that was seen: one failing page makes the rule fail, whatever else could not be measured. */
function stateOf(row: Row): RuleState {
  if (row.failed > 0 || (row.causes ?? 0) > 0) return 'fail';
  if (row.errors > 0) return 'error';
  if (row.checked > 0) return 'pass';
  return row.not_measured > 0 ? 'not-measured' : 'not-applicable';
}
