import { findDates } from './dates.ts';
import { foldWidth } from './fold.ts';
import { chineseNumber, WORD_NUMBER, wordNumber } from './numerals.ts';
import { UNIT_PATTERN, unitOf } from './units.ts';

/** A figure with its unit as a text says it. */
export interface Quantity {
  start: number;
  end: number;
  raw: string;
  /** In the unit's base (元, %, m, kg…); the low end of a range. */
  value: number;
  /** The high end of a range; equal to `value` otherwise. */
  high: number;
  /** `CNY`, `%`, `count:place`; empty without a unit. */
  dimension: string;
  /** The unit's factor, as written: tells how exactly the figure is given. */
  step: number;
  /** `about` (约), `over` (超, 逾, 余), `under` (近, 不到); null: exact. */
  hedge: 'about' | 'over' | 'under' | null;
}

const MAGNITUDE = '万亿|百万|千万|百亿|千亿|十万|十亿|亿|万|千|百|thousand|million|billion|bn|k(?![a-z])|m(?=illion)';
const FACTORS: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  十亿: 1e9,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  billion: 1e9,
  bn: 1e9,
};
const ARABIC = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const HAN = '[零〇一二两三四五六七八九十百千万亿]+(?:点[零〇一二三四五六七八九]+)?';
const RANGE = '\\s?(?:-|–|—|~|～|至|到|to)\\s?';
const OF_HUNDRED = '百分之|千分之|万分之';
const MONEY = '[¥￥$£€]';
const MAIN = new RegExp(
  `(?<of>${OF_HUNDRED})?(?<sign>(?:CN|US|HK)?${MONEY})?\\s?(?<a>${ARABIC}|${HAN}|\\b${WORD_NUMBER}\\b)(?:${RANGE}(?:${MONEY})?(?<b>${ARABIC}|${HAN}))?\\s?(?<mag>${MAGNITUDE})?(?<more>多|余)?\\s?(?<unit>${UNIT_PATTERN})?(?<half>半)?`,
  'giu',
);
const CURRENCY: Readonly<Record<string, string>> = {
  '¥': 'CNY',
  '￥': 'CNY',
  $: 'USD',
  '£': 'GBP',
  '€': 'EUR',
  HK$: 'HKD',
};

/** Chinese idioms and set phrases whose numerals count nothing. */
const IDIOM =
  /万一|一一|一些|一起|一直|一样|一般|一定|一切|一下|一边|一面|一旦|一度|一向|一致|一带|一流|一方面|另一|第[一二三四五六七八九十\d]+|十分|百姓|千万(?:别|不|要)|万分(?!之)|三言两语|三五|七八|一心|一路|一生|唯一|统一|同一|每一|任一|某一|这一|那一|之一|一味|一场|一番|一再|一时|一经|一律|一举|一体|一手|两者|二者|三者|两边|两端|两侧|千家万户|四季|四周|四处|五官|五谷|六神|八方|九州|百科|百货|三餐|一日三餐|周[一二三四五六]|星期[一二三四五六]|十足|万能|万物|万里|千里|三百六十行|不二|二手|二维|三维|五一|一站式|一次性|一体化|四川|三亚|二次元|九寨|百度|七夕|三月三|双十一|十一月|十二月|一月|二月|三月|四月|五月|六月|七月|八月|九月|十月|一芽[一二三]叶|两全|一半|一丝|一股|一抹|一口|一片|一缕|一层|一点|一壶|一泡|一碗|一刻|一夜|一天(?:中|里)|一年(?:中|里|四季|一度)|数一数二/gu;
/** An ordinary English text counts such things without claiming anything. */
const LOOSE_NOUN =
  /^\s?(?:reasons?|ways?|steps?|things?|options?|parts?|questions?|sides?|hands?|more|another|of (?:them|us|these|those)|or two|by one|another)\b/i;

/**
 * Every figure with its unit in a text: Arabic, full-width and Chinese numerals, 万/亿, %, 成, 折, 倍, 百分之, ranges,
 * money signs, English number words. Dates, ordinals, ids (`GB/T 7718`, `X200`), list numbers, clock times and idioms are
 * left out. Offsets are those of the text as given.
 */
export function findQuantities(text: string): Quantity[] {
  const folded = foldWidth(text);
  const taken: [number, number][] = findDates(folded).map((date) => [date.start, date.end]);
  for (const match of folded.matchAll(IDIOM)) taken.push([match.index, match.index + match[0].length]);
  // Ids: letters and digits in one token; versions; clock times; phone-like runs.
  for (const match of folded.matchAll(
    /[A-Za-z][A-Za-z/]*[-–./ ]?\d[\w./-]*(?=[^\w%]|$)|\d+:\d{2}|\d{3,4}-\d{7,8}|(?<!\d)1[3-9]\d{9}(?!\d)|\d+(?:\.\d+){2,}/g,
  )) {
    if (!isPlainFigure(match[0])) taken.push([match.index, match.index + match[0].length]);
  }
  for (const match of folded.matchAll(/^\s*(?:\d{1,2}[.、)）]|[(（]\d{1,2}[)）]|[一二三四五六七八九十]+、)/gm))
    taken.push([match.index, match.index + match[0].length]);
  const out: Quantity[] = [];
  for (const match of folded.matchAll(MAIN)) {
    const groups = match.groups as Record<string, string | undefined>;
    const start = match.index + (match[0].length - match[0].trimStart().length);
    const end = match.index + match[0].trimEnd().length;
    if (taken.some(([from, to]) => start < to && end > from && !(groups['unit'] && coversNumberOnly(from, to, start))))
      continue;
    const quantity = read(groups, folded, start, end);
    if (quantity) out.push({ ...quantity, start, end, raw: text.slice(start, end) });
  }
  return out;
}

