import type { Statement } from 'better-sqlite3';
import type { Sqlite } from './open.ts';

type Value = string | number | null;

/** More shapes of rows than this are written by the statement with every column. */
const MAX_SHAPES = 400;

/**
 * An INSERT into a wide table whose rows are mostly NULL: binding a value costs more than storing it, so every shape of
 * row (which columns hold something) gets a statement of its own with only those columns. At most 30 columns.
 */
export class SparseInsert {
  readonly #db: Sqlite;
  readonly #table: string;
  readonly #columns: readonly string[];
  readonly #shapes = new Map<number, { statement: Statement; at: number[]; values: Value[] }>();
  #whole: Statement | undefined;

  constructor(db: Sqlite, table: string, columns: readonly string[]) {
    this.#db = db;
    this.#table = table;
    this.#columns = columns;
  }

  /** Writes one row: a value for every column, in the order of the columns. The array is not kept. */
  run(row: readonly Value[]): void {
    let mask = 0;
    for (let at = 0; at < row.length; at++) if (row[at] !== null) mask |= 1 << at;
    let shape = this.#shapes.get(mask);
    if (shape === undefined) {
      if (this.#shapes.size >= MAX_SHAPES) {
        this.#whole ??= this.#db.prepare(this.#sql(this.#columns));
        this.#whole.run(row);
        return;
      }
      const at = this.#columns.map((_, index) => index).filter((index) => (mask & (1 << index)) !== 0);
      shape = {
        statement: this.#db.prepare(this.#sql(at.map((index) => this.#columns[index]!))),
        at,
        values: new Array<Value>(at.length).fill(null),
      };
      this.#shapes.set(mask, shape);
    }
    const { at, values } = shape;
    for (let n = 0; n < at.length; n++) values[n] = row[at[n]!]!;
    shape.statement.run(values);
  }

  #sql(columns: readonly string[]): string {
    return `INSERT INTO ${this.#table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
  }
}
