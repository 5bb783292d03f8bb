import type { HtmlPage } from '../../model/rule.ts';
import { lastMemo } from '../page-memo.ts';

const SEPARATOR = /[|｜–—•»›]| [-:·] |(?<=[\u4e00-\u9fff）)])\s*[-_]|[-_]\s*(?=[\u4e00-\u9fff（(])| _|_ /g;
const EDGE = /^[\s|｜\-–—_•·»›:：,，]+|[\s|｜\-–—_•·»›:：,，]+$/g;

/** The title a search engine reads: the first title element of the document; empty when there is none. */
export function titleOf(page: HtmlPage): string {
  return page.html.titles[0]?.text ?? '';
}

const STARTS = /^(?:[|｜–—•·»›:：]|[-_](?=[\s\u4e00-\u9fff]))/;
const ENDS = /(?:[|｜–—•·»›]|(?<=[\s\u4e00-\u9fff])[-_:])$/;

/**
 * Whether a title begins or ends with a separator, which an empty variable of the template leaves behind. `-server` and
 * `_-Index` are names, not halves: a hyphen or underscore counts only next to a space or a Han character.
 */
export function separatorEdge(title: string): 'begins' | 'ends' | null {
  const text = title.trim();
  return STARTS.test(text) ? 'begins' : ENDS.test(text) ? 'ends' : null;
}

/** The first visible h1 text; empty when there is none. */
export function h1Of(page: HtmlPage): string {
  for (const heading of page.html.headings) if (heading.level === 1 && heading.text !== '') return heading.text;
  return '';
}

/** Content of the first meta element of that name (lower case); null when there is none. */
export function metaOf(page: HtmlPage, name: string): string | null {
  for (const meta of page.html.metas) if (meta.name === name) return meta.content;
  return null;
}

/**
 * The parts of a title between its separators, trimmed, empty ones kept out: `绿茶_茶叶 | 云雾茶庄` gives three. A hyphen or
 * underscore inside a Latin word separates nothing.
 */
export function titleSegments(title: string): string[] {
  return title
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The separators used in a title, in order, without the spaces around them. */
export function titleSeparators(title: string): string[] {
  return (title.match(SEPARATOR) ?? []).map((found) => found.trim());
}

/** A text folded for comparison: NFKC, lower case, white space and edge punctuation dropped. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').replace(EDGE, '');
}

/** Segments of the page's title, computed once for all title rules. */
export const pageTitleSegments: (page: HtmlPage) => string[] = lastMemo((page: HtmlPage) =>
  titleSegments(titleOf(page)),
);
