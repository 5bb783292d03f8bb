import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { SheetRow } from '../../src/io/delimited-parser.ts';
import type { Sheet } from '../../src/io/sheet-read.ts';

type Json = Record<string, unknown>;

/** Names under which interfaces wrap their list of rows. */
const LISTS = ['rows', 'data', 'result', 'results', 'items', 'list', 'word', 'words', 'keywords', 'tasks', 'body'];
const MAX_NESTING = 6;

/**
 * A JSON file whose rows are flat objects, as a sheet: one column per key, in the order of their first row. Understood are
 * lists under any usual name, NDJSON, and the answer of the Search Console API, where `keys` holds the dimensions: as the
 * request names them (`dimensions`), otherwise by what the values look like. undefined when there is no such list.
 */
export function jsonTable(path: string): Sheet | undefined {
  const records = recordsIn(readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
  if (!records.some(({ record }) => !('unreadable' in record))) return undefined;
  const header: string[] = [];
  const known = new Map<string, number>();
  const rows: SheetRow[] = [];
  for (const { record, line } of records) {
    const cells = new Array<string>(header.length).fill('');
    for (const [key, value] of Object.entries(record)) {
      let at = known.get(key);
      if (at === undefined) {
        at = header.length;
        known.set(key, at);
        header.push(key);
      }
      cells[at] = cellOf(value);
    }
    rows.push({ line, cells });
  }
  const all = [{ line: 0, cells: header }, ...rows];
  for (const row of rows) while (row.cells.length < header.length) row.cells.push('');
  return {
    path,
    name: basename(path),
    format: 'csv',
    encoding: 'utf-8',
    async *rows() {
      yield* all;
    },
    async *batches() {
      yield all;
    },
  };
}

function recordsIn(text: string): { record: Json; line: number }[] {
  try {
    return recordsOf(JSON.parse(text), 0).map((record, at) => ({ record, line: at + 1 }));
  } catch {
    return text.split(/\r\n|\r|\n/).flatMap((part, at) => {
      try {
        return recordsOf(JSON.parse(part), 0).map((record) => ({ record, line: at + 1 }));
      } catch {
        // Kept as a row without a keyword, so that the report shows it among the refused ones.
        return part.trim() === '' ? [] : [{ record: { unreadable: part.slice(0, 300) }, line: at + 1 }];
      }
    });
  }
}

function recordsOf(value: unknown, nesting: number): Json[] {
  if (nesting > MAX_NESTING || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => recordsOf(item, nesting + 1));
  const node = value as Json;
  if (Array.isArray(node['rows']) && node['rows'].some((row) => Array.isArray((row as Json | null)?.['keys'])))
    return searchConsole(node['rows'] as Json[], node['dimensions']);
  const name = LISTS.find(
    (key) => Array.isArray(node[key]) && (node[key] as unknown[]).some((item) => typeof item === 'object'),
  );
  const inside =
    name ?? LISTS.find((key) => typeof node[key] === 'object' && node[key] !== null && !Array.isArray(node[key]));
  if (inside !== undefined && typeof node['keyword'] !== 'string') return recordsOf(node[inside], nesting + 1);
  const flat = flatten(node);
  return Object.keys(flat).length > 1 ? [flat] : [];
}

/** One level of objects inside is joined with a dot (`keyword_info.search_volume` stands under its last name, too). */
function flatten(node: Json): Json {
  const flat: Json = {};
  for (const [key, value] of Object.entries(node)) {
    if (typeof value !== 'object' || value === null) flat[key] = value;
    else if (!Array.isArray(value))
      for (const [inner, own] of Object.entries(value))
        if (typeof own !== 'object' && !(inner in node)) flat[inner] = own;
  }
  // The bulk export counts positions from 0 and sums them over impressions.
  const sum = flat['sum_position'] ?? flat['sum_top_position'];
  if (typeof sum === 'number' && typeof flat['impressions'] === 'number' && flat['impressions'] > 0)
    flat['position'] = sum / flat['impressions'] + 1;
  return flat;
}

const DIMENSION_NAMES = ['query', 'page', 'country', 'device', 'date', 'searchAppearance'];

function searchConsole(rows: readonly Json[], dimensions: unknown): Json[] {
  const named = Array.isArray(dimensions) ? dimensions.map(String) : undefined;
  const first = rows.find((row) => Array.isArray(row['keys']))?.['keys'] as unknown[] | undefined;
  const names = named ?? guessDimensions(rows, first?.length ?? 0);
  return rows.map(({ keys, ...figures }) => {
    const record: Json = {};
    (Array.isArray(keys) ? keys : []).forEach((key, at) => {
      record[names[at] ?? `key ${at + 1}`] = key;
    });
    return { ...record, ...figures };
  });
}

/** By what all values of a place look like; the first place that is nothing else is the query. */
function guessDimensions(rows: readonly Json[], count: number): string[] {
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, at) => {
    const values = rows.slice(0, 500).map((row) => String((row['keys'] as unknown[] | undefined)?.[at] ?? ''));
    const all = (pattern: RegExp) => values.every((value) => pattern.test(value));
    const looks = all(/^https?:\/\//)
      ? 'page'
      : all(/^\d{4}-\d{2}-\d{2}$/)
        ? 'date'
        : all(/^(?:DESKTOP|MOBILE|TABLET)$/)
          ? 'device'
          : all(/^[a-z]{3}$/) && count > 1 && taken.has('query')
            ? 'country'
            : 'query';
    const name = taken.has(looks) ? (DIMENSION_NAMES.find((entry) => !taken.has(entry)) ?? `key ${at + 1}`) : looks;
    taken.add(name);
    return name;
  });
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object') return JSON.stringify(value);
  return String(value);
}
