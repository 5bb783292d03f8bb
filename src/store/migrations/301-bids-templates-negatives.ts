import type { Migration } from '../migrate.ts';

/**
 * Several learned sheet templates per platform, each with a name; negatives that the user accepted for an account, which
 * stay until the account has them or the acceptance is undone.
 */
export const bidsTemplatesNegatives: Migration = {
  id: '301-bids-templates-negatives',
  up(db) {
    db.exec(`
      DROP TABLE bid_template;
      CREATE TABLE bid_template (
        id INTEGER PRIMARY KEY,
        platform TEXT NOT NULL,
        name TEXT NOT NULL,
        learned_at INTEGER NOT NULL,
        look TEXT NOT NULL,
        UNIQUE (platform, name)
      ) STRICT;

      CREATE TABLE bid_negative (
        import_id INTEGER NOT NULL REFERENCES import (id),
        platform TEXT NOT NULL,
        plan TEXT NOT NULL,
        unit TEXT NOT NULL,
        text TEXT NOT NULL,
        match TEXT NOT NULL,
        reason TEXT NOT NULL,
        accepted_at INTEGER NOT NULL,
        PRIMARY KEY (platform, plan, unit, text, match)
      ) STRICT;
    `);
  },
};
