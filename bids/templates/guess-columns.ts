import type { Field, Platform } from '../model/platform.ts';
import { foldHeader, locateFields } from '../sheets/cells.ts';
import { MATCH_WORDS, SWITCH, SYNONYMS } from './column-words.ts';

export type Source = 'name' | 'other-platform' | 'synonym' | 'content' | 'map';

export interface GuessedColumns {
  columns: Partial<Record<Field, number>>;
  known: Partial<Record<string, Source>>;
  /** Columns without a meaning: they are carried along untouched. */
  unknown: string[];
}

/**
 * What each column of an export means: by `--map`, by the platform's known names, by the names of other platforms, by
 * synonyms, and at last by what stands in it (addresses, match types, switches). A field and a column are paired once.
 */
export function guessColumns(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  platform: Platform,
  others: readonly Platform[],
  map: ReadonlyMap<string, string>,
): GuessedColumns {
  const columns: Partial<Record<Field, number>> = {};
  const known: GuessedColumns['known'] = {};
  const taken = new Set<number>();
  const pair = (field: Field, at: number | undefined, source: Source) => {
    if (at === undefined || at < 0 || taken.has(at) || columns[field] !== undefined) return;
    columns[field] = at;
    known[field] = source;
    taken.add(at);
  };
  const folded = header.map(foldHeader);
  for (const [field, name] of map) pair(field as Field, folded.indexOf(foldHeader(name)), 'map');
  const byName = (from: Platform, source: Source) => {
    for (const [field, at] of Object.entries(locateFields(header, from.columns))) pair(field as Field, at, source);
  };
  byName(platform, 'name');
  for (const [field, pattern] of SYNONYMS)
    pair(
      field,
      folded.findIndex((name, i) => !taken.has(i) && pattern.test(name)),
      'synonym',
    );
  for (const other of others) if (other.id !== platform.id) byName(other, 'other-platform');
  for (const at of header.keys()) {
    if (taken.has(at)) continue;
    const cells = rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '');
    const field = cells.length >= 2 ? byContent(cells) : undefined;
    if (field) pair(field, at, 'content');
  }
  return { columns, known, unknown: header.filter((name, i) => name !== '' && !taken.has(i)) };
}

function byContent(cells: readonly string[]): Field | undefined {
  const all = (fits: (cell: string) => boolean) => cells.filter(fits).length >= cells.length * 0.9;
  if (all((cell) => /^https?:\/\//i.test(cell))) return 'url';
  if (all((cell) => cell.length <= 8 && MATCH_WORDS.some(([, pattern]) => pattern.test(cell)))) return 'match';
  if (all((cell) => SWITCH.on.test(cell) || SWITCH.off.test(cell))) return 'status';
  return undefined;
}
