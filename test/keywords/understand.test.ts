import { describe, expect, test } from 'vitest';
import { foldKey } from '../../keywords/fold/fold.ts';
import {
  addWords,
  coverageMatrix,
  type KeywordRow,
  loadLexicon,
  planAds,
  proposeTitles,
  readAdsPlan,
  seasonTasks,
  Tagger,
  TITLE_PLATFORMS,
  tagBank,
} from '../../keywords/index.ts';
import { readKeywords } from '../../keywords/list/read-keywords.ts';
import { ctrAt, fitCurve } from '../../keywords/score/ctr-curve.ts';
import { DEFAULT_WEIGHTS, scoreKeyword } from '../../keywords/score/score.ts';
import { openStore } from '../../src/store/open.ts';

function bank(words: readonly string[]) {
  const db = openStore(':memory:');
  addWords(db, words, { source: 'manual', now: 1 });
  tagBank(db, loadLexicon(db));
  return db;
}

test('a keyword of which little is known never stands above one that is known to be good', () => {
  const db = bank(['龙井茶价格', '跑鞋价格']);
  const [little, well] = [...readKeywords(db, { order: 'text' })] as [KeywordRow, KeywordRow];
  const facts = { curve: fitCurve([]), weights: DEFAULT_WEIGHTS, values: {}, daysToSeason: null, hasPage: false };
  const known = { ...well, volume: 400_000, volumeUnit: 'monthly', difficulty: 20, cpcMicros: 8_000_000, position: 6 };
  const score = scoreKeyword(little, facts);
  expect(score.total).toBeLessThan(scoreKeyword(known, facts).total);
  expect(score.parts.find((part) => part.name === 'unknown')).toMatchObject({ weight: 75, points: 37.5 });
  expect(score.total).toBeCloseTo(37.5 + 15 + 10, 1);
});

describe('folding never loses a negation', () => {
  test.each([
    ['A', '龍井 茶', '龙井茶', true],
    ['A', 'e-bike', 'ebike', true],
    ['B', '无糖八宝粥', '八宝粥无糖', true],
    ['B', '不含糖饼干', '含糖饼干', false],
    ['B', 'shoes for women', 'women shoe for', true],
    ['A', '龙井', '龙井茶', false],
  ] as const)('tier %s: %s ~ %s is %s', (tier, a, b, same) => {
    expect(foldKey(a, tier) === foldKey(b, tier)).toBe(same);
  });
});

describe('click curve and score', () => {
  test('few data: the named table; own data: non-increasing', () => {
    expect(fitCurve([{ position: 1, clicks: 1, impressions: 10 }]).source).toBe('fallback');
    const own = fitCurve([
      { position: 1, clicks: 300, impressions: 1000 },
      { position: 2, clicks: 350, impressions: 1000 },
      { position: 8, clicks: 10, impressions: 1000 },
    ]);
    expect(own.source).toBe('own');
    for (let at = 1; at < 20; at++) expect(own.shares[at]!).toBeLessThanOrEqual(own.shares[at - 1]!);
    expect(ctrAt(own, 25)).toBe(0);
  });
  test('every score is the sum of its parts; unknown terms are left out, negatives score nothing', () => {
    const db = bank(['龙井茶价格', '跑步鞋 招聘']);
    const [row, negative] = [...readKeywords(db, { order: 'text' })].sort(
      (a, b) => a.tags.negative.length - b.tags.negative.length,
    ) as [KeywordRow, KeywordRow];
    const facts = { curve: fitCurve([]), weights: DEFAULT_WEIGHTS, values: {}, daysToSeason: null, hasPage: null };
    const score = scoreKeyword({ ...row, volume: 9999, volumeUnit: 'monthly', position: 8, difficulty: 40 }, facts);
    expect(score.parts.reduce((sum, part) => sum + part.points, 0)).toBeCloseTo(score.total, 1);
    expect(score.parts.find((part) => part.name === 'gap')).toMatchObject({ value: null, points: 0 });
    expect(scoreKeyword(negative, facts).total).toBe(0);
  });
});

test('the matrix holds the cells that nobody covers', () => {
  const db = bank(['成都龙井茶', '重庆跑鞋', '成都跑鞋 女', '成都跑鞋 男']);
  const { cells } = coverageMatrix(db, ['product', 'region']);
  const cell = (product: string, region: string) =>
    cells.find((entry) => entry.codes[0] === product && entry.codes[1] === region)!;
  expect(cell('running-shoes', '510100').keywords).toBe(2);
  expect(cell('longjing', '500000')).toMatchObject({ keywords: 0, volume: null, withPage: null });
  expect(coverageMatrix(db, ['product', 'audience', 'region']).cells.some((entry) => entry.keywords === 0)).toBe(true);
});

test('season: dates from the calendar, unknown ones unknown', () => {
  const db = bank(['中秋茶叶礼盒', 'prime day running shoes']);
  const tasks = seasonTasks(db, '2027-07-20');
  expect(tasks[0]).toMatchObject({ start: '2027-09-15', contentBy: '2027-08-01', adsBy: '2027-08-26', state: 'now' });
  expect(tasks[1]).toMatchObject({ start: null, contentBy: null, state: 'unknown' });
});

test('titles keep the limit and say only what is true', () => {
  const db = bank(['龙井茶礼盒', '明前龙井茶', '龙井茶紫砂罐', '龙井茶红色礼盒', '龙井茶怎么泡']);
  const tagger = new Tagger(loadLexicon(db));
  const searches = [...readKeywords(db, { where: 'product=longjing' })];
  const platform = TITLE_PLATFORMS.find((entry) => entry.id === 'taobao')!;
  const titles = proposeTitles(
    { product: '龙井茶', brand: '狮峰', attributes: ['特级', '礼盒', '250g'] },
    searches,
    (text) => tagger.tag(text).tags,
    platform,
  );
  expect(titles.length).toBeGreaterThan(0);
  for (const { title, units } of titles) {
    expect(units).toBeLessThanOrEqual(30);
    expect(title).toContain('狮峰');
    expect(title).not.toMatch(/紫砂|红色|怎么/);
  }
});

test('the ad plan: match types, places, negatives; questions and job words stay out', () => {
  const db = bank(['龙井茶价格', '成都龙井茶价格', '龙井茶', '龙井茶怎么泡', '龙井茶 招聘', '龙井茶礼盒 特级 送礼']);
  planAds(db, {
    name: 'p',
    campaignBy: 'product',
    unitBy: ['region'],
    maxPerUnit: 2,
    nameOf: (_dim, code) => code,
    now: 5,
  });
  const plan = readAdsPlan(db, 'p')!;
  const words = plan.units.flatMap((unit) => unit.keywords.map((keyword) => keyword.text));
  expect(words.sort()).toEqual(['成都龙井茶价格', '龙井茶', '龙井茶价格', '龙井茶礼盒 特级 送礼'].sort());
  expect(plan.units.find((unit) => unit.keywords.some((keyword) => keyword.text === '成都龙井茶价格'))).toMatchObject({
    regionCode: '510100',
  });
  expect(plan.negatives).toContainEqual({
    campaign: '',
    unit: '',
    term: '招聘',
    matchType: 'phrase',
    reason: 'negative-lexicon',
  });
  expect(plan.units.every((unit) => unit.keywords.length <= 2)).toBe(true);
  expect(readAdsPlan(db)!.name).toBe('p');
});
