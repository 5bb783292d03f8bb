import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPpm, moneyText, parseMoney, splitMoney } from '../../src/kernel/money.ts';

describe('parseMoney', () => {
  it.each([
    ['1,234.50', 'CNY', 123450],
    ['¥12', 'CNY', 1200],
    ['￥１２．３０', 'CNY', 1230],
    ['(3.00)', 'USD', -300],
    ['-0.01', 'USD', -1],
    ['+5', 'USD', 500],
    ['12.3000', 'CNY', 1230],
    ['1500', 'JPY', 1500],
    ['0.001', 'KWD', 1],
    ['-0.00', 'CNY', 0],
    ['--', 'CNY', null],
    ['', 'CNY', null],
    ['88元', 'CNY', 8800],
  ])('%s in %s is %s', (text, currency, minor) => {
    expect(parseMoney(text, currency)).toBe(minor);
  });

  it.each([
    ['12.345', 'CNY'],
    ['1.5', 'JPY'],
    ['abc', 'CNY'],
    ['1e5', 'CNY'],
    ['.', 'CNY'],
    ['99999999999999999999', 'CNY'],
  ])('refuses %s in %s', (text, currency) => {
    expect(() => parseMoney(text, currency)).toThrow('money-unreadable');
  });

  it('reads back every text it writes', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom('CNY', 'JPY', 'KWD', 'USD'), (minor, currency) => {
        expect(parseMoney(moneyText(minor, currency), currency)).toBe(minor === 0 ? 0 : minor);
      }),
    );
  });
});

describe('splitMoney', () => {
  it('loses and invents nothing, and no part is more than one unit from its exact share', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 12 }), (amount, weights) => {
        const parts = splitMoney(amount, weights);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount);
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        if (total > 0) {
          parts.forEach((part, i) => {
            expect(Math.abs(part - (amount * weights[i]!) / total)).toBeLessThanOrEqual(1.001);
          });
        }
      }),
    );
  });
});

describe('applyPpm', () => {
  it.each([
    [1000, 50_000, 50],
    [5, 100_000, 1], // 0.5 rounds away from zero
    [-5, 100_000, -1],
    [4, 100_000, 0],
    [9_007_199_254_740_991, 1_000_000, 9_007_199_254_740_991],
  ])('%i at %i ppm is %i', (amount, ppm, expected) => {
    expect(applyPpm(amount, ppm) + 0).toBe(expected);
  });
});
