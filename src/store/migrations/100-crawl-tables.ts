import type { Migration } from '../migrate.ts';

/**
 * What a crawl leaves behind. Link rows are integers only (anchor texts interned), because text rows cost several times
 * more; links of a page stand together (`page.link_first`, `link_count`), so no index over them slows the crawl. `url.state` and `link.kind` are the enums of crawlers/model.
 */
export const crawlTables: Migration = {
  id: '100-crawl-tables',
  up(db) {
    db.exec(`
      CREATE TABLE crawl (
        id INTEGER PRIMARY KEY,
        seeds TEXT NOT NULL,
        config TEXT NOT NULL,
        config_hash TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('running', 'complete', 'partial', 'interrupted')),
        stop_reason TEXT,
        limits_hit TEXT NOT NULL DEFAULT '[]',
        started_at INTEGER NOT NULL,
        finished_at INTEGER,
        elapsed_ms INTEGER NOT NULL DEFAULT 0,
        souk_version TEXT NOT NULL,
        totals TEXT,
        phase TEXT NOT NULL DEFAULT 'start',
        owner TEXT,
        beat_at INTEGER
      ) STRICT;

      CREATE TABLE host (
        crawl_id INTEGER NOT NULL REFERENCES crawl (id) ON DELETE CASCADE,
        id INTEGER NOT NULL,
        origin TEXT NOT NULL,
        probe_status INTEGER,
        probe_hash TEXT,
        PRIMARY KEY (crawl_id, id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE url (
        id INTEGER PRIMARY KEY,
        crawl_id INTEGER NOT NULL REFERENCES crawl (id) ON DELETE CASCADE,
        hash INTEGER NOT NULL,
        url TEXT NOT NULL,
        state INTEGER NOT NULL,
        reason TEXT,
        detail TEXT,
        depth INTEGER,
        found_on INTEGER,
        role INTEGER NOT NULL DEFAULT 0,
        attempts INTEGER NOT NULL DEFAULT 0,
        host_id INTEGER,
        priority INTEGER NOT NULL DEFAULT 0,
        hops INTEGER NOT NULL DEFAULT 0
      ) STRICT;
      CREATE UNIQUE INDEX url_by_hash ON url (crawl_id, hash);
      CREATE INDEX url_queued ON url (crawl_id, host_id, priority, id) WHERE state = 0;

      CREATE TABLE page (
        url_id INTEGER PRIMARY KEY REFERENCES url (id) ON DELETE CASCADE,
        crawl_id INTEGER NOT NULL,
        status INTEGER NOT NULL,
        redirect_to INTEGER,
        redirect_kind TEXT,
        content_type TEXT,
        charset TEXT,
        lang TEXT,
        title TEXT,
        title_px INTEGER,
        description TEXT,
        h1 TEXT,
        canonical TEXT,
        canonical_id INTEGER,
        robots TEXT,
        indexable INTEGER NOT NULL,
        indexability_reason TEXT,
        page_type TEXT,
        page_type_score REAL,
        words INTEGER,
        han_chars INTEGER,
        text_chars INTEGER,
        outlinks INTEGER NOT NULL DEFAULT 0,
        bytes INTEGER NOT NULL DEFAULT 0,
        coded_bytes INTEGER NOT NULL DEFAULT 0,
        ttfb_ms INTEGER,
        total_ms INTEGER,
        fetched_at INTEGER NOT NULL,
        content_hash TEXT,
        signature BLOB,
        depth INTEGER,
        inlinks INTEGER,
        link_score REAL,
        headers TEXT,
        link_first INTEGER,
        link_count INTEGER NOT NULL DEFAULT 0
      ) STRICT;
      CREATE INDEX page_by_crawl ON page (crawl_id);

      CREATE TABLE page_text (
        url_id INTEGER PRIMARY KEY REFERENCES url (id) ON DELETE CASCADE,
        headings TEXT NOT NULL,
        text TEXT NOT NULL,
        extra TEXT NOT NULL DEFAULT '{}'
      ) STRICT;

      CREATE TABLE anchor (
        id INTEGER PRIMARY KEY,
        crawl_id INTEGER NOT NULL REFERENCES crawl (id) ON DELETE CASCADE,
        text TEXT NOT NULL
      ) STRICT;

      CREATE TABLE link (
        src INTEGER NOT NULL,
        dst INTEGER NOT NULL,
        anchor_id INTEGER NOT NULL,
        kind INTEGER NOT NULL,
        position INTEGER NOT NULL,
        flags INTEGER NOT NULL,
        id INTEGER PRIMARY KEY
      ) STRICT;

      CREATE TABLE robots_file (
        crawl_id INTEGER NOT NULL REFERENCES crawl (id) ON DELETE CASCADE,
        origin TEXT NOT NULL,
        status INTEGER,
        state TEXT NOT NULL,
        body TEXT,
        bytes INTEGER NOT NULL DEFAULT 0,
        fetched_at INTEGER NOT NULL,
        detail TEXT,
        PRIMARY KEY (crawl_id, origin)
      ) STRICT;

      CREATE TABLE sitemap (
        id INTEGER PRIMARY KEY,
        crawl_id INTEGER NOT NULL REFERENCES crawl (id) ON DELETE CASCADE,
        url TEXT NOT NULL,
        parent_id INTEGER,
        kind TEXT NOT NULL,
        status INTEGER,
        entries INTEGER NOT NULL DEFAULT 0,
        bytes INTEGER NOT NULL DEFAULT 0,
        facts TEXT NOT NULL DEFAULT '{}',
        error TEXT
      ) STRICT;

      CREATE TABLE sitemap_entry (
        sitemap_id INTEGER NOT NULL REFERENCES sitemap (id) ON DELETE CASCADE,
        url_id INTEGER NOT NULL,
        lastmod TEXT
      ) STRICT;

      CREATE TABLE trap (
        id INTEGER PRIMARY KEY,
        crawl_id INTEGER NOT NULL REFERENCES crawl (id) ON DELETE CASCADE,
        kind TEXT NOT NULL,
        pattern TEXT NOT NULL,
        fetched INTEGER NOT NULL,
        skipped INTEGER NOT NULL,
        sample TEXT NOT NULL,
        estimate INTEGER
      ) STRICT;
      CREATE UNIQUE INDEX trap_by_pattern ON trap (crawl_id, kind, pattern);

      CREATE TABLE finding (
        id INTEGER PRIMARY KEY,
        crawl_id INTEGER NOT NULL REFERENCES crawl (id) ON DELETE CASCADE,
        rule TEXT NOT NULL,
        url_id INTEGER,
        severity TEXT NOT NULL,
        message TEXT NOT NULL,
        args TEXT NOT NULL,
        evidence TEXT NOT NULL,
        cause TEXT NOT NULL
      ) STRICT;
      CREATE INDEX finding_by_rule ON finding (crawl_id, rule);

      CREATE TABLE rule_result (
        crawl_id INTEGER NOT NULL REFERENCES crawl (id) ON DELETE CASCADE,
        rule TEXT NOT NULL,
        checked INTEGER NOT NULL,
        failed INTEGER NOT NULL,
        not_applicable INTEGER NOT NULL,
        not_measured INTEGER NOT NULL,
        errors INTEGER NOT NULL,
        error_sample TEXT,
        PRIMARY KEY (crawl_id, rule)
      ) STRICT;
    `);
  },
};
