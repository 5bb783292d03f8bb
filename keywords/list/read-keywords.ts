import type { Sqlite } from '../../src/store/open.ts';
import { DIMENSION_NAMES, type Dimension } from '../tag/dimensions.ts';
import { parseWhere } from './parse-where.ts';
import { whereSql } from './where-sql.ts';

/** A keyword as lists, plans and other areas see it. Unknown figures are null. */
export interface KeywordRow {
  id: number;
  text: string;
  /** As its sources write it, when that differs (the first in code order). */
  form: string | null;
  lang: string;
  /** See KeywordTable; `volumeUnit` says what it counts. */
  volume: number | null;
  volumeLo: number | null;
  volumeHi: number | null;
  volumeUnit: string | null;
  /** Millionths of the currency unit. */
  cpcMicros: number | null;
  cpcCurrency: string | null;
  competition: number | null;
  difficulty: number | null;
  results: number | null;
  clicks: number | null;
  impressions: number | null;
  /** Best known position. */
  position: number | null;
  score: number | null;
  /** Codes per dimension; empty arrays where untagged. */
  tags: Readonly<Record<Dimension, readonly string[]>>;
}

export interface ReadKeywordsOptions {
  /** `region=四川 intent=transactional volume>100`, see `parseWhere`. */
  where?: string;
  /** Words that must all stand in the keyword, one- and two-character Chinese words included. */
  find?: string;
  order?: 'volume' | 'score' | 'text' | 'position' | 'id';
  /** Only ids above this one: for reading a bank in slices (with `order: 'id'`). */
  after?: number;
  limit?: number;
  offset?: number;
  /** Leave out what folding found to be another spelling. */
  folded?: boolean;
}

/** The keywords that match, largest volume first (unknown last), streamed with their tags. Errors: `where-wrong`. */
export function* readKeywords(db: Sqlite, options: ReadKeywordsOptions = {}): Generator<KeywordRow> {
  const { sql, parameters } = filterSql(db, options);
  const order = {
    volume: 'k.volume DESC, k.id',
    score: 'sc.total DESC, k.id',
    text: 'k.norm',
    position: 'k.position IS NULL, k.position, k.id',
    id: 'k.id',
  }[options.order ?? 'volume'];
  const limit = options.limit ?? -1;
  // Few matches: scan the narrow tag table and sort; many: walk the volume index and stop early.
  const walk =
    options.order !== undefined && options.order !== 'volume'
      ? true
      : limit < 0 || matchShare(db, sql, parameters) > 0.01;
  const from = walk
    ? 'keyword k LEFT JOIN keyword_tags t ON t.keyword_id = k.id'
    : 'keyword_tags t CROSS JOIN keyword k ON k.id = t.keyword_id';
  const source = !walk && !/t\./.test(sql) ? 'keyword k LEFT JOIN keyword_tags t ON t.keyword_id = k.id' : from;
  const rows = db
    .prepare(
      `SELECT k.id, k.norm AS text, (SELECT min(raw) FROM keyword_form f WHERE f.keyword_id = k.id) AS form, k.lang, k.volume,
         k.volume_lo AS volumeLo, k.volume_hi AS volumeHi, k.volume_unit AS volumeUnit, k.cpc_micros AS cpcMicros,
         k.cpc_currency AS cpcCurrency, k.competition_ppm AS competition, k.difficulty, k.results, k.clicks, k.impressions,
         k.position / 100.0 AS position, sc.total AS score, ${DIMENSION_NAMES.map((dim) => `t.${dim} AS d_${dim}`).join(', ')}
       FROM ${source} LEFT JOIN keyword_score sc ON sc.keyword_id = k.id
       WHERE ${sql} ORDER BY ${walk ? order : order.replace('k.volume DESC', '+k.volume DESC')} LIMIT ? OFFSET ?`,
    )
    .iterate(...parameters, limit, options.offset ?? 0) as Iterable<Record<string, unknown>>;
  const sets = setCodes(db);
  for (const row of rows) {
    const tags = {} as Record<Dimension, readonly string[]>;
    for (const dim of DIMENSION_NAMES) {
      const set = row[`d_${dim}`];
      tags[dim] = typeof set === 'number' ? (sets.get(set) ?? []) : [];
    }
    yield {
      id: row['id'] as number,
      text: row['text'] as string,
      form: row['form'] as string | null,
      lang: row['lang'] as string,
      volume: row['volume'] as number | null,
      volumeLo: row['volumeLo'] as number | null,
      volumeHi: row['volumeHi'] as number | null,
      volumeUnit: row['volumeUnit'] as string | null,
      cpcMicros: row['cpcMicros'] as number | null,
      cpcCurrency: row['cpcCurrency'] as string | null,
      competition: row['competition'] as number | null,
      difficulty: row['difficulty'] as number | null,
      results: row['results'] as number | null,
      clicks: row['clicks'] as number | null,
      impressions: row['impressions'] as number | null,
      position: row['position'] as number | null,
      score: row['score'] as number | null,
      tags,
    };
  }
}

