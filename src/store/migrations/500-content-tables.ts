import type { Migration } from '../migrate.ts';

/**
 * Facts, briefs, drafts, model steps, placements, reposts. Documents (brief, draft) are JSON: they are read and written
 * whole, and their shapes are typed in content/model. A step of a model run is a row with the hash of its input, so that
 * nothing that was answered is asked again.
 */
export const contentTables: Migration = {
  id: '500-content-tables',
  up(db) {
    db.exec(`
      CREATE TABLE content_fact (
        id INTEGER PRIMARY KEY,
        code TEXT NOT NULL UNIQUE,
        subject TEXT NOT NULL,
        aliases TEXT NOT NULL DEFAULT '[]',
        topic TEXT NOT NULL,
        attribute TEXT NOT NULL DEFAULT '',
        statement TEXT NOT NULL,
        value TEXT NOT NULL DEFAULT '',
        unit TEXT NOT NULL DEFAULT '',
        region TEXT NOT NULL DEFAULT '',
        period TEXT NOT NULL DEFAULT '',
        scope_other TEXT NOT NULL DEFAULT '',
        source TEXT NOT NULL DEFAULT '',
        source_url TEXT NOT NULL DEFAULT '',
        source_date TEXT NOT NULL DEFAULT '',
        valid_from TEXT NOT NULL DEFAULT '',
        valid_until TEXT NOT NULL DEFAULT '',
        evidence_file TEXT NOT NULL DEFAULT '',
        evidence_sha256 TEXT NOT NULL DEFAULT '',
        status TEXT NOT NULL CHECK (status IN ('verified', 'owner-stated', 'expired', 'retired')),
        lang TEXT NOT NULL CHECK (lang IN ('zh', 'en')),
        wording TEXT NOT NULL DEFAULT '[]',
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        import_id INTEGER REFERENCES import (id)
      ) STRICT;
      CREATE UNIQUE INDEX content_fact_once ON content_fact (subject, statement, period, region);

      CREATE TABLE content_voice (
        brand TEXT PRIMARY KEY,
        sheet TEXT NOT NULL,
        updated_at INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE content_brief (
        id INTEGER PRIMARY KEY,
        keyword TEXT NOT NULL,
        style TEXT NOT NULL,
        channel TEXT NOT NULL DEFAULT '',
        lang TEXT NOT NULL CHECK (lang IN ('zh', 'en')),
        document TEXT NOT NULL,
        created_at INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE content_draft (
        id INTEGER PRIMARY KEY,
        brief_id INTEGER REFERENCES content_brief (id),
        style TEXT NOT NULL,
        lang TEXT NOT NULL CHECK (lang IN ('zh', 'en')),
        title TEXT NOT NULL,
        mode TEXT NOT NULL CHECK (mode IN ('offline', 'model', 'human')),
        document TEXT NOT NULL,
        input_hash TEXT NOT NULL,
        created_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX content_draft_by_input ON content_draft (input_hash);

      CREATE TABLE content_run (
        id INTEGER PRIMARY KEY,
        brief_id INTEGER NOT NULL REFERENCES content_brief (id),
        draft_id INTEGER REFERENCES content_draft (id),
        host TEXT NOT NULL,
        model TEXT NOT NULL,
        caps TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('running', 'complete', 'partial', 'failed')),
        reason TEXT,
        started_at INTEGER NOT NULL,
        finished_at INTEGER
      ) STRICT;

      CREATE TABLE content_step (
        id INTEGER PRIMARY KEY,
        run_id INTEGER NOT NULL REFERENCES content_run (id),
        kind TEXT NOT NULL,
        input_hash TEXT NOT NULL,
        prompt_version TEXT NOT NULL,
        level TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('sent', 'done', 'failed')),
        output TEXT,
        error TEXT,
        prompt_tokens INTEGER,
        completion_tokens INTEGER,
        usage_estimated INTEGER NOT NULL DEFAULT 0,
        cost_micro INTEGER,
        attempts INTEGER NOT NULL DEFAULT 0,
        started_at INTEGER NOT NULL,
        finished_at INTEGER
      ) STRICT;
      CREATE UNIQUE INDEX content_step_answered ON content_step (input_hash) WHERE status = 'done';
      CREATE INDEX content_step_by_run ON content_step (run_id);

      CREATE TABLE content_endpoint (
        endpoint TEXT NOT NULL,
        model TEXT NOT NULL,
        level TEXT NOT NULL,
        probed_at INTEGER NOT NULL,
        PRIMARY KEY (endpoint, model)
      ) STRICT;

      CREATE TABLE content_override (
        id INTEGER PRIMARY KEY,
        draft_id INTEGER REFERENCES content_draft (id),
        file TEXT,
        command TEXT NOT NULL,
        reason TEXT NOT NULL,
        findings TEXT NOT NULL,
        at INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE content_medium (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        domain TEXT NOT NULL DEFAULT '',
        kind TEXT NOT NULL,
        sells_slots INTEGER,
        notes TEXT NOT NULL DEFAULT ''
      ) STRICT;

      CREATE TABLE content_placement (
        id INTEGER PRIMARY KEY,
        draft_id INTEGER NOT NULL REFERENCES content_draft (id),
        medium_id INTEGER NOT NULL REFERENCES content_medium (id),
        channel TEXT NOT NULL DEFAULT '',
        position TEXT NOT NULL DEFAULT '',
        status TEXT NOT NULL CHECK (status IN ('planned', 'submitted', 'accepted', 'live', 'rejected', 'removed')),
        planned_on TEXT,
        accepted_on TEXT,
        live_on TEXT,
        url TEXT NOT NULL DEFAULT '',
        cost_minor INTEGER,
        currency TEXT,
        indexed TEXT NOT NULL DEFAULT '{}',
        import_id INTEGER REFERENCES import (id),
        updated_at INTEGER NOT NULL
      ) STRICT;
      CREATE UNIQUE INDEX content_placement_once ON content_placement (draft_id, medium_id, channel, position);

      CREATE TABLE content_repost (
        id INTEGER PRIMARY KEY,
        draft_id INTEGER NOT NULL REFERENCES content_draft (id),
        url TEXT NOT NULL,
        level TEXT NOT NULL CHECK (level IN ('full', 'partial', 'excerpt')),
        containment REAL NOT NULL,
        longest_run INTEGER NOT NULL,
        link_kept INTEGER,
        brand_kept INTEGER,
        numbers TEXT NOT NULL DEFAULT '[]',
        first_seen INTEGER NOT NULL,
        found_in TEXT NOT NULL,
        UNIQUE (draft_id, url)
      ) STRICT;

      CREATE TABLE content_remote (
        draft_id INTEGER NOT NULL REFERENCES content_draft (id),
        channel TEXT NOT NULL,
        site TEXT NOT NULL,
        remote_id TEXT NOT NULL,
        pushed_at INTEGER NOT NULL,
        PRIMARY KEY (draft_id, channel, site)
      ) STRICT;
    `);
  },
};
