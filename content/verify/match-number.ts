import type { Quantity } from '../claims/quantity.ts';
import { comparable } from '../claims/units.ts';

/** How one figure of a text stands against one figure of a fact. */
export type NumberMatch = 'same' | 'unit' | 'value' | 'none';

/**
 * Compares by value and unit: 1.2亿元 = 12000万元 = 120,000,000元; 30% = 三成 = 百分之三十. A hedge loosens the value in its
 * own direction only: 约 within 5 %, 超 when the fact lies above by at most a fifth, 近 when it lies below by at most a tenth.
 * `unit`: the same bare figure with a unit that cannot be compared (30 个百分点 against 30%, 亿美元 against 亿元).
 */
export function matchNumber(claim: Quantity, known: Quantity): NumberMatch {
  if (comparable(claim.dimension, known.dimension)) {
    if (claim.high !== claim.value) {
      return equal(claim.value, known.value) && equal(claim.high, known.high) ? 'same' : 'value';
    }
    if (equal(claim.value, known.value) || equal(claim.value, known.high)) {
      // 超过 30 said of an exact 30, or an exact 30 said of 超过 30, states something else.
      if (claim.hedge === 'over' && known.hedge !== 'over' && known.high === known.value) return 'value';
      return 'same';
    }
    return withinHedge(claim, known.value) ? 'same' : 'value';
  }
  const bare = claim.value / claim.step;
  if (equal(bare, known.value / known.step) || equal(claim.value, known.value)) return 'unit';
  // 0.3 said of 30 %: the same share, written as a ratio.
  if (
    known.dimension === '%' &&
    (claim.dimension === '' || claim.dimension === 'count') &&
    equal(claim.value * 100, known.value)
  )
    return 'same';
  return 'none';
}

function equal(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

function withinHedge(claim: Quantity, value: number): boolean {
  if (claim.hedge === 'about') return Math.abs(claim.value - value) <= 0.05 * Math.abs(value);
  if (claim.hedge === 'over') return value > claim.value && value <= claim.value * 1.2;
  if (claim.hedge === 'under') return value < claim.value && value >= claim.value * 0.9;
  return false;
}
