import type { Sqlite } from '../../src/store/open.ts';
import { OBSERVATION_COLUMNS, type Observation, observationHash, observationValues } from '../model/observation.ts';

export interface ObservationWriter {
  /** True when the row is new; false when exactly this was said before (it then also belongs to this import). */
  add(row: Observation, lineNo: number | null): boolean;
}

/** Writes observations; the same content is one row, whatever file it came in. Use inside a transaction. */
export function observationWriter(db: Sqlite, importId: number | null): ObservationWriter {
  const insert = db.prepare(
    `INSERT INTO pa_observation (import_id, line_no, hash, ${OBSERVATION_COLUMNS.join(', ')})
     VALUES (?, ?, ?, ${OBSERVATION_COLUMNS.map(() => '?').join(', ')}) ON CONFLICT (hash) DO NOTHING`,
  );
  const repeat = db.prepare(
    `INSERT OR IGNORE INTO pa_repeat (observation_id, import_id)
     SELECT id, ? FROM pa_observation WHERE hash = ? AND import_id IS NOT ?`,
  );
  return {
    add(row, lineNo) {
      const values = observationValues(row);
      const hash = observationHash(values);
      const isNew = insert.run(importId, lineNo, hash, ...values).changes === 1;
      if (!isNew && importId !== null) repeat.run(importId, hash, importId);
      return isNew;
    },
  };
}
