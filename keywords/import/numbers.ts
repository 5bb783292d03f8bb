/** A figure as a source states it: exact (lo = hi), a range, or open at one end (null). */
export interface Range {
  lo: number | null;
  hi: number | null;
  /** The source gives a range or a bound, not a count. */
  estimated: boolean;
}

const SUFFIX: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  b: 1e9,
  千: 1e3,
  万: 1e4,
  萬: 1e4,
  w: 1e4,
  亿: 1e8,
  億: 1e8,
  tsd: 1e3,
  mio: 1e6,
  mil: 1e3,
  百: 1e2,
  '': 1,
};

const ONE = /^([-+]?)(\d[\d.,'’ \u00a0\u202f]*|\.\d+) *(k|m|b|千|百|万|萬|w|亿|億|tsd\.?|mio\.?|mil)?$/i;
const UNKNOWN = /^(?:|-+|–|—|n\/?a|null|none|nan|不详|未知|暂无|暂无数据|无数据|无|#n\/a|\?|\*+|…)$/i;

/** True for what sources write where they know nothing: empty, `-`, `--`, `—`, `N/A`, 暂无 …. Unknown is never 0. */
export function isUnknown(text: string): boolean {
  return text === '' || (text.length <= 6 && UNKNOWN.test(text));
}

/** Full-width digits and signs as half-width ones; plain ASCII is left as it is. */
function folded(text: string): string {
  return (/^[\x20-\x7e]*$/.test(text) ? text : text.normalize('NFKC')).trim();
}

/**
 * A single number with thousands separators, 千/万/亿/K/M suffix; undefined when it is none. `decimalComma`: the file
 * writes 1.234,5.
 */
export function parseNumber(text: string, decimalComma = false): number | undefined {
  if (/^\d{1,15}(?:\.\d{1,6})?$/.test(text) && !(decimalComma && text.includes('.'))) return Number(text);
  const clean = folded(text);
  const match = ONE.exec(clean);
  if (!match) return undefined;
  let digits = match[2]!.replace(/['’ \u00a0\u202f]/g, '');
  if (decimalComma) digits = digits.replaceAll('.', '').replace(',', '.');
  else if (/^\d{1,3}(,\d{2,3})*(,\d{3})(\.\d+)?$/.test(digits) || !digits.includes(','))
    digits = digits.replaceAll(',', '');
  else if (/^\d+,\d{1,2}$/.test(digits)) digits = digits.replace(',', '.');
  else return undefined;
  if (!/^(?:\d+(?:\.\d*)?|\.\d+)$/.test(digits)) return undefined;
  const factor = SUFFIX[(match[3] ?? '').toLowerCase().replace('.', '')]!;
  // 1.2 × 10,000 must be 12,000 and not 11,999.999….
  const value = Number((Number(digits) * factor).toPrecision(15));
  return match[1] === '-' ? -value : value;
}

/**
 * A figure or a range: `1,300`, `5000 ~ 1万`, `1K – 10K`, `118001..300000`, `<10`, `>1亿`, `1000+`, `1000以上`.
 * null: the source says that it does not know; undefined: not a figure.
 */
export function parseRange(text: string, decimalComma = false): Range | null | undefined {
  if (/^\d{1,15}(?:\.\d{1,6})?$/.test(text) && !(decimalComma && text.includes('.'))) {
    const value = Number(text);
    return { lo: value, hi: value, estimated: false };
  }
  const clean = folded(text);
  if (isUnknown(clean)) return null;
  const below =
    /^(?:<|≤|<=|低于|少于|小于|less than|under)\s*(.+?)(?:以下)?$/i.exec(clean) ?? /^(.+?)以下$/.exec(clean);
  if (below) {
    const hi = parseNumber(below[1]!, decimalComma);
    return hi === undefined ? undefined : { lo: 0, hi, estimated: true };
  }
  const above = /^(?:>|≥|>=|超过|大于|高于|over|more than)\s*(.+)$/i.exec(clean) ?? /^(.+?)(?:\+|以上)$/.exec(clean);
  if (above) {
    const lo = parseNumber(above[1]!, decimalComma);
    return lo === undefined ? undefined : { lo, hi: null, estimated: true };
  }
  const single = parseNumber(clean, decimalComma);
  if (single !== undefined) return { lo: single, hi: single, estimated: false };
  const parts = /^(.+?)\s*(?:~|–|—|−|\.\.|至|到|-|\bto\b)\s*(.+)$/i.exec(clean);
  if (!parts) return undefined;
  const hi = parseNumber(parts[2]!, decimalComma);
  let lo = parseNumber(parts[1]!, decimalComma);
  if (lo === undefined || hi === undefined) return undefined;
  // `1-3万`: the suffix stands for both ends.
  const shared = /(千|百|万|萬|亿|億|[kmb])$/i.exec(parts[2]!)?.[1];
  if (shared && /^[\d.]+$/.test(parts[1]!) && lo < hi / SUFFIX[shared.toLowerCase()]!)
    lo *= SUFFIX[shared.toLowerCase()]!;
  return lo <= hi ? { lo, hi, estimated: lo !== hi } : { lo: hi, hi: lo, estimated: true };
}

/** A share such as `45.61%`, `0.4561`, `1% ~ 2.5%`: low and high in ppm. null: unknown; undefined: not a share. */
export function parseShare(text: string, decimalComma = false): { lo: number; hi: number } | null | undefined {
  const clean = folded(text);
  if (isUnknown(clean)) return null;
  const percent = clean.includes('%');
  const range = parseRange(clean.replace(/\s*%/g, ''), decimalComma);
  if (range === undefined) return undefined;
  if (range === null) return null;
  const ppm = (value: number) => Math.round(value * (percent ? 10_000 : 1_000_000));
  return { lo: ppm(range.lo ?? 0), hi: ppm(range.hi ?? range.lo ?? 0) };
}

const CURRENCY: readonly [RegExp, string][] = [
  [/us\$|usd/i, 'USD'],
  [/hk\$|hkd/i, 'HKD'],
  [/nt\$|twd/i, 'TWD'],
  [/€|eur/i, 'EUR'],
  [/£|gbp/i, 'GBP'],
  [/₩|krw/i, 'KRW'],
  [/[¥￥元]|rmb|cny/i, 'CNY'],
  [/jpy|円/i, 'JPY'],
  [/\$/, 'USD'],
];

/** The currency that a header or a cell names; undefined when it names none. */
export function currencyIn(text: string): string | undefined {
  return CURRENCY.find(([sign]) => sign.test(text))?.[1];
}

/** An amount or a range of amounts in micros (millionths of the unit). null: unknown; undefined: not an amount. */
export function parseMicros(
  text: string,
  decimalComma = false,
): { lo: number | null; hi: number | null } | null | undefined {
  if (isUnknown(text)) return null;
  if (!decimalComma && /^\d{1,9}(?:\.\d{1,6})?$/.test(text)) {
    const value = Math.round(Number(text) * 1_000_000);
    return { lo: value, hi: value };
  }
  const bare = text
    .normalize('NFKC')
    .replace(/us\$|hk\$|nt\$|[$€£¥₩元]|rmb|cny|usd|eur|gbp|hkd|twd|jpy|krw/gi, '')
    .trim();
  const range = parseRange(bare, decimalComma);
  if (!range) return range;
  const micros = (value: number | null) => (value === null ? null : Math.round(value * 1_000_000));
  return { lo: micros(range.lo), hi: micros(range.hi) };
}

/** True when a sample of cells of one file writes decimals with a comma (`0,45`, `1.234,5`) and none with a point. */
export function usesDecimalComma(cells: Iterable<string>): boolean {
  let comma = 0;
  for (const cell of cells) {
    const text = cell.replace(/[€$£¥%\s\u00a0]/g, '');
    if (/^\d+\.\d{1,2}$/.test(text) || /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return false;
    if (/^\d{1,3}(\.\d{3})*,\d{1,2}$/.test(text) || /^0,\d+$/.test(text)) comma += 1;
  }
  return comma > 0;
}