/** How many keywords match. */
export function countKeywords(db: Sqlite, options: ReadKeywordsOptions = {}): number {
  const { sql, parameters } = filterSql(db, options);
  return db
    .prepare(`SELECT count(*) FROM keyword k LEFT JOIN keyword_tags t ON t.keyword_id = k.id WHERE ${sql}`)
    .pluck()
    .get(...parameters) as number;
}

/** Filter, search words and folding as SQL over `keyword k` and `keyword_tags t`. */
export function filterSql(db: Sqlite, options: ReadKeywordsOptions): { sql: string; parameters: (string | number)[] } {
  const { sql, parameters } = whereSql(db, parseWhere(options.where ?? ''));
  const parts = [sql];
  for (const word of (options.find ?? '').normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)) {
    parts.push('instr(k.norm, ?) > 0');
    parameters.push(word);
  }
  if (options.after !== undefined) {
    parts.push('k.id > ?');
    parameters.push(options.after);
  }
  if (options.folded) parts.push('NOT EXISTS (SELECT 1 FROM keyword_alias a WHERE a.keyword_id = k.id)');
  return { sql: parts.join(' AND '), parameters };
}

/** Share of keywords that match, from a sample of about 2,000 spread over the bank; 1 for small banks. */
function matchShare(db: Sqlite, sql: string, parameters: readonly (string | number)[]): number {
  const last = db.prepare('SELECT coalesce(max(id), 0) FROM keyword').pluck().get() as number;
  if (last < 20_000) return 1;
  const one = db
    .prepare(`SELECT ${sql} FROM keyword k LEFT JOIN keyword_tags t ON t.keyword_id = k.id WHERE k.id = ?`)
    .pluck();
  const step = Math.max(1, Math.floor(last / 2000));
  let seen = 0;
  let hits = 0;
  for (let id = 1; id <= last; id += step) {
    const hit = one.get(...parameters, id) as number | undefined;
    if (hit === undefined) continue;
    seen += 1;
    if (hit === 1) hits += 1;
  }
  return seen === 0 ? 1 : hits / seen;
}

/** Codes of every set of values. */
export function setCodes(db: Sqlite): Map<number, readonly string[]> {
  const codes = new Map(
    db
      .prepare<[], { id: number; code: string }>('SELECT id, code FROM dim_value')
      .all()
      .map((row) => [String(row.id), row.code]),
  );
  return new Map(
    db
      .prepare<[], { id: number; members: string }>('SELECT id, members FROM value_set')
      .all()
      .map((set) => [set.id, set.members.split(',').map((id) => codes.get(id)!)]),
  );
}

/** Names of the values of a dimension, by code. */
export function valueNames(db: Sqlite, dim: Dimension): Map<string, { zh: string; en: string; parent: string | null }> {
  return new Map(
    db
      .prepare<[string], { code: string; zh: string; en: string; parent: string | null }>(
        'SELECT code, zh, en, parent FROM dim_value WHERE dim = ?',
      )
      .all(dim)
      .map(({ code, zh, en, parent }) => [code, { zh, en, parent }]),
  );
}
