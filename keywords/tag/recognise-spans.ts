import type { Dimension } from './dimensions.ts';

/** A piece of a keyword that means something: where, which value, by which rule, how sure (0–100). */
export interface Span {
  dim: Dimension | 'block';
  code: string;
  start: number;
  end: number;
  rule: string;
  confidence: number;
  /** Code of the known goods that unlisted goods are a kind of: seeds for 草坪种子. */
  kind?: string;
}

interface Pattern {
  rule: string;
  dim: Dimension;
  pattern: RegExp;
  code(match: RegExpExecArray): string;
}

const NUMBER = '\\d+(?:\\.\\d+)?';

/** Numbers with a unit, prices, years, models: what no lexicon can list. */
const PATTERNS: readonly Pattern[] = [
  {
    rule: 'price-range-zh',
    dim: 'price',
    pattern: new RegExp(`${NUMBER}(?:元|块|万)?(?:-|~|到|至)${NUMBER}(?:元|块钱|块|万元|万)(?:之间|左右)?`, 'g'),
    code: () => 'band',
  },
  {
    rule: 'price-limit-zh',
    dim: 'price',
    pattern: new RegExp(
      `${NUMBER}(?:元|块钱|块|万元|万)(?:以内|以下|以上|左右|内|起|包邮|一斤|一双|一盒|一饼)?|${NUMBER}(?:以内|以下|左右)`,
      'g',
    ),
    code: () => 'band',
  },
  {
    rule: 'price-limit-en',
    dim: 'price',
    pattern:
      /(?:under|below|less than|over|around|up to|between)\s+[$£€]?\d+(?:\s*(?:-|and|to)\s*[$£€]?\d+)?(?:\s*(?:dollars|usd|pounds))?(?![a-z%])|[$£€]\d+(?:-[$£€]?\d+)?/g,
    code: () => 'band',
  },
  {
    rule: 'size-shoe',
    dim: 'size',
    pattern: /(?:size|sz)\s*\d{1,2}(?:\.5)?|\d{2}(?:\.5)?码|\d{2}号(?!线|楼|院)/g,
    code: () => 'shoe-size',
  },
  {
    rule: 'size-measure',
    dim: 'size',
    pattern:
      /\d+(?:\.\d+)?\s*(?:ml|l|g|kg|mg|oz|lb|lbs|cm|mm|m|km|inch|inches|in|ft|w|v|gb|tb|毫升|升|克|千克|公斤|斤|两|厘米|毫米|米|寸|英寸|尺|平方|平米|瓦|匹|人份|只装|片装|支装|泡|饼|件套|人)(?![a-z])/g,
    code: () => 'measure',
  },
  {
    rule: 'size-dimensions',
    dim: 'size',
    pattern: /\d+(?:\.\d+)?\s*(?:mm|cm|米|m)?\s*[*x×]\s*\d+(?:\.\d+)?\s*(?:mm|cm|米|m)?(?:\s*[*x×]\s*\d+(?:\.\d+)?)?/g,
    code: () => 'dimensions',
  },
  {
    rule: 'size-drop',
    dim: 'size',
    pattern: /\d{1,2}\s*mm drop|\d+\s*(?:pack|piece|count|cup|cups|person|ct)(?![a-z])/g,
    code: () => 'measure',
  },
  { rule: 'year', dim: 'trust', pattern: /(?:19|20)\d{2}年?(?:新款|款|最新|版)?/g, code: () => 'year' },
  {
    rule: 'model',
    dim: 'model',
    pattern:
      /(?<![a-z0-9])(?=[a-z-]*\d)(?=\d*-?[a-z])[a-z0-9]+(?:-[a-z0-9]+)*(?:\s?(?:pro max|pro|max|plus|ultra|mini))?(?![a-z0-9])/g,
    code: (match) => match[0].replace(/\s+/g, ''),
  },
  {
    rule: 'model-number',
    dim: 'model',
    pattern:
      /(?<=(?:nimbus|kayano|pegasus|clifton|bondi|ghost|ultraboost|speedgoat|novablast|vaporfly|alphafly|gts|speed|pro|飞马|飞电|lone peak|air max|iphone)\s?)\d{1,4}(?![\d%a-z])/g,
    code: (match) => match[0],
  },
];

/** All spans that patterns find in a text (already simplified). Texts without digits cost one look. */
export function recogniseSpans(text: string, found: Span[]): void {
  if (!/\d/.test(text)) return;
  for (const { rule, dim, pattern, code } of PATTERNS) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const start = match.index;
      const end = start + match[0].length;
      if (end === start) pattern.lastIndex += 1;
      else if (!splitsNumber(text, start, end))
        found.push({ dim, code: code(match), start, end, rule, confidence: 90 });
    }
  }
}

/** A pattern may not begin or end inside a longer number. */
function splitsNumber(text: string, start: number, end: number): boolean {
  const digit = (at: number) => /[\d.]/.test(text[at] ?? '') && /\d/.test(text[at] ?? '');
  return (digit(start - 1) && digit(start)) || (digit(end - 1) && digit(end));
}
