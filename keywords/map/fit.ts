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

/** How well a page fits a keyword, 0–1, and what each part brought. */
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

export type MapState = 'mapped' | 'needs-page' | 'conflict' | 'refused';

export interface Mapping {
  state: MapState;
  url: string | null;
  fit: number | null;
  /** Other pages nearly as good, best first. */
  rivals: { url: string; fit: number }[];
  /** The page is not the one declared as target (by at least 0.1), or not the one that ranks. */
  wrongPage: { expected: string; fit: number } | null;
  /** The page is of another type than the search asks for. */
  wrongType: { wanted: string; found: string } | null;
}

/** Lines of the decision: below `needsPage` no page answers; from `rival` on, within `near`, pages compete. */
export const MAP_LINES = { needsPage: 0.4, rival: 0.6, near: 0.15, wrongPage: 0.1 } as const;

/**
 * Which page answers a keyword: the page that already ranks, if it fits; otherwise the best fit. Below 0.4 a page is needed;
 * two indexable pages from 0.6 on within 0.15 are a conflict. `refused`: a search nobody should make a page for. Pure.
 */
export function mapKeyword(
  candidates: readonly { page: PageTerms; fit: number }[],
  facts: { target: string | null; ranking: string | null; wantedType: string | null; refused: boolean },
): Mapping {
  const usable = candidates
    .filter(({ page }) => page.indexable)
    .sort((a, b) => b.fit - a.fit || (a.page.url < b.page.url ? -1 : 1));
  const none: Mapping = { state: 'needs-page', url: null, fit: null, rivals: [], wrongPage: null, wrongType: null };
  if (facts.refused) return { ...none, state: 'refused' };
  const [best] = usable;
  if (!best || best.fit < MAP_LINES.needsPage) return { ...none, fit: best?.fit ?? null, url: null };
  const rivals = usable
    .slice(1)
    .filter(({ fit }) => best.fit >= MAP_LINES.rival && fit >= MAP_LINES.rival && best.fit - fit <= MAP_LINES.near);
  const ranking = usable.find(({ page, fit }) => page.url === facts.ranking && fit >= MAP_LINES.needsPage);
  const chosen = ranking && best.fit - ranking.fit < MAP_LINES.wrongPage ? ranking : best;
  const expected = facts.target ?? facts.ranking;
  const expectedFit = candidates.find(({ page }) => page.url === expected)?.fit ?? 0;
  const wrongPage =
    expected !== null && expected !== chosen.page.url && chosen.fit - expectedFit >= MAP_LINES.wrongPage
      ? { expected, fit: expectedFit }
      : null;
  const found = chosen.page.pageType;
  return {
    state: rivals.length > 0 ? 'conflict' : 'mapped',
    url: chosen.page.url,
    fit: chosen.fit,
    rivals: rivals.map(({ page, fit }) => ({ url: page.url, fit })),
    wrongPage,
    wrongType:
      found !== null && facts.wantedType !== null && typesClash(facts.wantedType, found)
        ? { wanted: facts.wantedType, found }
        : null,
  };
}

/** Page types of a crawl that sell, and those that tell. */
const SELLING = new Set(['product', 'category', 'home', 'service', 'price', 'local', 'listing']);
const TELLING = new Set(['article', 'faq', 'comparison', 'blog', 'news', 'guide']);

function typesClash(wanted: string, found: string): boolean {
  return (
    (SELLING.has(wanted) && TELLING.has(found)) ||
    (TELLING.has(wanted) && wanted !== 'comparison' && SELLING.has(found))
  );
}
