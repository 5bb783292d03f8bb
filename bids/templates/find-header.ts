import type { Platform } from '../model/platform.ts';
import { foldHeader, headerScore } from '../sheets/cells.ts';
import { SYNONYMS } from './column-words.ts';

/** Rows that may stand before the header. */
const PREAMBLE_ROWS = 40;

/**
 * Which of the first rows is the header, as an index: the one with most names that mean something (by `--map`, by the
 * platform, by synonyms); every cell of a header is a name, never a number. The first row when none speaks.
 */
export function findHeader(
  rows: readonly { cells: readonly string[] }[],
  platform: Platform,
  map: ReadonlyMap<string, string>,
): number {
  const asked = new Set([...map.values()].map(foldHeader));
  let best = { at: 0, score: 0 };
  for (const [at, { cells }] of rows.slice(0, PREAMBLE_ROWS).entries()) {
    const names = cells.map(foldHeader).filter((name) => name !== '');
    if (names.length < 2 || names.some((name) => /^[\d.,-]+$/.test(name))) continue;
    const fitting = names.filter(
      (name) => asked.has(name) || SYNONYMS.some(([, pattern]) => pattern.test(name)),
    ).length;
    const score = headerScore(cells, platform.columns) + fitting;
    if (score > best.score) best = { at, score };
  }
  return best.at;
}
