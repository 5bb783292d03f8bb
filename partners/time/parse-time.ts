import { zonedToUtc } from './zone.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** How `03/04/2026` is meant. */
export type DateOrder = 'mdy' | 'dmy';

/**
 * UTC ms of a time as reports write it: `2026-10-01 12:30:00`, `2026/10/1 9:05`, ISO with offset, `20261001123000`,
 * UNIX seconds or milliseconds, `September 15 2026`, `15-Sep-2026`, `09/16/2026`. Times without offset are on the clocks
 * of `zone`. Empty, `--` and `0` are null (unknown); anything else throws a RangeError that names the text.
 */
export function parseTime(text: string, zone: string, order: DateOrder = 'mdy'): number | null {
  // The most frequent form by far, taken apart without a regular expression.
  if (text.length === 19) {
    const fast = plainTime(text);
    if (fast !== undefined) return zonedToUtc(fast, zone);
  }
  const clean = text.normalize('NFKC').replace(/^[="'\s]+|["'\s]+$/g, '');
  if (clean === '' || clean === '0' || /^[-—–/]+$/.test(clean) || /^0000/.test(clean)) return null;
  if (/^\d{10}$/.test(clean)) return Number(clean) * 1000;
  if (/^\d{13}$/.test(clean)) return Number(clean);
  if (/[T ]\d{1,2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/i.test(clean)) {
    const exact = Date.parse(clean.replace(' ', 'T').replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
    if (!Number.isNaN(exact)) return exact;
  }
  const numbers =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]+(\d{1,2})[:时](\d{1,2})(?:[:分](\d{1,2}))?.*)?$/.exec(clean);
  if (numbers) return wall(numbers.slice(1), zone, text);
  const packed = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2}))?$/.exec(clean);
  if (packed) return wall(packed.slice(1), zone, text);
  const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(clean);
  if (slashed) {
    const [, a, b, year, ...time] = slashed;
    // 16/09 cannot be month first, whatever was said.
    const dayFirst = Number(a) > 12 || (order === 'dmy' && Number(b) <= 12);
    return wall([year, dayFirst ? b : a, dayFirst ? a : b, ...time], zone, text);
  }
  const named = /^(?:[a-z]{3,9},?\s+)?([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/i.exec(clean);
  if (named) return wall([named[3], monthOf(named[1]!), named[2]], zone, text);
  const dayFirst = /^(\d{1,2})[-\s]([a-z]{3,9})[-\s](\d{4})$/i.exec(clean);
  if (dayFirst) return wall([dayFirst[3], monthOf(dayFirst[2]!), dayFirst[1]], zone, text);
  throw new RangeError(`not a time: ${text}`);
}

function monthOf(name: string): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function wall(parts: readonly (string | undefined)[], zone: string, text: string): number {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map((part) => Number(part ?? 0));
  const utc = Date.UTC(year, month - 1, day, hour, minute, second);
  const back = new Date(utc);
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day || hour > 23 || minute > 59 || second > 60)
    throw new RangeError(`not a time: ${text}`);
  return zonedToUtc(utc, zone);
}

/** `2026-10-01 12:30:00` (or with `/`, or `T`) as if it were UTC; undefined when it is anything else. */
function plainTime(text: string): number | undefined {
  const separator = text.charCodeAt(4);
  if ((separator !== 45 && separator !== 47) || text.charCodeAt(7) !== separator) return undefined;
  const between = text.charCodeAt(10);
  if ((between !== 32 && between !== 84) || text.charCodeAt(13) !== 58 || text.charCodeAt(16) !== 58) return undefined;
  const year = two(text, 0) * 100 + two(text, 2);
  const month = two(text, 5);
  const day = two(text, 8);
  const hour = two(text, 11);
  const minute = two(text, 14);
  const second = two(text, 17);
  // Days 29 to 31 and the rest of the odd cases take the careful way.
  if (!(year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= 28 && hour < 24 && minute < 60 && second < 60))
    return undefined;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** Two digits at a place; NaN when they are none. */
function two(text: string, at: number): number {
  const a = text.charCodeAt(at) - 48;
  const b = text.charCodeAt(at + 1) - 48;
  return a >= 0 && a < 10 && b >= 0 && b < 10 ? a * 10 + b : Number.NaN;
}
