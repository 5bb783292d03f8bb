import type { Migration } from '../migrate.ts';

/**
 * The bank. A keyword is one row per normalised text; everything that a source says about it is an observation, clustered
 * by keyword and never changed; the columns of `keyword` after `lang` are computed from the observations alone, so that
 * the order of imports cannot matter. Unknown text in a context is '' (NULLs would be distinct in a UNIQUE index).
 */
export const keywordsBank: Migration = {
  id: '200-keywords-bank',
  up(db) {
    db.exec(`
      CREATE TABLE keyword (
        id INTEGER PRIMARY KEY,
        norm TEXT NOT NULL UNIQUE,
        lang TEXT NOT NULL,
        volume INTEGER,
        volume_lo INTEGER,
        volume_hi INTEGER,
        volume_unit TEXT,
        volume_context INTEGER,
        cpc_micros INTEGER,
        cpc_currency TEXT,
        competition_ppm INTEGER,
        difficulty INTEGER,
        results INTEGER,
        clicks INTEGER,
        impressions INTEGER,
        position INTEGER
      ) STRICT;

      CREATE TABLE keyword_context (
        id INTEGER PRIMARY KEY,
        source TEXT NOT NULL,
        engine TEXT NOT NULL,
        market TEXT NOT NULL,
        device TEXT NOT NULL,
        period TEXT NOT NULL,
        unit TEXT NOT NULL,
        currency TEXT NOT NULL,
        UNIQUE (source, engine, market, device, period, unit, currency)
      ) STRICT;

      CREATE TABLE keyword_url (id INTEGER PRIMARY KEY, url TEXT NOT NULL UNIQUE, host TEXT NOT NULL) STRICT;

      CREATE TABLE keyword_observation (
        keyword_id INTEGER NOT NULL REFERENCES keyword (id),
        import_id INTEGER NOT NULL REFERENCES import (id),
        row_no INTEGER NOT NULL,
        context_id INTEGER NOT NULL REFERENCES keyword_context (id),
        volume_lo INTEGER,
        volume_hi INTEGER,
        cpc_lo INTEGER,
        cpc_hi INTEGER,
        competition_ppm INTEGER,
        difficulty INTEGER,
        results INTEGER,
        clicks INTEGER,
        impressions INTEGER,
        cost_micros INTEGER,
        conversions_ppm INTEGER,
        position INTEGER,
        depth INTEGER,
        url_id INTEGER,
        series TEXT,
        extra TEXT,
        PRIMARY KEY (keyword_id, import_id, row_no)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE keyword_form (
        keyword_id INTEGER NOT NULL REFERENCES keyword (id),
        raw TEXT NOT NULL,
        import_id INTEGER NOT NULL,
        PRIMARY KEY (keyword_id, raw, import_id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE keyword_reject (
        import_id INTEGER NOT NULL REFERENCES import (id),
        sheet TEXT NOT NULL,
        line INTEGER NOT NULL,
        reason TEXT NOT NULL,
        text TEXT NOT NULL
      ) STRICT;
      CREATE INDEX keyword_reject_by_import ON keyword_reject (import_id);

      CREATE TABLE keyword_serp (
        keyword_id INTEGER NOT NULL REFERENCES keyword (id),
        import_id INTEGER NOT NULL REFERENCES import (id),
        context_id INTEGER NOT NULL REFERENCES keyword_context (id),
        depth INTEGER NOT NULL,
        urls TEXT NOT NULL,
        PRIMARY KEY (keyword_id, context_id, import_id)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
