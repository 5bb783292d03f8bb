import { type Compilable, Kysely, SqliteDialect } from 'kysely';
import type { Sqlite } from './open.ts';
import type { Schema } from './schema/index.ts';

const builders = new WeakMap<Sqlite, Kysely<Schema>>();

/** The typed query builder over an open store; one per connection. */
export function queries(db: Sqlite): Kysely<Schema> {
  let builder = builders.get(db);
  if (!builder) {
    builder = new Kysely<Schema>({ dialect: new SqliteDialect({ database: db }) });
    builders.set(db, builder);
  }
  return builder;
}

/**
 * The fast path: a query is compiled once and its prepared statement run raw.
 * `compileOnce(db, queries(db).selectFrom(…)…)` gives a better-sqlite3 statement whose parameters, in order, are those
 * of the query; literal values in the query must be given again at each run.
 */
export function compileOnce<Parameters extends unknown[], Row>(db: Sqlite, query: Compilable<Row>) {
  return db.prepare<Parameters, Row>(query.compile().sql);
}