const OPENERS =
  /^(?:About|All|Almost|And|Around|At|Between|But|By|EUR|USD|GBP|CNY|RMB|JPY|HKD|Every|For|From|In|Just|Nearly|Of|On|Only|Over|Roughly|Some|The|Under|Up|With|Within) /;

/** `EUR 30` or `by 30` is no id: a word, a space, a figure. */
function isPlainFigure(token: string): boolean {
  if (!/^[A-Za-z]+ \d[\d,.]*$/.test(token)) return false;
  return /^[a-z]/.test(token) ? !/^(?:no|model|type|mk|series|size) /.test(token) : OPENERS.test(token);
}

function coversNumberOnly(from: number, to: number, start: number): boolean {
  return from > start && to - from <= 1;
}

function read(
  groups: Record<string, string | undefined>,
  text: string,
  start: number,
  end: number,
): Omit<Quantity, 'start' | 'end' | 'raw'> | null {
  const first = figure(groups['a'] ?? '');
  if (first === null) return null;
  const arabic = /\d/.test(groups['a'] ?? '');
  const word = /^[a-z]/i.test(groups['a'] ?? '');
  const sign = groups['sign'];
  const unitName = groups['unit'];
  const unit = unitName === undefined ? undefined : unitOf(unitName);
  const magnitude = groups['mag'] === undefined ? 1 : (FACTORS[groups['mag'].toLowerCase()] ?? 1);
  const after = text.slice(end, end + 14);
  if (!arabic && !unit && !groups['of'] && !sign) return null;
  // 一家, 一款, two ways: an article, not a figure.
  if (
    !arabic &&
    !word &&
    first === 1 &&
    unit &&
    /^(?:count|year|day|month|off|s$|m$|CNY)/.test(unit.dimension) &&
    groups['mag'] === undefined
  )
    return null;
  if (!arabic && !word && first <= 3 && unit?.dimension === 'count') return null;
  if (word && (LOOSE_NOUN.test(after) || (first === 1 && unit?.dimension !== '%') || !unit)) return null;
  const divisor = groups['of'] === '千分之' ? 10 : groups['of'] === '万分之' ? 100 : 1;
  const currency = sign === undefined ? undefined : (CURRENCY[sign] ?? CURRENCY[sign.at(-1)!]);
  const dimension = groups['of'] ? '%' : (unit?.dimension ?? currency ?? '');
  const factor = groups['of'] ? 1 / divisor : (unit?.factor ?? 1) * magnitude;
  const scale = groups['of'] ? factor : currency && !unit ? magnitude : factor;
  let value = first * scale;
  let high = groups['b'] === undefined ? value : (figure(groups['b']) ?? first) * scale;
  if (groups['half'] && (dimension === '%' || dimension === 'year' || dimension === 'times')) {
    value += 0.5 * scale;
    high = value;
  }
  const before = text.slice(Math.max(0, start - 12), start);
  return {
    value: tidy(value),
    high: tidy(Math.max(high, value)),
    dimension,
    step: scale,
    hedge: hedgeOf(before, after, groups['more'] !== undefined),
  };
}

function figure(text: string): number | null {
  if (/^\d/.test(text)) return Number(text.replaceAll(',', ''));
  return /^[a-z]/i.test(text) ? wordNumber(text) : chineseNumber(text);
}

/** Takes floating-point dust away: 0.3 × 10 is 3. */
function tidy(value: number): number {
  return Number(value.toPrecision(13));
}

function hedgeOf(before: string, after: string, more: boolean): Quantity['hedge'] {
  if (
    more ||
    /(?:超过?|逾|多达|突破|不少于|至少|以上|高于|more than|over|above|at least|exceed(?:s|ed|ing)?)\s?$/iu.test(
      before,
    ) ||
    /^(?:多|余|以上|\+)/u.test(after)
  )
    return 'over';
  if (/(?:近|接近|将近|不到|不足|低于|少于|nearly|almost|under|less than|fewer than|up to|below)\s?$/iu.test(before))
    return 'under';
  if (/(?:约|大约|大概|左右|about|around|roughly|approximately|some)\s?$/iu.test(before) || /^左右/u.test(after))
    return 'about';
  return null;
}
