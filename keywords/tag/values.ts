import type { Sqlite } from '../../src/store/open.ts';
import { DIMENSION_NAMES, type Dimension } from './dimensions.ts';
import type { LexiconEntry } from './lexicon.ts';

/** Ids of values and of sets of values, made when they are new. */
export class ValueStore {
  readonly #db: Sqlite;
  readonly #lexicon: readonly LexiconEntry[];
  /** Per dimension: code → id, and members → id. Most sets hold one value, so those go by number. */
  readonly #values = new Map<string, Map<string, number>>();
  readonly #sets = new Map<string, { one: Map<number, number>; many: Map<string, number> }>();
  #entries: Map<string, LexiconEntry> | undefined;

  constructor(db: Sqlite, lexicon: readonly LexiconEntry[]) {
    this.#db = db;
    this.#lexicon = lexicon;
    for (const dim of DIMENSION_NAMES) {
      this.#values.set(dim, new Map());
      this.#sets.set(dim, { one: new Map(), many: new Map() });
    }
    for (const row of db
      .prepare<[], { id: number; dim: string; code: string }>('SELECT id, dim, code FROM dim_value')
      .all())
      this.#values.get(row.dim)?.set(row.code, row.id);
    for (const row of db
      .prepare<[], { id: number; dim: string; members: string }>('SELECT id, dim, members FROM value_set')
      .all())
      this.#remember(row.dim, row.members, row.id);
  }

  /** The id of a value; `kind`: the code of the value above it, when it is not in the lexicon. */
  value(dim: Dimension, code: string, kind?: string): number {
    const known = this.#values.get(dim)!.get(code);
    if (known !== undefined) return known;
    if (this.#entries === undefined) {
      this.#entries = new Map();
      for (const entry of this.#lexicon) this.#entries.set(`${entry.dim}/${entry.code}`, entry);
    }
    const entry = this.#entries.get(`${dim}/${code}`);
    const word = code.startsWith('?') ? code.slice(1) : code;
    const { lastInsertRowid } = this.#db
      .prepare('INSERT INTO dim_value (dim, code, zh, en, parent) VALUES (?, ?, ?, ?, ?)')
      .run(dim, code, entry?.zh ?? word, entry?.en ?? word, entry?.parent ?? kind ?? null);
    this.#values.get(dim)!.set(code, Number(lastInsertRowid));
    return Number(lastInsertRowid);
  }

  /** The id of a set of values; their order is kept (the first is the main one). */
  set(dim: Dimension, values: readonly number[]): number {
    const { one, many } = this.#sets.get(dim)!;
    const known = values.length === 1 ? one.get(values[0]!) : many.get(values.join(','));
    if (known !== undefined) return known;
    const members = values.join(',');
    const { lastInsertRowid } = this.#db
      .prepare('INSERT INTO value_set (dim, members) VALUES (?, ?)')
      .run(dim, members);
    this.#remember(dim, members, Number(lastInsertRowid));
    return Number(lastInsertRowid);
  }

  #remember(dim: string, members: string, id: number): void {
    const sets = this.#sets.get(dim);
    if (!sets) return;
    if (members.includes(',')) sets.many.set(members, id);
    else sets.one.set(Number(members), id);
  }
}
