import { describe, expect, test } from 'vitest';
import { RULE_OUTCOME } from '../../../crawlers/crawl/ports.ts';
import type { PageRule, SiteRule } from '../../../crawlers/model/rule.ts';
import { judgePage, pageRuleIds } from '../../../crawlers/rules/judge-page.ts';
import { type JudgedSiteFinding, judgeSite } from '../../../crawlers/rules/judge-site.ts';
import { planOf } from '../../../crawlers/rules/plan.ts';
import { planRules } from '../../../crawlers/rules/plan-rules.ts';
import { ruleById } from '../../../crawlers/rules/registry.ts';
import { readRuleSettings } from '../../../crawlers/rules/settings.ts';
import { PageTallies, tallyState } from '../../../crawlers/rules/tallies.ts';
import { page } from './build-facts.ts';
import { site } from './build-site.ts';

const titleMissing = ruleById('title-missing') as PageRule;
const broken = {
  meta: { ...titleMissing.meta, id: 'broken-rule' },
  check: () => {
    throw new Error('leaf not found\nsecond line');
  },
} as unknown as PageRule;
const defaults = readRuleSettings(undefined);

describe('judgePage', () => {
  test('a rule that throws is one error, and the others go on', () => {
    const plan = planOf(defaults, [broken, titleMissing]);
    const judgement = judgePage(plan, page({ title: null }));
    expect([...judgement.outcomes]).toEqual([RULE_OUTCOME.error, RULE_OUTCOME.fail]);
    expect(pageRuleIds(plan)).toEqual(['broken-rule', 'title-missing']);
    expect(judgement.errors).toEqual([
      { rule: 'broken-rule', message: 'leaf not found @ https://tea.example/green-tea' },
    ]);
    expect(judgement.findings).toMatchObject([{ rule: 'title-missing', severity: 'error', message: 'missing' }]);
  });

  test('tallies sum outcomes and keep the first error', () => {
    const plan = planOf(defaults, [broken, titleMissing]);
    const tallies = new PageTallies(plan);
    for (const facts of [
      page(),
      page({ title: null }),
      page({ status: 404 }),
      page({ title: null, response: { cut: true } }),
    ]) {
      tallies.add(judgePage(plan, facts));
    }
    const [first, second] = tallies.rows();
    expect(first).toMatchObject({ rule: 'broken-rule', errors: 2, checked: 0, notApplicable: 1, notMeasured: 1 });
    expect(first!.errorSample).toContain('leaf not found');
    expect(tallyState(first!)).toBe('error');
    expect(second).toEqual({
      rule: 'title-missing',
      checked: 2,
      failed: 1,
      notApplicable: 1,
      notMeasured: 1,
      errors: 0,
      errorSample: null,
    });
    expect(tallyState(second!)).toBe('fail');
  });

  test('a resumed crawl goes on counting', () => {
    const plan = planOf(defaults, [titleMissing]);
    const before = new PageTallies(plan);
    before.add(judgePage(plan, page({ title: null })));
    const after = new PageTallies(plan, before.rows());
    after.add(judgePage(plan, page()));
    expect(after.rows()).toMatchObject([{ checked: 2, failed: 1 }]);
  });

  test('redirects, errors and files are judged by no HTML rule, and do not throw', () => {
    const plan = planRules(defaults);
    for (const facts of [
      page({ status: 301, html: null, charset: null, response: { location: 'https://tea.example/x' } }),
      page({ status: 500, html: null, charset: null }),
      page({ html: null, charset: null, response: { contentType: 'application/pdf' } }),
      page({
        title: null,
        description: null,
        headings: [],
        links: [],
        text: '',
        charset: null,
        html: { viewport: null, lang: null, doctype: null },
      }),
    ]) {
      expect(judgePage(plan, facts).errors).toBeUndefined();
    }
  });
});

describe('judgeSite', () => {
  const siteRule = (check: SiteRule['check']): SiteRule => ({
    meta: { ...(ruleById('http-4xx-internal') as SiteRule).meta, id: 'tea-rule' },
    check,
  });

  test('all rules share one pass over the links', () => {
    let passes = 0;
    const facts = site({
      links: [
        ['/', '/a'],
        ['/a', '/b'],
      ],
    });
    const links: typeof facts.links = (kinds) => {
      passes += 1;
      return facts.links(kinds);
    };
    const counted = { ...facts, links };
    judgeSite(planRules(defaults), counted, () => {});
    expect(passes).toBe(1);
  });

  test('a rule that throws in the middle of a stream is dropped with one error, the others go on', () => {
    let seen = 0;
    const thrower = siteRule(() => ({
      link: () => {
        throw new Error('thread torn');
      },
    }));
    const counter = siteRule((_site, _context, tally) => ({
      link: () => {
        seen += 1;
        tally.checked();
      },
    }));
    const found: JudgedSiteFinding[] = [];
    const tallies = judgeSite(
      planOf(defaults, [thrower, counter]),
      site({
        links: [
          ['/', '/a'],
          ['/a', '/b'],
        ],
      }),
      (f) => found.push(f),
    );
    expect(tallies).toMatchObject([
      { errors: 1, errorSample: 'thread torn @ https://tea.example/' },
      { checked: 2, errors: 0 },
    ]);
    expect(seen).toBe(2);
  });

  test('the two words are tallied', () => {
    const plan = planOf(defaults, [siteRule(() => 'not-applicable'), siteRule(() => 'not-measured')]);
    expect(judgeSite(plan, site(), () => {}).map(tallyState)).toEqual(['not-applicable', 'not-measured']);
  });

  test('an empty site throws nowhere', () => {
    expect(judgeSite(planRules(defaults), site(), () => {}).filter((tally) => tally.errors > 0)).toEqual([]);
  });
});
