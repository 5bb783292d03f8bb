import type { Sqlite } from '../../src/store/open.ts';
import { IdSet, refreshKeywords } from '../state/refresh.ts';

/**
 * Takes back everything that an import brought: its observations, pages and refused rows; keywords that nothing else
 * speaks of go, too (with their tags), all others get the state that the rest gives them. Inside the caller's transaction.
 */
export function undoKeywordImport(db: Sqlite, importId: number): void {
  const touched = new IdSet();
  const ids = db
    .prepare<[number, number], number>(
      `SELECT keyword_id FROM keyword_observation WHERE import_id = ?
       UNION SELECT keyword_id FROM keyword_serp WHERE import_id = ?`,
    )
    .pluck()
    .all(importId, importId) as number[];
  for (const id of ids) touched.add(id);
  for (const table of ['keyword_serp', 'keyword_form', 'keyword_reject', 'keyword_observation']) {
    db.prepare(`DELETE FROM ${table} WHERE import_id = ?`).run(importId);
  }
  db.exec('CREATE TEMP TABLE IF NOT EXISTS orphan (id INTEGER PRIMARY KEY); DELETE FROM temp.orphan');
  const orphan = db.prepare('INSERT INTO temp.orphan (id) VALUES (?)');
  const left = db.prepare('SELECT 1 FROM keyword_observation WHERE keyword_id = ? LIMIT 1').pluck();
  const kept = new IdSet();
  for (const id of ids) {
    if (left.get(id) === undefined) orphan.run(id);
    else kept.add(id);
  }
  db.exec(`
    DELETE FROM keyword_form WHERE keyword_id IN (SELECT id FROM temp.orphan);
    DELETE FROM keyword_serp WHERE keyword_id IN (SELECT id FROM temp.orphan);
    DELETE FROM keyword WHERE id IN (SELECT id FROM temp.orphan);
    DROP TABLE temp.orphan;
    DELETE FROM keyword_context WHERE id NOT IN (SELECT context_id FROM keyword_observation)
      AND id NOT IN (SELECT context_id FROM keyword_serp);
  `);
  refreshKeywords(db, kept);
}
