import { describe, expect, test } from 'vitest';
import type { PageType } from '../../../crawlers/model/page-facts.ts';
import { groupFindings, pageImportance } from '../../../crawlers/rules/group.ts';
import type { JudgedSiteFinding } from '../../../crawlers/rules/judge-site.ts';

const finding = (
  rule: string,
  urlId: number | null,
  cause = '',
  severity: JudgedSiteFinding['severity'] = 'warning',
) => ({
  rule,
  severity,
  message: 'm',
  args: {},
  evidence: {},
  cause,
  urlId,
});
const about = (types: Record<number, PageType> = {}, totalPages = 100) => ({
  weigh: (id: number) => ({ pageType: types[id] ?? ('other' as const), linkScore: 50 }),
  totalPages,
});
const many = (n: number, rule: string, cause = '') => Array.from({ length: n }, (_, i) => finding(rule, i + 1, cause));

describe('groupFindings', () => {
  test('a fault on 1,170 pages is one entry', () => {
    const groups = groupFindings(many(1_170, 'html-viewport-missing'), about());
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({ count: 1_170, pages: 1_170, priority: 11_700 });
    expect(groups[0]!.samples).toHaveLength(10);
  });

  test('causes stay apart', () => {
    const rows = [...many(3, 'http-4xx-internal', '/gone'), ...many(2, 'http-4xx-internal', '/lost')];
    expect(groupFindings(rows, about()).map(({ cause, count }) => [cause, count])).toEqual([
      ['/gone', 3],
      ['/lost', 2],
    ]);
  });

  test('two findings on one page are one page', () => {
    const rows = [finding('url-underscore', 1), finding('url-underscore', 2), finding('url-underscore', 1)];
    expect(groupFindings(rows, about())).toMatchObject([{ count: 3, pages: 2 }]);
  });

  test('severity, pages and importance decide the order', () => {
    const rows = [
      ...many(5, 'desc-missing'),
      finding('title-missing', 9, '', 'error'),
      finding('title-too-long', 3, 'a', 'notice'),
      finding('title-too-long', 4, 'b', 'notice'),
    ];
    const groups = groupFindings(rows, about({ 3: 'home' }));
    expect(groups.map(({ rule, priority }) => [rule, priority])).toEqual([
      ['title-missing', 100],
      ['desc-missing', 70],
      ['title-too-long', 3],
      ['title-too-long', 1],
    ]);
  });

  test('a fault of the whole site counts all its pages', () => {
    expect(groupFindings([finding('robots-blocks-all', null, '', 'error')], about({}, 40))).toMatchObject([
      { pages: 0, priority: 4_000 },
    ]);
  });

  test('samples are the most important pages, in order', () => {
    const types: Record<number, PageType> = { 40: 'home', 50: 'product' };
    const [group] = groupFindings(many(60, 'desc-missing'), about(types));
    expect(group!.samples.map(({ urlId }) => urlId).slice(0, 3)).toEqual([40, 50, 1]);
  });

  test('debatable faults carry the mark', () => {
    expect(groupFindings([finding('h1-multiple', 1)], about())[0]).toMatchObject({ debatable: true, area: 'headings' });
  });

  test('importance runs from 0.25 to 4.5', () => {
    expect(pageImportance({ pageType: 'utility', linkScore: 0 })).toBe(0.25);
    expect(pageImportance({ pageType: 'home', linkScore: 100 })).toBe(4.5);
    expect(pageImportance({ pageType: null, linkScore: null })).toBe(0.5);
    expect(pageImportance(null)).toBe(0.5);
  });
});
