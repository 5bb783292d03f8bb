import type { Migration } from '../migrate.ts';

export const coreImports: Migration = {
  id: '001-core-imports',
  up(db) {
    db.exec(`
      CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
      CREATE TABLE import (
        id INTEGER PRIMARY KEY,
        domain TEXT NOT NULL,
        source TEXT NOT NULL,
        file_name TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        bytes INTEGER NOT NULL,
        imported_at INTEGER NOT NULL,
        rows_accepted INTEGER NOT NULL,
        rows_rejected INTEGER NOT NULL,
        report TEXT NOT NULL,
        undone_at INTEGER
      ) STRICT;
      CREATE INDEX import_by_hash ON import (sha256, domain);
    `);
  },
};
