import type { Sqlite } from '../../src/store/open.ts';
import { OBSERVATION_COLUMNS, type Observation, observationHash, observationValues } from '../model/observation.ts';

export interface ObservationWriter {
  /** True when the row is new; false when exactly this was said before (it then also belongs to this import). */
  add(row: Observation, lineNo: number | null): boolean;
}

/** Writes observations; the same content is one row, whatever file it came in. Use inside a transaction. */
export function observationWriter(db: Sqlite, importId: number | null): ObservationWriter {
  const find = db.prepare<[Buffer], { id: number; importId: number | null }>(
    'SELECT id, import_id AS importId FROM pa_observation WHERE hash = ?',
  );
  const insert = db.prepare(
    `INSERT INTO pa_observation (import_id, line_no, hash, ${OBSERVATION_COLUMNS.join(', ')})
     VALUES (?, ?, ?, ${OBSERVATION_COLUMNS.map(() => '?').join(', ')}) ON CONFLICT (hash) DO NOTHING`,
  );
  const repeat = db.prepare<[number, number]>(
    'INSERT OR IGNORE INTO pa_repeat (observation_id, import_id) VALUES (?, ?)',
  );
  // Files are mostly new or mostly known: what the last row was decides whether to look first.
  let lookFirst = false;
  return {
    add(row, lineNo) {
      const values = observationValues(row);
      const hash = observationHash(values);
      let known = lookFirst ? find.get(hash) : undefined;
      if (known === undefined) {
        lookFirst = insert.run(importId, lineNo, hash, ...values).changes === 0;
        if (!lookFirst) return true;
        known = find.get(hash);
      }
      if (importId !== null && known !== undefined && known.importId !== importId) repeat.run(known.id, importId);
      return false;
    },
  };
}
