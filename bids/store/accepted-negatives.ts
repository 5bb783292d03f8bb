import type { Sqlite } from '../../src/store/open.ts';
import type { PlatformId } from '../model/platform.ts';

/** A negative that the user accepted for an account. */
export interface AcceptedNegative {
  /** The acceptance it belongs to: `souk imports undo` takes it back. */
  importId: number;
  plan: string;
  unit: string;
  text: string;
  match: 'exact' | 'phrase';
  /** UTC ms. */
  acceptedAt: number;
}

/** Imports that acceptances of negatives made carry this source. */
export const ACCEPTED_SOURCE = 'accepted-negatives';

/** All accepted negatives of a platform's account, in the order of plan, ad group and text. */
export function acceptedNegatives(db: Sqlite, platform: PlatformId): AcceptedNegative[] {
  return db
    .prepare<[string], AcceptedNegative>(
      `SELECT import_id AS importId, plan, unit, text, match, accepted_at AS acceptedAt FROM bid_negative
       WHERE platform = ? ORDER BY plan, unit, text, match`,
    )
    .all(platform);
}

/** Keeps accepted negatives; those that were accepted before stay with their first acceptance. */
export function keepNegatives(
  db: Sqlite,
  importId: number,
  platform: PlatformId,
  rows: readonly Pick<AcceptedNegative, 'plan' | 'unit' | 'text' | 'match'>[],
  now: number,
): void {
  const insert = db.prepare(
    `INSERT OR IGNORE INTO bid_negative (import_id, platform, plan, unit, text, match, reason, accepted_at)
     VALUES (?, ?, ?, ?, ?, ?, 'negative-refuted', ?)`,
  );
  for (const { plan, unit, text, match } of rows) insert.run(importId, platform, plan, unit, text, match, now);
}

/**
 * Takes an acceptance out of runs that were not exported yet (also from the halves of divided plans); exported runs stay as
 * the ledger has them.
 */
export function withdrawFromRuns(db: Sqlite, importId: number): void {
  db.prepare(
    `DELETE FROM bid_change WHERE run_id NOT IN (SELECT run_id FROM bid_ledger)
       AND json_extract(change, '$.kind') = 'negative-add' AND json_extract(change, '$.reason') = 'negative-refuted'
       AND EXISTS (SELECT 1 FROM bid_negative n JOIN bid_run r ON r.platform = n.platform
         WHERE n.import_id = ? AND r.id = bid_change.run_id
           AND n.plan = coalesce(json_extract(change, '$.from'), json_extract(change, '$.plan'))
           AND n.unit = json_extract(change, '$.unit') AND n.text = json_extract(change, '$.keyword')
           AND n.match = json_extract(change, '$.match'))`,
  ).run(importId);
}
