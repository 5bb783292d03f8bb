import { resolveRegion } from '../../src/kernel/regions/resolve.ts';
import type { Sqlite } from '../../src/store/open.ts';
import { normaliseKeyword } from '../normalise/normalise.ts';
import { isDimension } from '../tag/dimensions.ts';
import { type Condition, NUMBER_FIELDS } from './parse-where.ts';

/** A condition as SQL over `keyword k` left-joined with `keyword_tags t`. */
export interface WhereSql {
  sql: string;
  parameters: (string | number)[];
  /** It speaks of tags: without tags nothing can match. */
  needsTags: boolean;
}

const ATTRIBUTES = ['material', 'size', 'colour', 'function', 'style', 'model', 'price'];

/** All conditions as one SQL expression; `1` when there is none. */
export function whereSql(db: Sqlite, conditions: readonly Condition[]): WhereSql {
  const parts: string[] = [];
  const parameters: (string | number)[] = [];
  let needsTags = false;
  for (const condition of conditions) {
    const { field, operator, values } = condition;
    const not = operator === '!=' || operator === '!~';
    if (field in NUMBER_FIELDS) {
      const column = NUMBER_FIELDS[field]!;
      if (values[0] === 'none') parts.push(`${column} IS ${not ? 'NOT ' : ''}NULL`);
      else {
        parts.push(`${column} ${operator} ?`);
        parameters.push(Number(values[0]));
      }
    } else if (field === 'text') {
      const words = values.map(normaliseKeyword);
      const test = operator === '~' || operator === '!~' ? 'instr(k.norm, ?) > 0' : 'k.norm = ?';
      parts.push(`${not ? 'NOT ' : ''}(${words.map(() => test).join(' OR ')})`);
      parameters.push(...words);
    } else if (field === 'lang') {
      // zh means every Chinese script.
      parts.push(`${not ? 'NOT ' : ''}(${values.map(() => "(k.lang = ? OR k.lang LIKE ? || '-%')").join(' OR ')})`);
      parameters.push(...values.flatMap((value) => [value, value]));
    } else if (field === 'unit') {
      parts.push(`k.volume_unit ${not ? 'NOT ' : ''}IN (${values.map(() => '?').join(', ')})`);
      parameters.push(...values);
    } else if (field === 'market' || field === 'source' || field === 'engine') {
      parts.push(
        `${not ? 'NOT ' : ''}EXISTS (SELECT 1 FROM keyword_observation o JOIN keyword_context c ON c.id = o.context_id
          WHERE o.keyword_id = k.id AND c.${field} IN (${values.map(() => '?').join(', ')}))`,
      );
      parameters.push(...values);
    } else {
      needsTags = true;
      const dims = field === 'attribute' ? ATTRIBUTES : [field];
      const tests = dims.map((dim) => dimensionTest(db, dim, values, operator === '~' || operator === '!~'));
      parts.push(`${not ? 'NOT ' : ''}(${tests.join(' OR ')})`);
    }
  }
  return { sql: parts.length === 0 ? '1' : parts.join(' AND '), parameters, needsTags };
}

function dimensionTest(db: Sqlite, dim: string, values: readonly string[], contains: boolean): string {
  if (!isDimension(dim)) return '0';
  const tests: string[] = [];
  const wanted = values.filter((value) => value !== 'none' && value !== '*');
  if (values.includes('*')) tests.push(`t.${dim} IS NOT NULL`);
  if (values.includes('none')) tests.push(`t.${dim} IS NULL`);
  if (wanted.length > 0) {
    const sets = setsOf(db, dim, wanted, contains);
    // IN () keeps NULL out of NOT: a keyword without the dimension is not in the set.
    tests.push(`coalesce(t.${dim}, 0) IN (${sets.join(', ')})`);
  }
  return `(${tests.join(' OR ')})`;
}

/** Ids of the sets that hold one of the values, named by code, Chinese or English, or anything below them. */
export function setsOf(db: Sqlite, dim: string, wanted: readonly string[], contains = false): number[] {
  const rows = db
    .prepare<[string], { id: number; code: string; zh: string; en: string; parent: string | null }>(
      'SELECT id, code, zh, en, parent FROM dim_value WHERE dim = ?',
    )
    .all(dim);
  const fold = (text: string) => text.normalize('NFKC').toLowerCase();
  const names = wanted.map(fold);
  const hits = new Set<string>();
  for (const row of rows) {
    const own = [row.code, row.zh, row.en, row.code.replace(/^\?/, '')].map(fold);
    if (names.some((name) => own.some((word) => (contains ? word.includes(name) : word === name)))) hits.add(row.code);
  }
  // Whole countries hold provinces, provinces hold cities; the parent may itself have no keyword.
  const parents = new Set([...hits, ...(dim === 'region' ? regionCodes(names) : names)]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const row of rows) {
      if (row.parent !== null && parents.has(row.parent) && !hits.has(row.code)) {
        hits.add(row.code);
        parents.add(row.code);
        grown = true;
      } else if (row.code.length === 6 && parents.has(`${row.code.slice(0, 2)}0000`) && !hits.has(row.code))
        hits.add(row.code);
    }
  }
  const ids = new Set(rows.filter((row) => hits.has(row.code)).map((row) => String(row.id)));
  return db
    .prepare<[string], { id: number; members: string }>('SELECT id, members FROM value_set WHERE dim = ?')
    .all(dim)
    .filter((set) => set.members.split(',').some((id) => ids.has(id)))
    .map((set) => set.id);
}

function regionCodes(names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const found = resolveRegion(name);
    return found.state === 'found' ? [found.region.code] : [];
  });
}
