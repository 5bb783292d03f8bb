import { SoukError } from './errors.ts';
import { msg } from './i18n/message.ts';

/** Money in integer minor units (fen, cents) with its ISO 4217 currency. */
export interface Money {
  readonly minor: number;
  readonly currency: string;
}

/** Minor-unit exponents that are not 2 (ISO 4217, list one). Every other currency has two decimals. */
// biome-ignore format: a table
const EXPONENTS: Readonly<Record<string, number>> = {
  BHD: 3, BIF: 0, CLP: 0, DJF: 0, GNF: 0, IQD: 3, ISK: 0, JOD: 3, JPY: 0, KMF: 0, KRW: 0, KWD: 3, LYD: 3,
  OMR: 3, PYG: 0, RWF: 0, TND: 3, UGX: 0, UYI: 0, VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0,
};

/** Decimal places of a currency. */
export function currencyExponent(currency: string): number {
  return EXPONENTS[currency] ?? 2;
}

/**
 * Minor units of a decimal text such as `1,234.50`, `¥12`, `(3.00)` (accounting minus) or `-3`.
 * Exact: works on digits, never through floating point. More decimals than the currency has are an error
 * unless they are zeros. Returns null for empty text and for `-`, `--`, `—` (unknown, not zero).
 */
export function parseMoney(text: string, currency: string): number | null {
  const plain = plainAmount(text, currency);
  if (plain !== undefined) return plain;
  const trimmed = text.normalize('NFKC').trim();
  if (trimmed === '' || /^[-—–]+$/.test(trimmed)) return null;
  const bracketed = /^\((.*)\)$/.exec(trimmed);
  const bare = (bracketed?.[1] ?? trimmed).replace(/[¥￥$€£₩\s,]|元|RMB|CNY|USD|EUR|GBP|HK|NT/gi, '');
  const match = /^([-+]?)(\d*)(?:\.(\d*))?$/.exec(bare.replace('−', '-'));
  if (!match || (match[2] === '' && !match[3])) throw badMoney(text);
  const exponent = currencyExponent(currency);
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  if (fraction.length > exponent) throw badMoney(text);
  const minor = Number((match[2] || '0') + fraction.padEnd(exponent, '0'));
  if (!Number.isSafeInteger(minor)) throw badMoney(text);
  const negative = (match[1] === '-') !== (bracketed !== null);
  return negative && minor !== 0 ? -minor : minor;
}

/** `1234.50` and the like, the form of nearly every cell, digit by digit; undefined when it is anything else. */
function plainAmount(text: string, currency: string): number | undefined {
  const { length } = text;
  if (length === 0 || length > 12) return undefined;
  let minor = 0;
  let decimals = -1;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code === 46 && decimals < 0 && i > 0) decimals = 0;
    else if (code < 48 || code > 57) return undefined;
    else {
      minor = minor * 10 + code - 48;
      if (decimals >= 0) decimals += 1;
    }
  }
  const missing = currencyExponent(currency) - Math.max(decimals, 0);
  return missing < 0 ? undefined : minor * 10 ** missing;
}

/** Plain decimal text with exactly the currency's decimals, e.g. `-12.30`: what sheets and JSON carry. */
export function moneyText(minor: number, currency: string): string {
  const exponent = currencyExponent(currency);
  const digits = String(Math.abs(minor)).padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent);
  return (minor < 0 ? '-' : '') + (exponent === 0 ? whole : `${whole}.${digits.slice(-exponent)}`);
}

/**
 * `amount × ratePpm / 1,000,000`, rounded half away from zero: the one rounding of commissions and shares.
 * BigInt inside, so that no product loses digits.
 */
export function applyPpm(amount: number, ratePpm: number): number {
  const product = BigInt(amount) * BigInt(ratePpm);
  const half = product < 0n ? -500_000n : 500_000n;
  return Number((product + half) / 1_000_000n);
}

/**
 * Splits an amount by integer weights so that the parts add up exactly (largest remainder, ties to the first).
 * All weights zero: everything goes to the first part.
 */
export function splitMoney(amount: number, weights: readonly number[]): number[] {
  if (weights.length === 0) return [];
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (total === 0n) return weights.map((_, index) => (index === 0 ? amount : 0));
  const sign = amount < 0 ? -1 : 1;
  const size = BigInt(Math.abs(amount));
  const parts = weights.map((weight, index) => {
    const product = size * BigInt(weight);
    return { index, share: product / total, rest: product % total };
  });
  let left = size - parts.reduce((sum, part) => sum + part.share, 0n);
  const order = [...parts].sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1));
  for (const part of order) {
    if (left === 0n) break;
    part.share += 1n;
    left -= 1n;
  }
  return parts.map((part) => sign * Number(part.share) || 0);
}

function badMoney(text: string): SoukError {
  return new SoukError({
    code: 'money-unreadable',
    what: msg({ zh: '看不懂金额“{text}”', en: 'Cannot read “{text}” as an amount of money' }, { text }),
    next: msg({
      zh: '请写成 1234.50 这样的数字；小数位数不要超过币种允许的位数。',
      en: 'Write it as 1234.50, with no more decimals than the currency has.',
    }),
  });
}
