import type { Sqlite } from '../../src/store/open.ts';

/**
 * Takes back what an import brought, inside the caller's transaction. A row that another live import also brought stays
 * and from now on belongs to that one. Money follows with the next refresh: the targets fall, and the ledger gets
 * reversing entries; nothing in it is ever erased.
 */
export function undoPartnerImport(db: Sqlite, importId: number): void {
  db.prepare(
    `UPDATE pa_observation SET import_id = (SELECT min(r.import_id) FROM pa_repeat r WHERE r.observation_id = pa_observation.id AND r.import_id <> @id)
     WHERE import_id = @id AND EXISTS (SELECT 1 FROM pa_repeat r WHERE r.observation_id = pa_observation.id AND r.import_id <> @id)`,
  ).run({ id: importId });
  db.prepare('DELETE FROM pa_repeat WHERE import_id = ?').run(importId);
  db.prepare(
    'DELETE FROM pa_repeat WHERE (observation_id, import_id) IN (SELECT id, import_id FROM pa_observation)',
  ).run();
  db.prepare('DELETE FROM pa_observation WHERE import_id = ?').run(importId);
  db.prepare('DELETE FROM pa_click WHERE import_id = ?').run(importId);
}
