import type { Migration } from '../migrate.ts';

/** The landing page of every keyword as it stood when a run was made: which page, from where, and what the crawl said of it. */
export const bidsLanding: Migration = {
  id: '310-bids-landing',
  up(db) {
    db.exec(`
      CREATE TABLE bid_landing (
        run_id INTEGER NOT NULL REFERENCES bid_run (id) ON DELETE CASCADE,
        n INTEGER NOT NULL,
        plan TEXT NOT NULL,
        unit TEXT NOT NULL,
        keyword TEXT NOT NULL,
        url TEXT,
        state TEXT NOT NULL,
        detail TEXT NOT NULL,
        PRIMARY KEY (run_id, n)
      ) STRICT;
      CREATE INDEX bid_landing_by_keyword ON bid_landing (run_id, keyword);
    `);
  },
};
