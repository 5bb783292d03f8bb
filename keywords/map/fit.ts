import { englishStem } from '../../src/kernel/text/english-stem.ts';
import { segmentWords } from '../../src/kernel/text/segment.ts';
import { toSimplified } from '../normalise/traditional.ts';
import { hasPhrase } from './phrase.ts';

/** The parts of a page that a keyword can stand in, ready for comparison. */
export interface PageTerms {
  url: string;
  pageType: string | null;
  indexable: boolean;
  linkScore: number | null;
  title: Field;
  h1: Field;
  description: Field;
  path: Field;
  anchors: Field;
  body: Map<string, number>;
  bodyText: string;
}

export interface Field {
  text: string;
  words: ReadonlySet<string>;
}

/** A text as it is compared: simplified, lower case, its words (Chinese segmented finely, English stemmed). */
export function fieldOf(text: string | null): Field {
  const clean = toSimplified((text ?? '').normalize('NFKC').toLowerCase())
    .replace(/\s+/g, ' ')
    .trim();
  return { text: clean, words: new Set(wordsOf(clean)) };
}

/** Words of a text for comparison; one-letter Latin words and digits alone are kept, English words by their stem, women’s like women. */
export function wordsOf(text: string): string[] {
  return segmentWords(text, { fine: true }).map((word) => englishStem(word.replace(/['’]s$/, '')));
}

/** How well a page fits a keyword, 0–1, and how far each part does. */
export interface Fit {
  total: number;
  title: number;
  h1: number;
  description: number;
  url: number;
  anchors: number;
  body: number;
}

/**
 * 0.30 title + 0.20 h1 + 0.10 description + 0.10 URL + 0.15 incoming anchors + 0.15 body. A field gives 1 for the exact
 * phrase, 0.9 × the share of words it holds otherwise; the body a saturating frequency (BM25 shape, k = 1.2). Pure.
 */
export function fitOf(keyword: Field, page: PageTerms): Fit {
  const field = (target: Field) => {
    if (target.text === '' || keyword.words.size === 0) return 0;
    if (hasPhrase(target.text, keyword.text)) return 1;
    let hits = 0;
    for (const word of keyword.words) if (target.words.has(word)) hits += 1;
    return (0.9 * hits) / keyword.words.size;
  };
  let body = 0;
  for (const word of keyword.words) {
    const count = page.body.get(word) ?? 0;
    body += count / (count + 1.2);
  }
  const parts = {
    title: field(page.title),
    h1: field(page.h1),
    description: field(page.description),
    url: field(page.path),
    anchors: field(page.anchors),
    body: keyword.words.size === 0 ? 0 : body / keyword.words.size,
  };
  const total =
    0.3 * parts.title +
    0.2 * parts.h1 +
    0.1 * parts.description +
    0.1 * parts.url +
    0.15 * parts.anchors +
    0.15 * parts.body;
  return { total, ...parts };
}
