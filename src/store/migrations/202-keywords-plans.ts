import type { Migration } from '../migrate.ts';

/** What is understood from the bank: clusters, scores, pages, plans and saved lists. All of it can be computed again. */
export const keywordsPlans: Migration = {
  id: '202-keywords-plans',
  up(db) {
    db.exec(`
      CREATE TABLE cluster_run (
        method TEXT PRIMARY KEY,
        params TEXT NOT NULL,
        keywords INTEGER NOT NULL,
        clusters INTEGER NOT NULL,
        made_at INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE cluster (
        id INTEGER PRIMARY KEY,
        method TEXT NOT NULL REFERENCES cluster_run (method) ON DELETE CASCADE,
        key TEXT NOT NULL,
        name TEXT NOT NULL,
        head_id INTEGER NOT NULL REFERENCES keyword (id) ON DELETE CASCADE,
        size INTEGER NOT NULL,
        volume INTEGER,
        UNIQUE (method, key)
      ) STRICT;
      CREATE INDEX cluster_by_head ON cluster (head_id);

      CREATE TABLE cluster_member (
        keyword_id INTEGER NOT NULL REFERENCES keyword (id) ON DELETE CASCADE,
        cluster_id INTEGER NOT NULL REFERENCES cluster (id) ON DELETE CASCADE,
        evidence TEXT,
        PRIMARY KEY (keyword_id, cluster_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX cluster_member_by_cluster ON cluster_member (cluster_id);

      CREATE TABLE keyword_score (
        keyword_id INTEGER PRIMARY KEY REFERENCES keyword (id) ON DELETE CASCADE,
        total REAL NOT NULL,
        parts TEXT NOT NULL
      ) STRICT;
      CREATE INDEX keyword_score_by_total ON keyword_score (total DESC);

      CREATE TABLE cluster_page (
        cluster_id INTEGER PRIMARY KEY REFERENCES cluster (id) ON DELETE CASCADE,
        crawl_id INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('mapped', 'needs-page', 'conflict', 'refused')),
        url TEXT,
        fit REAL,
        evidence TEXT NOT NULL
      ) STRICT;

      CREATE TABLE keyword_target (
        keyword_id INTEGER PRIMARY KEY REFERENCES keyword (id) ON DELETE CASCADE,
        url TEXT NOT NULL,
        set_at INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE saved_list (
        name TEXT PRIMARY KEY,
        filter TEXT NOT NULL,
        made_at INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE ads_plan (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        params TEXT NOT NULL,
        made_at INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE ads_plan_unit (
        id INTEGER PRIMARY KEY,
        plan_id INTEGER NOT NULL REFERENCES ads_plan (id) ON DELETE CASCADE,
        campaign TEXT NOT NULL,
        name TEXT NOT NULL,
        landing_page TEXT,
        region_code TEXT,
        UNIQUE (plan_id, campaign, name)
      ) STRICT;

      CREATE TABLE ads_plan_keyword (
        unit_id INTEGER NOT NULL REFERENCES ads_plan_unit (id) ON DELETE CASCADE,
        keyword_id INTEGER NOT NULL REFERENCES keyword (id) ON DELETE CASCADE,
        match_type TEXT NOT NULL CHECK (match_type IN ('exact', 'phrase', 'broad')),
        PRIMARY KEY (unit_id, keyword_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX ads_plan_keyword_by_keyword ON ads_plan_keyword (keyword_id);

      CREATE TABLE ads_plan_negative (
        plan_id INTEGER NOT NULL REFERENCES ads_plan (id) ON DELETE CASCADE,
        campaign TEXT NOT NULL,
        unit TEXT NOT NULL,
        term TEXT NOT NULL,
        match_type TEXT NOT NULL CHECK (match_type IN ('exact', 'phrase')),
        reason TEXT NOT NULL,
        PRIMARY KEY (plan_id, campaign, unit, term)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE content_plan (
        id INTEGER PRIMARY KEY,
        cluster_key TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        page_type TEXT NOT NULL,
        action TEXT NOT NULL CHECK (action IN ('create', 'refresh', 'merge')),
        url TEXT,
        head TEXT NOT NULL,
        keywords TEXT NOT NULL,
        volume INTEGER,
        priority REAL NOT NULL,
        due TEXT,
        reason TEXT NOT NULL,
        made_at INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE suggest_reply (
        engine TEXT NOT NULL,
        query TEXT NOT NULL,
        fetched_at INTEGER NOT NULL,
        words TEXT NOT NULL,
        PRIMARY KEY (engine, query)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
