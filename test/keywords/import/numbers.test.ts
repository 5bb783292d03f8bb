import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  currencyIn,
  parseMicros,
  parseNumber,
  parseRange,
  parseShare,
  usesDecimalComma,
} from '../../../keywords/import/numbers.ts';

describe('figures as tools write them', () => {
  test.each([
    ['1,300', 1300, 1300],
    ['5000 ~ 1万', 5000, 10_000],
    ['1K – 10K', 1000, 10_000],
    ['1-3万', 10_000, 30_000],
    ['118001..300000', 118_001, 300_000],
    ['<10', 0, 10],
    ['低于5', 0, 5],
    ['100以下', 0, 100],
    ['>1亿', 100_000_000, null],
    ['1000+', 1000, null],
    ['1000以上', 1000, null],
    ['2.5万', 25_000, 25_000],
    ['1.2w', 12_000, 12_000],
    ['３，２００', 3200, 3200],
    ['1 200', 1200, 1200],
    ["1'200", 1200, 1200],
    ['10 至 20', 10, 20],
    ['0', 0, 0],
    ['12.5', 12.5, 12.5],
  ])('%s', (text, lo, hi) => {
    expect(parseRange(text)).toMatchObject({ lo, hi });
  });
  test.each(['', '-', '--', '—', 'N/A', 'null', '暂无', ' '])('%j is unknown, not 0', (text) => {
    expect(parseRange(text)).toBeNull();
  });
  test.each(['abc', '1,2,3', '12 apples', '1..2..3x', '1-', '二十'])('%j is no figure', (text) => {
    expect(parseRange(text)).toBeUndefined();
  });
  test.each([
    ['1.234,5', 1234.5],
    ['0,45', 0.45],
    ['1.234', 1234],
    ['12', 12],
  ])('%s with decimal comma', (text, value) => {
    expect(parseNumber(text, true)).toBe(value);
  });
  test.each([
    ['45.61%', 456_100, 456_100],
    ['1% ~ 2.5%', 10_000, 25_000],
    ['0.4561', 456_100, 456_100],
    ['110% ~ 120%', 1_100_000, 1_200_000],
  ])('share %s', (text, lo, hi) => {
    expect(parseShare(text)).toEqual({ lo, hi });
  });
  test.each([
    ['$1.25', 1_250_000, 1_250_000],
    ['¥0.51~4.80', 510_000, 4_800_000],
    ['0.1', 100_000, 100_000],
    ['US$1,200.50', 1_200_500_000, 1_200_500_000],
  ])('amount %s', (text, lo, hi) => {
    expect(parseMicros(text)).toEqual({ lo, hi });
  });
  test('decimal comma and currency of a file', () => {
    expect(usesDecimalComma(['0,45', '12', '--'])).toBe(true);
    expect(usesDecimalComma(['1,300', '45'])).toBe(false);
    expect(usesDecimalComma(['0,45', '1.25'])).toBe(false);
    expect(['消费（元）', 'CPC (USD)', 'HK$3', '€', 'x'].map(currencyIn)).toEqual([
      'CNY',
      'USD',
      'HKD',
      'EUR',
      undefined,
    ]);
  });
});

test('any figure written in any of the usual ways is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 0, max: 9_999_999 }), (a, b) => {
      expect(parseNumber(a.toLocaleString('en-US'))).toBe(a);
      expect(parseNumber(a.toLocaleString('de-DE'), true)).toBe(a);
      const [lo, hi] = a < b ? [a, b] : [b, a];
      for (const text of [
        `${lo} ~ ${hi}`,
        `${lo}..${hi}`,
        `${lo.toLocaleString('en-US')} – ${hi.toLocaleString('en-US')}`,
      ])
        expect(parseRange(text)).toMatchObject({ lo, hi });
    }),
  );
  fc.assert(fc.property(fc.string({ maxLength: 30 }), (text) => void parseRange(text)));
});
