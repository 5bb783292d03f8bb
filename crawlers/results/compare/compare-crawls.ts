import type { Sqlite } from '../../../src/store/open.ts';
import { PAGE_FIELDS, type PageField, type PageState } from '../../model/page-change.ts';
import type { Severity } from '../../model/rule.ts';
import { ruleById } from '../../rules/registry.ts';
import type { StoredCrawl } from '../stored-crawl.ts';
import { FINDING_STATES, type FindingState, findingChanges } from './finding-changes.ts';
import { pageChanges } from './page-changes.ts';

export type FindingCounts = Readonly<Record<FindingState, number>>;

export interface ComparedRule {
  rule: string;
  severity: Severity;
  /** A matter of judgement: listed, but not part of any sum, as in the report. */
  debatable: boolean;
  counts: FindingCounts;
}

/** Two crawls of one site side by side, in figures. */
export interface CrawlComparison {
  before: StoredCrawl;
  after: StoredCrawl;
  /** Rules with a finding in either crawl; those with new findings first, by severity. */
  rules: ComparedRule[];
  pages: Readonly<Record<PageState, number>>;
  /** Changed pages by field. */
  fields: Readonly<Record<PageField, number>>;
  /** The first lost pages. */
  lost: { url: string; reason: string | null }[];
}

const MAX_LOST = 50;
const WEIGHT: Readonly<Record<Severity, number>> = { error: 2, warning: 1, notice: 0 };

/** Compares two stored crawls; needs no network. Memory holds one entry a rule and the first lost pages. */
export function compareCrawls(db: Sqlite, before: StoredCrawl, after: StoredCrawl): CrawlComparison {
  const rules = new Map<string, Omit<ComparedRule, 'counts'> & { counts: Record<FindingState, number> }>();
  for (const { rule, severity, state, count } of findingChanges(db, before.id, after.id)) {
    let entry = rules.get(rule);
    if (!entry) {
      const debatable = ruleById(rule)?.meta.debatable ?? false;
      entry = {
        rule,
        severity,
        debatable,
        counts: Object.fromEntries(FINDING_STATES.map((name) => [name, 0])) as FindingCounts,
      };
      rules.set(rule, entry);
    }
    if (WEIGHT[severity] > WEIGHT[entry.severity]) entry.severity = severity;
    entry.counts[state] += count;
  }
  const pages: Record<PageState, number> = { added: 0, lost: 0, unseen: 0, changed: 0 };
  const fields = Object.fromEntries(PAGE_FIELDS.map((field) => [field, 0])) as Record<PageField, number>;
  const lost: CrawlComparison['lost'] = [];
  for (const change of pageChanges(db, before, { id: after.id, complete: after.state === 'complete' })) {
    pages[change.state] += 1;
    for (const { field } of change.fields) fields[field] += 1;
    if (change.state === 'lost' && lost.length < MAX_LOST) lost.push({ url: change.url, reason: change.reason });
  }
  const rank = (entry: ComparedRule) =>
    (entry.counts.new > 0 ? 10 : entry.counts.fixed > 0 ? 5 : 0) + WEIGHT[entry.severity];
  const sorted = [...rules.values()].sort(
    (a, b) =>
      rank(b) - rank(a) || b.counts.new - a.counts.new || b.counts.fixed - a.counts.fixed || (a.rule < b.rule ? -1 : 1),
  );
  return { before, after, rules: sorted, pages, fields, lost };
}

/** The findings of all rules by state, debatable ones left out; of one severity or worse when it is given. */
export function countsOf({ rules }: CrawlComparison, atLeast: Severity = 'notice'): FindingCounts {
  const sum = Object.fromEntries(FINDING_STATES.map((name) => [name, 0])) as Record<FindingState, number>;
  for (const { severity, debatable, counts } of rules) {
    if (debatable || WEIGHT[severity] < WEIGHT[atLeast]) continue;
    for (const state of FINDING_STATES) sum[state] += counts[state];
  }
  return sum;
}
