import { type PageJudgement, RULE_OUTCOME } from '../crawl/ports.ts';
import type { RulePlan } from './plan.ts';

/** How often a rule was asked and what it answered: one row of `rule_result`. */
export interface RuleTally {
  rule: string;
  /** Pages (or things, for a site rule) that were judged: passed or failed. */
  checked: number;
  failed: number;
  notApplicable: number;
  notMeasured: number;
  errors: number;
  /** The first error text; null when the rule never threw. */
  errorSample: string | null;
}

export function emptyTally(rule: string): RuleTally {
  return { rule, checked: 0, failed: 0, notApplicable: 0, notMeasured: 0, errors: 0, errorSample: null };
}

/**
 * Sums page judgements by rule. Hand `stored` the rows of an earlier session of the same crawl (and the same plan) to go
 * on counting; rules that are no longer in the plan are dropped.
 */
export class PageTallies {
  readonly #rows: RuleTally[];

  constructor(plan: RulePlan, stored: Iterable<RuleTally> = []) {
    const before = new Map([...stored].map((row) => [row.rule, row]));
    this.#rows = plan.page.map(({ rule }) => ({ ...(before.get(rule.meta.id) ?? emptyTally(rule.meta.id)) }));
  }

  /** Counts one committed page. */
  add({ outcomes, errors = [] }: Pick<PageJudgement, 'outcomes' | 'errors'>): void {
    for (let i = 0; i < outcomes.length; i++) {
      const row = this.#rows[i]!;
      const state = outcomes[i];
      if (state === RULE_OUTCOME.pass) row.checked += 1;
      else if (state === RULE_OUTCOME.fail) {
        row.checked += 1;
        row.failed += 1;
      } else if (state === RULE_OUTCOME.notApplicable) row.notApplicable += 1;
      else if (state === RULE_OUTCOME.notMeasured) row.notMeasured += 1;
      else row.errors += 1;
    }
    for (const { rule, message } of errors) {
      const row = this.#rows.find((candidate) => candidate.rule === rule);
      if (row) row.errorSample ??= message;
    }
  }

  /** A copy of the rows as they stand. */
  rows(): RuleTally[] {
    return this.#rows.map((row) => ({ ...row }));
  }
}

/** The one word for a rule over the whole crawl. */
export function tallyState(tally: RuleTally): 'pass' | 'fail' | 'not-applicable' | 'not-measured' | 'error' {
  if (tally.failed > 0) return 'fail';
  if (tally.errors > 0) return 'error';
  if (tally.checked > 0) return 'pass';
  return tally.notMeasured > 0 ? 'not-measured' : 'not-applicable';
}
