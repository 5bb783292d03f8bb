import type { Sqlite } from '../../src/store/open.ts';

/** Removes what a content import brought: its facts and placements. Runs inside the caller's transaction. */
export function undoContentImport(db: Sqlite, importId: number): void {
  db.prepare('DELETE FROM content_fact WHERE import_id = ?').run(importId);
  db.prepare('DELETE FROM content_placement WHERE import_id = ?').run(importId);
}
