import { headerUse, type SourceSpec } from './spec.ts';

/** Where the header stands in the sample and whose it is. */
export interface Recognition {
  spec: SourceSpec;
  /** Index into the sample rows; -1: the file has no header (columns by position). */
  header: number;
  score: number;
}

/** Rows that are searched for a header: the longest preamble seen is Moz's with about a dozen lines. */
export const HEADER_ROWS = 40;

/**
 * Finds the header row and the source by content: the source that understands most of a row's cells, its own distinctive
 * columns counting three times. undefined when no row of the sample is a header of anything.
 */
export function recognise(
  sample: readonly (readonly string[])[],
  specs: readonly SourceSpec[],
): Recognition | undefined {
  let best: Recognition | undefined;
  const firstFilled = sample.findIndex((cells) => cells.some((cell) => cell.trim() !== ''));
  for (let at = 0; at < Math.min(sample.length, HEADER_ROWS); at++) {
    const cells = sample[at]!;
    const filled = cells.filter((cell) => cell.trim() !== '');
    // A header names columns; it is not a sentence, a number or a single long cell.
    if (filled.length === 0 || filled.every((cell) => /^[\d.,%\s-]+$/.test(cell))) continue;
    // A list of words may hold the word “query” anywhere; as a header it stands on top.
    if (filled.length === 1 && at > firstFilled) continue;
    for (const spec of specs) {
      const score = headerScore(spec, cells, filled.length);
      // The same score further down is data that repeats the header (several exports pasted together).
      if (score > (best?.score ?? 0)) best = { spec, header: at, score };
    }
  }
  return best;
}

function headerScore(spec: SourceSpec, cells: readonly string[], filled: number): number {
  const found = new Set<string>();
  let known = 0;
  let distinct = 0;
  for (const cell of cells) {
    if (cell.trim() === '') continue;
    const period = spec.periods?.exec(cell.normalize('NFKC').trim());
    const use = headerUse(spec, period?.groups?.['metric'] ?? cell);
    if (!use) continue;
    known += 1;
    if (use.field !== undefined) {
      if (!found.has(use.field) && spec.distinct.has(use.field)) distinct += 1;
      found.add(use.field);
    }
  }
  if (!spec.require.every((field) => found.has(field))) return 0;
  return known + 3 * distinct + known / filled;
}
