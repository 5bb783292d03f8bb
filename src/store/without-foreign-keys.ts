import type { Sqlite } from './open.ts';

/**
 * Runs `work` without looking up the parent of every row it writes, and gives its result. For bulk writes whose ids were
 * read from the parent table in the same transaction, so that they cannot be wrong. Inside a running transaction SQLite
 * ignores the switch, and every row is checked as ever.
 */
export function withoutForeignKeys<T>(db: Sqlite, work: () => T): T {
  const before = db.pragma('foreign_keys', { simple: true }) as number;
  db.pragma('foreign_keys = OFF');
  try {
    return work();
  } finally {
    db.pragma(`foreign_keys = ${before}`);
  }
}
