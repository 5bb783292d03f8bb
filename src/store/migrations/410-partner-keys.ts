import type { Migration } from '../migrate.ts';

/** Public keys that statements and attribution tokens are signed with; the private halves are in the key file only. */
export const partnerKeys: Migration = {
  id: '410-partner-keys',
  up(db) {
    db.exec(`
      CREATE TABLE pa_public_key (
        id TEXT PRIMARY KEY,
        public TEXT NOT NULL,
        created_at INTEGER NOT NULL
      ) STRICT;
      CREATE TRIGGER pa_public_key_no_update BEFORE UPDATE ON pa_public_key BEGIN SELECT raise(ABORT, 'public keys are immutable'); END;
    `);
  },
};
