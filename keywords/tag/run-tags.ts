import type { Sqlite } from '../../src/store/open.ts';
import { SparseInsert } from '../../src/store/sparse-insert.ts';
import { withoutForeignKeys } from '../../src/store/without-foreign-keys.ts';
import { DIMENSION_NAMES, type Dimension } from './dimensions.ts';
import type { LexiconEntry } from './lexicon.ts';
import { type Tag, Tagger, type Tagging } from './tagger.ts';
import { ValueStore } from './values.ts';

export interface TagRun {
  keywords: number;
  /** Keywords with at least one value in that dimension. */
  covered: Record<Dimension, number>;
  /** Keywords whose product is only guessed from the rest, or that have none. */
  unknownProduct: number;
  lexiconTerms: number;
}

const SLICE = 20_000;
/** Guessed products are interned up to here; behind it a keyword has no product rather than a value of its own. */
const MAX_GUESSED = 50_000;
const SHOP_ENGINES = new Set(['taobao', '1688', 'jd', 'amazon', 'pdd']);

/** Tags every keyword of the bank again and writes the rows; what the user locked stays as it is. One transaction. */
export function tagBank(
  db: Sqlite,
  lexicon: readonly LexiconEntry[],
  onRows: (rows: number) => void = () => {},
): TagRun {
  const tagger = new Tagger(lexicon);
  const covered = Object.fromEntries(DIMENSION_NAMES.map((dim) => [dim, 0])) as Record<Dimension, number>;
  const run: TagRun = { keywords: 0, covered, unknownProduct: 0, lexiconTerms: tagger.size };
  const shops = shopContexts(db);
  const locks = readLocks(db);
  const columnOf = new Map(DIMENSION_NAMES.map((dim, at) => [dim as string, at]));
  const slice = db
    .prepare<[number, number], [number, string, number | null]>(
      'SELECT id, norm, volume_context FROM keyword WHERE id > ? ORDER BY id LIMIT ?',
    )
    .raw();
  const insert = new SparseInsert(db, 'keyword_tags', ['keyword_id', ...DIMENSION_NAMES]);
  const insertSpan = db.prepare('INSERT INTO keyword_span (keyword_id, spans) VALUES (?, ?)');
  const values = new ValueStore(db, lexicon);
  const row: (number | string | null)[] = new Array(DIMENSION_NAMES.length + 1).fill(null);
  const ids: number[][] = DIMENSION_NAMES.map(() => []);
  const counts = new Int32Array(DIMENSION_NAMES.length);
  let guessed = 0;
  const seenGuess = new Set<string>();
  const write = db.transaction(() => {
    db.exec('DELETE FROM keyword_tags; DELETE FROM keyword_span');
    for (let after = 0; ; ) {
      const rows = slice.all(after, SLICE) as unknown as [number, string, number | null][];
      if (rows.length === 0) break;
      for (const [id, norm, context] of rows) {
        const tagging = withLocks(tagger.tag(norm, { shop: context !== null && shops.has(context) }), locks.get(id));
        let spans = '';
        let known = false;
        for (const tag of tagging.tags) {
          let { code } = tag;
          if (code.charCodeAt(0) === 63 && !seenGuess.has(code)) {
            if (guessed < MAX_GUESSED) {
              guessed += 1;
              seenGuess.add(code);
            } else if (tag.kind === undefined) continue;
            else code = tag.kind;
          }
          const value = values.value(tag.dim, code, tag.kind === code ? undefined : tag.kind);
          const list = ids[columnOf.get(tag.dim)!]!;
          if (list.length === 0) list.push(value);
          else if (!list.includes(value)) list.push(value);
          if (tag.dim === 'product' && (tag.code.charCodeAt(0) !== 63 || tag.kind !== undefined)) known = true;
          if (tag.end > tag.start || tag.rule === 'lock')
            spans += `${spans === '' ? '' : ' '}${value}:${tag.start}-${tag.end}:${tag.confidence}`;
        }
        row[0] = id;
        for (let at = 0; at < ids.length; at++) {
          const list = ids[at]!;
          if (list.length === 0) row[at + 1] = null;
          else {
            row[at + 1] = values.set(DIMENSION_NAMES[at]!, list);
            counts[at]! += 1;
            list.length = 0;
          }
        }
        if (!known) run.unknownProduct += 1;
        insert.run(row);
        insertSpan.run(id, spans);
      }
      after = rows.at(-1)![0];
      run.keywords += rows.length;
      onRows(run.keywords);
    }
    // Lists are ordered by volume; made here, because a big import is faster without it.
    db.exec('CREATE INDEX IF NOT EXISTS keyword_by_volume ON keyword (volume DESC, id)');
  });
  withoutForeignKeys(db, write);
  DIMENSION_NAMES.forEach((dim, at) => {
    covered[dim] = counts[at]!;
  });
  return run;
}

/** What the user fixed: per keyword, per dimension, the codes ([] = none). */
export type Locks = Map<number, Map<Dimension, string[]>>;

function readLocks(db: Sqlite): Locks {
  const locks: Locks = new Map();
  const rows = db
    .prepare<[], { keyword_id: number; dim: Dimension; codes: string }>('SELECT keyword_id, dim, codes FROM tag_lock')
    .all();
  for (const { keyword_id, dim, codes } of rows) {
    const of = locks.get(keyword_id) ?? new Map<Dimension, string[]>();
    of.set(dim, JSON.parse(codes) as string[]);
    locks.set(keyword_id, of);
  }
  return locks;
}

/** The tagging with every locked dimension as the user set it. */
export function withLocks(tagging: Tagging, locks: ReadonlyMap<Dimension, readonly string[]> | undefined): Tagging {
  if (!locks) return tagging;
  const tags: Tag[] = tagging.tags.filter((tag) => !locks.has(tag.dim));
  for (const [dim, codes] of locks)
    for (const code of codes) tags.push({ dim, code, start: 0, end: 0, rule: 'lock', confidence: 100 });
  return { ...tagging, tags };
}

/** Contexts of shops' own searches: whoever types there wants to buy. */
function shopContexts(db: Sqlite): Set<number> {
  const rows = db.prepare<[], { id: number; engine: string }>('SELECT id, engine FROM keyword_context').all();
  return new Set(rows.filter((row) => SHOP_ENGINES.has(row.engine)).map((row) => row.id));
}
