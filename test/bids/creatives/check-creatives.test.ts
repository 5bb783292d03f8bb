import { describe, expect, it } from 'vitest';
import { type CopyTemplate, checkCreatives, insertKeyword } from '../../../bids/creatives/check-creatives.ts';
import { baidu } from '../../../bids/platforms/baidu/index.ts';
import { google } from '../../../bids/platforms/google/index.ts';

const UNITS = [{ plan: '茶叶', unit: '龙井', keywords: ['龙井', '明前特级狮峰西湖龙井礼盒', '最好的龙井'] }];
const copy = (text: string, more: Partial<CopyTemplate> = {}): CopyTemplate => ({
  plan: '茶叶',
  unit: '',
  slot: 'title',
  text,
  from: null,
  to: null,
  ...more,
});
const problems = (template: CopyTemplate, limits = baidu.limits) =>
  checkCreatives([template], UNITS, limits, '2026-11-22')[0]!.problems;

describe('checkCreatives', () => {
  it('inserts keywords and falls back to the default words', () => {
    expect(insertKeyword('{龙井茶}产地直发', '明前龙井')).toBe('明前龙井产地直发');
    expect(insertKeyword('{龙井茶}产地直发', null)).toBe('龙井茶产地直发');
    expect(insertKeyword('Buy {KeyWord:Green Tea} today', null)).toBe('Buy Green Tea today');
  });

  it.each([
    ['fits with every keyword', copy('西湖产区新茶 下单即发'), []],
    [
      'too long only with the longest keyword',
      copy('{龙井茶}产地直发 每一罐都可溯源 支持试喝 不满意退'),
      ['too-long', 'law-ban'],
    ],
    ['too short', copy('龙井'), ['too-short']],
    ['a brace that is not closed', copy('{龙井茶产地直发 新茶上市'), ['unclosed-brace']],
    ['no default words', copy('{}产地直发 新茶上市啦'), ['no-default', 'law-ban']],
    ['out of season', copy('新茶上市 产地直发', { to: '2026-05-31' }), ['out-of-season']],
  ])('%s', (_what, template, expected) => {
    const found = problems(template);
    for (const problem of expected) expect(found.filter((one) => one !== 'law-evidence')).toContain(problem);
    if (expected.length === 0) expect(found.filter((one) => one.startsWith('too') || one === 'law-ban')).toEqual([]);
  });

  it('counts half-width units for Google: 15 Chinese characters fill a headline', () => {
    expect(problems(copy('一二三四五六七八九十一二三四五'), google.limits)).not.toContain('too-long');
    expect(problems(copy('一二三四五六七八九十一二三四五六'), google.limits)).toContain('too-long');
  });
});
