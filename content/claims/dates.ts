import { chineseNumber } from './numerals.ts';

/** A date as far as it is said: a year, a month, a day, or a quarter. */
export interface DateClaim {
  start: number;
  end: number;
  raw: string;
  year: number | null;
  month: number | null;
  day: number | null;
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const MONTH = `(?:${MONTHS.map((name) => `${name}|${name.slice(0, 3)}`).join('|')})\\.?`;

const FORMS: readonly [RegExp, (m: RegExpExecArray) => [number | null, number | null, number | null]][] = [
  [
    /(?<!\d)((?:19|20)\d{2})\s?年(?!来|前|后|间|内)(?:(?:\s?(\d{1,2})\s?月份?)(?:\s?(\d{1,2})\s?[日号])?)?/g,
    (m) => [num(m[1]), num(m[2]), num(m[3])],
  ],
  [
    /([一二][九〇零][〇零一二三四五六七八九]{2})年(?:([一二三四五六七八九十]{1,2})月份?(?:([一二三四五六七八九十]{1,3})[日号])?)?/g,
    (m) => [han(m[1]), han(m[2]), han(m[3])],
  ],
  [/(?<![\d.-])((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d-])/g, (m) => [num(m[1]), num(m[2]), num(m[3])]],
  [/(?<!\d)(\d{1,2})月(?:(\d{1,2})[日号])?(?!份?额)/g, (m) => [null, num(m[1]), num(m[2])]],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? (${MONTH})(?:,? ((?:19|20)\\d{2}))?\\b`, 'gi'),
    (m) => [num(m[3]), month(m[2]), num(m[1])],
  ],
  [
    new RegExp(`\\b(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,? ((?:19|20)\\d{2}))?\\b`, 'gi'),
    (m) => [num(m[3]), month(m[1]), num(m[2])],
  ],
  [new RegExp(`\\b(${MONTH}),? ((?:19|20)\\d{2})\\b`, 'gi'), (m) => [num(m[2]), month(m[1]), null]],
  [
    /(?<![\d.,/$£€¥-])\b((?:19|20)\d{2})\b(?![\d.,]*\d|[%-]|\s?(?:[万亿千百]|元|家|人|名|台|年(?:来|前|后|间|内)|个|米|g\b|kg\b|people|pairs|runners|miles|stores|shops|m\b))/g,
    (m) => [num(m[1]), null, null],
  ],
];

function num(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}
function han(text: string | undefined): number | null {
  return text === undefined ? null : chineseNumber(text);
}
function month(text: string | undefined): number | null {
  const at = MONTHS.findIndex((name) => name.startsWith((text ?? '').toLowerCase().replace('.', '').slice(0, 3)));
  return at < 0 ? null : at + 1;
}

/** Every date in a text (folded with `foldWidth`), in order; the longer of two that overlap. `may` alone is no month. */
export function findDates(text: string): DateClaim[] {
  const found: DateClaim[] = [];
  for (const [pattern, read] of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && end > other.start)) continue;
      const [year, monthOf, day] = read(match as unknown as RegExpExecArray);
      if ((monthOf !== null && (monthOf < 1 || monthOf > 12)) || (day !== null && (day < 1 || day > 31))) continue;
      found.push({ start, end, raw: match[0].trim(), year, month: monthOf, day });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** True when every part that `claim` says is said by `known` with the same value. */
export function dateCovered(claim: DateClaim, known: Pick<DateClaim, 'year' | 'month' | 'day'>): boolean {
  return (
    (claim.year === null || claim.year === known.year) &&
    (claim.month === null || claim.month === known.month) &&
    (claim.day === null || claim.day === known.day)
  );
}
