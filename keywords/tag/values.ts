import type { Sqlite } from '../../src/store/open.ts';
import type { Dimension } from './dimensions.ts';
import type { LexiconEntry } from './lexicon.ts';

/** Ids of values and of sets of values, made when they are new. */
export class ValueStore {
  readonly #db: Sqlite;
  readonly #values = new Map<string, number>();
  readonly #sets = new Map<string, number>();
  readonly #lexicon = new Map<string, LexiconEntry>();

  constructor(db: Sqlite, lexicon: readonly LexiconEntry[]) {
    this.#db = db;
    for (const entry of lexicon) this.#lexicon.set(`${entry.dim}/${entry.code}`, entry);
    for (const row of db
      .prepare<[], { id: number; dim: string; code: string }>('SELECT id, dim, code FROM dim_value')
      .all())
      this.#values.set(`${row.dim}/${row.code}`, row.id);
    for (const row of db
      .prepare<[], { id: number; dim: string; members: string }>('SELECT id, dim, members FROM value_set')
      .all())
      this.#sets.set(`${row.dim}/${row.members}`, row.id);
  }

  /** The id of a value. */
  value(dim: Dimension, code: string): number {
    const key = `${dim}/${code}`;
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    const entry = this.#lexicon.get(key);
    const word = code.startsWith('?') ? code.slice(1) : code;
    const { lastInsertRowid } = this.#db
      .prepare('INSERT INTO dim_value (dim, code, zh, en, parent) VALUES (?, ?, ?, ?, ?)')
      .run(dim, code, entry?.zh ?? word, entry?.en ?? word, entry?.parent ?? null);
    this.#values.set(key, Number(lastInsertRowid));
    return Number(lastInsertRowid);
  }

  /** The id of a set of values; their order is kept (the first is the main one). */
  set(dim: Dimension, values: readonly number[]): number {
    const members = values.join(',');
    const key = `${dim}/${members}`;
    const known = this.#sets.get(key);
    if (known !== undefined) return known;
    const { lastInsertRowid } = this.#db
      .prepare('INSERT INTO value_set (dim, members) VALUES (?, ?)')
      .run(dim, members);
    this.#sets.set(key, Number(lastInsertRowid));
    return Number(lastInsertRowid);
  }
}
