import type { Migration } from '../migrate.ts';

/**
 * Search ads: account snapshots with their raw rows, performance and outcome figures with nullable dimensions, indices,
 * runs of the planner with their changes, and a ledger of what was exported. Money is in minor units of the row's or the
 * snapshot's currency, factors are ppm, platform ids are text, unknown is null.
 */
export const bidsTables: Migration = {
  id: '300-bids-tables',
  up(db) {
    db.exec(`
      CREATE TABLE bid_snapshot (
        id INTEGER PRIMARY KEY,
        import_id INTEGER NOT NULL REFERENCES import (id),
        platform TEXT NOT NULL,
        account TEXT NOT NULL,
        currency TEXT NOT NULL,
        taken_at INTEGER NOT NULL,
        look TEXT NOT NULL,
        hash TEXT NOT NULL
      ) STRICT;

      CREATE TABLE bid_entity (
        snapshot_id INTEGER NOT NULL REFERENCES bid_snapshot (id) ON DELETE CASCADE,
        line INTEGER NOT NULL,
        kind TEXT NOT NULL,
        plan TEXT NOT NULL,
        unit TEXT NOT NULL,
        text TEXT NOT NULL,
        match TEXT,
        platform_id TEXT,
        parent_id TEXT,
        bid INTEGER,
        budget INTEGER,
        status TEXT,
        url TEXT,
        region TEXT,
        factor_ppm INTEGER,
        extra TEXT NOT NULL,
        cells TEXT NOT NULL,
        PRIMARY KEY (snapshot_id, line)
      ) STRICT;

      CREATE TABLE bid_perf (
        import_id INTEGER NOT NULL REFERENCES import (id),
        platform TEXT NOT NULL,
        date_from TEXT NOT NULL,
        date_to TEXT NOT NULL,
        plan TEXT,
        unit TEXT,
        keyword TEXT,
        match TEXT,
        region TEXT,
        hour INTEGER,
        term TEXT,
        impressions INTEGER,
        clicks INTEGER,
        cost INTEGER,
        conversions REAL,
        revenue INTEGER,
        bid INTEGER,
        currency TEXT NOT NULL
      ) STRICT;
      CREATE INDEX bid_perf_by_import ON bid_perf (import_id);

      CREATE TABLE bid_outcome (
        import_id INTEGER NOT NULL REFERENCES import (id),
        date TEXT NOT NULL,
        region TEXT,
        plan TEXT,
        keyword TEXT,
        hour INTEGER,
        orders REAL NOT NULL,
        revenue INTEGER,
        currency TEXT NOT NULL
      ) STRICT;

      CREATE TABLE bid_index (
        import_id INTEGER NOT NULL REFERENCES import (id),
        name TEXT NOT NULL,
        region TEXT NOT NULL,
        value REAL NOT NULL
      ) STRICT;

      CREATE TABLE bid_region_id (
        import_id INTEGER NOT NULL REFERENCES import (id),
        platform TEXT NOT NULL,
        region TEXT NOT NULL,
        platform_id TEXT NOT NULL
      ) STRICT;

      CREATE TABLE bid_template (
        platform TEXT PRIMARY KEY,
        learned_at INTEGER NOT NULL,
        look TEXT NOT NULL
      ) STRICT;

      CREATE TABLE bid_run (
        id INTEGER PRIMARY KEY,
        created_at INTEGER NOT NULL,
        platform TEXT NOT NULL,
        snapshot_id INTEGER NOT NULL,
        snapshot_hash TEXT NOT NULL,
        config TEXT NOT NULL,
        input_hash TEXT NOT NULL,
        result TEXT NOT NULL
      ) STRICT;

      CREATE TABLE bid_change (
        run_id INTEGER NOT NULL REFERENCES bid_run (id) ON DELETE CASCADE,
        n INTEGER NOT NULL,
        change TEXT NOT NULL,
        PRIMARY KEY (run_id, n)
      ) STRICT;

      CREATE TABLE bid_ledger (
        id INTEGER PRIMARY KEY,
        run_id INTEGER NOT NULL REFERENCES bid_run (id),
        exported_at INTEGER NOT NULL,
        manifest TEXT NOT NULL
      ) STRICT;
    `);
  },
};
