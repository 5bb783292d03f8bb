import { describe, expect, test } from 'vitest';
import type { PageFacts } from '../../../crawlers/model/page-facts.ts';
import type { Engine, Finding, PageRule, Rule, SiteFinding, SiteRule } from '../../../crawlers/model/rule.ts';
import type { SiteFacts } from '../../../crawlers/model/site-facts.ts';
import { judgePage } from '../../../crawlers/rules/judge-page.ts';
import { judgeSite } from '../../../crawlers/rules/judge-site.ts';
import { planOf } from '../../../crawlers/rules/plan.ts';
import type { OptionValue, RuleSettings } from '../../../crawlers/rules/settings.ts';
import { PageTallies, tallyState } from '../../../crawlers/rules/tallies.ts';

interface Setup {
  options?: Record<string, OptionValue>;
  engines?: readonly Engine[];
}
type Expected<F> = 'pass' | 'not-applicable' | 'not-measured' | readonly Partial<F>[];
/** What it is about, the facts, the expected verdict, and settings when they matter. */
type Row<Facts, F> = readonly [what: string, facts: Facts, expected: Expected<F>, setup?: Setup];

const ALL: readonly Engine[] = ['google', 'bing', 'baidu', '360', 'sogou', 'shenma', 'toutiao'];

/** A table test of one page rule, judged as in a real run. Every table shows at least one pass and one fault. */
export function judgeTable(rule: PageRule, rows: readonly Row<PageFacts, Finding>[]): void {
  describe(rule.meta.id, () => {
    showsBothSides(rows);
    for (const [what, facts, expected, setup] of rows)
      test(what, () => {
        const plan = planOf(settings(rule, setup), [rule]);
        expect(plan.page, 'the rule is asked').toHaveLength(1);
        const before = JSON.stringify(facts.html?.text.main ?? '');
        const judgement = judgePage(plan, facts);
        expect(judgement.errors).toBeUndefined();
        const tallies = new PageTallies(plan);
        tallies.add(judgement);
        compare(rule, tallyState(tallies.rows()[0]!), judgement.findings, expected);
        expect(judgePage(plan, facts).findings, 'the same facts give the same verdict').toEqual(judgement.findings);
        expect(JSON.stringify(facts.html?.text.main ?? '')).toBe(before);
      });
  });
}

/** The same for a site rule. */
export function judgeSiteTable(rule: SiteRule, rows: readonly Row<SiteFacts, SiteFinding>[]): void {
  describe(rule.meta.id, () => {
    showsBothSides(rows);
    for (const [what, facts, expected, setup] of rows)
      test(what, () => {
        const plan = planOf(settings(rule, setup), [rule]);
        expect(plan.site, 'the rule is asked').toHaveLength(1);
        const found: SiteFinding[] = [];
        const [tally] = judgeSite(plan, facts, (finding) => found.push(finding));
        expect(tally!.errorSample).toBeNull();
        compare(rule, tallyState(tally!), found, expected);
      });
  });
}

function settings(rule: Rule, setup: Setup = {}): RuleSettings {
  const options = setup.options ?? {};
  for (const name of Object.keys(options)) expect(rule.meta.options, 'a declared option').toHaveProperty(name);
  return { engines: setup.engines ?? ALL, rules: { [rule.meta.id]: { options } } };
}

function showsBothSides(rows: readonly Row<unknown, unknown>[]): void {
  test('the table shows a pass and a fault', () => {
    expect(rows.some((row) => row[2] === 'pass')).toBe(true);
    expect(rows.some((row) => typeof row[2] !== 'string')).toBe(true);
  });
}

function compare<F extends Finding>(rule: Rule, state: string, found: readonly Finding[], expected: Expected<F>): void {
  if (typeof expected === 'string') {
    expect(found).toEqual([]);
    expect(state).toBe(expected);
    return;
  }
  expect(found).toMatchObject(expected as readonly object[]);
  expect(state).toBe('fail');
  for (const finding of found) {
    const text = rule.meta.messages[finding.message];
    expect(text, `message ${finding.message} is declared`).toBeDefined();
    for (const [, name] of `${text!.zh} ${text!.en}`.matchAll(/\{(\w+)[}|]/g)) {
      expect(finding.args, `argument of ${finding.message}`).toHaveProperty(name!);
    }
    for (const key of Object.keys(finding.evidence ?? {})) expect(rule.meta.evidence).toContain(key);
  }
}
