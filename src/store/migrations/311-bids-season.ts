import type { Migration } from '../migrate.ts';

/** Season windows of search ads: dated multipliers of demand and conversion rate that the user states. */
export const bidsSeason: Migration = {
  id: '311-bids-season',
  up(db) {
    db.exec(`
      CREATE TABLE bid_season (
        id INTEGER PRIMARY KEY,
        code TEXT NOT NULL,
        plan TEXT NOT NULL,
        from_date TEXT NOT NULL,
        to_date TEXT NOT NULL,
        demand_ppm INTEGER NOT NULL,
        rate_ppm INTEGER NOT NULL,
        set_at INTEGER NOT NULL,
        CHECK (from_date <= to_date AND demand_ppm > 0 AND rate_ppm > 0)
      ) STRICT;
    `);
  },
};
