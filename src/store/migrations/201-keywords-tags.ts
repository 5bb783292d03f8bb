import type { Migration } from '../migrate.ts';

/**
 * Tags, one row per keyword: every dimension column holds the id of a set of values (two audiences are one set of two),
 * so that a filter or a pivot over a million keywords reads narrow rows and still is exact for keywords with several
 * values. `spans` keeps value, rule, place and confidence of every tag.
 */
export const keywordsTags: Migration = {
  id: '201-keywords-tags',
  up(db) {
    db.exec(`
      CREATE TABLE dim_value (
        id INTEGER PRIMARY KEY,
        dim TEXT NOT NULL,
        code TEXT NOT NULL,
        zh TEXT NOT NULL,
        en TEXT NOT NULL,
        parent TEXT,
        UNIQUE (dim, code)
      ) STRICT;

      CREATE TABLE value_set (
        id INTEGER PRIMARY KEY,
        dim TEXT NOT NULL,
        members TEXT NOT NULL,
        UNIQUE (dim, members)
      ) STRICT;

      CREATE TABLE keyword_tags (
        keyword_id INTEGER PRIMARY KEY REFERENCES keyword (id) ON DELETE CASCADE,
        category INTEGER, product INTEGER, brand INTEGER, model INTEGER, material INTEGER, size INTEGER, colour INTEGER,
        function INTEGER, style INTEGER, price INTEGER, audience INTEGER, region INTEGER, season INTEGER, intent INTEGER,
        question INTEGER, funnel INTEGER, page_type INTEGER, length INTEGER, platform INTEGER, trade INTEGER,
        trust INTEGER, negative INTEGER
      ) STRICT;

      CREATE TABLE keyword_span (
        keyword_id INTEGER PRIMARY KEY REFERENCES keyword (id) ON DELETE CASCADE,
        spans TEXT NOT NULL
      ) STRICT;

      CREATE TABLE tag_lock (
        keyword_id INTEGER NOT NULL REFERENCES keyword (id) ON DELETE CASCADE,
        dim TEXT NOT NULL,
        codes TEXT NOT NULL,
        locked_at INTEGER NOT NULL,
        PRIMARY KEY (keyword_id, dim)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE lexicon_pack (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        body TEXT NOT NULL,
        added_at INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE taught_term (
        term TEXT NOT NULL,
        dim TEXT NOT NULL,
        code TEXT NOT NULL,
        taught_at INTEGER NOT NULL,
        PRIMARY KEY (term, dim)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE keyword_alias (
        keyword_id INTEGER PRIMARY KEY REFERENCES keyword (id) ON DELETE CASCADE,
        canonical_id INTEGER NOT NULL REFERENCES keyword (id) ON DELETE CASCADE,
        tier TEXT NOT NULL CHECK (tier IN ('A', 'B', 'C')),
        folded_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX keyword_alias_by_canonical ON keyword_alias (canonical_id);
    `);
  },
};
