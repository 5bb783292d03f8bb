import { describe, expect, test } from 'vitest';
import { severityFor } from '../../../crawlers/rules/plan.ts';
import { planRules } from '../../../crawlers/rules/plan-rules.ts';
import { RULES, ruleById } from '../../../crawlers/rules/registry.ts';
import { parseEngines, readRuleSettings } from '../../../crawlers/rules/settings.ts';

const message = (value: unknown): string => {
  try {
    readRuleSettings(value);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
};

describe('readRuleSettings', () => {
  test('nothing gives Google, Bing and Baidu', () => {
    expect(readRuleSettings(undefined)).toEqual({ engines: ['google', 'bing', 'baidu'], rules: {} });
  });

  test('a level, or a level with options', () => {
    const value = {
      engines: ['baidu'],
      'title-missing': 'off',
      'content-thin': { severity: 'error', options: { minHan: 500 } },
    };
    expect(readRuleSettings(value)).toEqual({
      engines: ['baidu'],
      rules: { 'title-missing': { severity: 'off' }, 'content-thin': { severity: 'error', options: { minHan: 500 } } },
    });
  });

  test.each([
    [{ 'title-mising': 'off' }, 'title-missing'],
    [{ 'title-missing': 'fatal' }, 'off | notice | warning | error'],
    [{ 'title-missing': 7 }, 'off | notice | warning | error'],
    [{ 'content-thin': { level: 'off' } }, 'severity | options'],
    [{ 'content-thin': { options: { minHans: 5 } } }, 'minHan'],
    [{ 'content-thin': { options: { minHan: 'many' } } }, 'rules.content-thin.options.minHan'],
    [{ 'content-thin': { options: { minHan: -1 } } }, '0…'],
    [{ 'content-thin': { options: [] } }, 'rules.content-thin.options'],
    [{ engines: ['yahoo'] }, 'shenma'],
    [{ engines: [] }, 'google'],
    [[], 'rules'],
    ['off', 'rules'],
  ])('%j is refused', (value, expected) => {
    expect(message(value)).toContain('rules-config');
    expect(message(value)).toContain(expected);
  });

  test('all mistakes are listed at once', () => {
    expect(message({ 'title-mising': 'off', 'h1-mising': 'off', engines: 'yahoo' })).toMatch(
      /^rules-config: 3 mistakes/,
    );
  });

  test('--engines takes Chinese commas', () => {
    expect(parseEngines('google，baidu 360')).toEqual(['google', 'baidu', '360']);
    expect(() => parseEngines('gogle')).toThrow(/rules-config/);
  });
});

describe('planRules', () => {
  const ids = (value: unknown) => {
    const plan = planRules(readRuleSettings(value));
    return [...plan.page, ...plan.site].map(({ rule }) => rule.meta.id);
  };

  test('a rule that is off is not asked', () => {
    expect(ids({})).toContain('title-missing');
    expect(ids({ 'title-missing': 'off' })).not.toContain('title-missing');
  });

  test('the strictest engine decides, and the user above all', () => {
    const meta = ruleById('desc-missing')!.meta;
    expect(severityFor(meta, ['google'])).toBe('notice');
    expect(severityFor(meta, ['google', 'baidu'])).toBe('warning');
    const plan = planRules(readRuleSettings({ 'desc-missing': 'error' }));
    expect(plan.page.find(({ rule }) => rule.meta.id === 'desc-missing')?.severity).toBe('error');
  });

  test('a rule that an engine does not care about is left out for that engine alone', () => {
    expect(ids({ engines: ['google'] })).not.toContain('h1-multiple');
    expect(ids({ engines: ['google', 'bing'] })).toContain('h1-multiple');
  });

  test('every engine alone gives a plan', () => {
    for (const engine of ['google', 'bing', 'baidu', '360', 'sogou', 'shenma', 'toutiao']) {
      expect(ids({ engines: [engine] }).length).toBeGreaterThan(RULES.length / 2);
    }
  });

  test('options reach the rule', () => {
    const plan = planRules(readRuleSettings({ 'content-thin': { options: { minHan: 5 } } }));
    const thin = plan.page.find(({ rule }) => rule.meta.id === 'content-thin')!;
    expect(thin.context.option('minHan')).toBe(5);
    expect(thin.context.option('minWords')).toBe(200);
    expect(() => thin.context.option('nonsense')).toThrow(/no option/);
  });
});
