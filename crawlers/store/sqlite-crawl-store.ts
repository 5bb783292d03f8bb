import type { Sqlite } from '../../src/store/open.ts';
import type { CrawlBatch, CrawlStore, HostRow, KnownUrl, QueuedUrl, RobotsRow, TrapRow } from '../crawl/crawl-store.ts';
import { crawlTotals } from './crawl-totals.ts';
import { PageWriter } from './page-writer.ts';

const NEXT_URL = 'crawl.next-url-id';

/** The crawl store in souk.db: one immediate transaction per batch, prepared statements, integers for links. */
export function sqliteCrawlStore(db: Sqlite, crawlId: number): CrawlStore {
  const writer = new PageWriter(db, crawlId);
  // The log is folded into the file every 32 MB instead of every 4: pages that are written again and again are copied once.
  db.pragma('wal_autocheckpoint = 8192');
  const insertUrl = db.prepare(
    `INSERT INTO url (id, crawl_id, hash, url, state, reason, detail, depth, found_on, role, host_id, priority, hops)
     VALUES (?, ${crawlId}, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const changeUrl = db.prepare(
    `UPDATE url SET state = ?, reason = ?, detail = ?, attempts = ?, depth = CASE WHEN ? THEN ? ELSE depth END,
     priority = coalesce(?, priority), role = coalesce(?, role), host_id = coalesce(?, host_id) WHERE id = ?`,
  );
  // A crawl appends: a small page cache is as fast as a large one and leaves the memory to the pages in work (KiB).
  db.pragma('cache_size = -8192');
  const insertHost = db.prepare(
    `INSERT INTO host (crawl_id, id, origin, probe_status, probe_hash) VALUES (${crawlId}, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET probe_status = excluded.probe_status, probe_hash = excluded.probe_hash`,
  );
  const insertRobots = db.prepare(
    `INSERT OR REPLACE INTO robots_file (crawl_id, origin, status, state, body, bytes, fetched_at, detail)
     VALUES (${crawlId}, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertSitemap = db.prepare(
    `INSERT INTO sitemap (id, crawl_id, url, parent_id, kind, status, entries, bytes, facts, error)
     VALUES (?, ${crawlId}, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, status = excluded.status, entries = excluded.entries,
       bytes = excluded.bytes, facts = excluded.facts, error = excluded.error`,
  );
  const insertEntry = db.prepare('INSERT INTO sitemap_entry (sitemap_id, url_id, lastmod) VALUES (?, ?, ?)');
  const putTrap = db.prepare(
    `INSERT INTO trap (crawl_id, kind, pattern, fetched, skipped, sample, estimate) VALUES (${crawlId}, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (crawl_id, kind, pattern) DO UPDATE SET fetched = excluded.fetched, skipped = excluded.skipped,
       estimate = excluded.estimate`,
  );
  const addTally = db.prepare(
    `INSERT INTO rule_result (crawl_id, rule, checked, failed, not_applicable, not_measured, errors, error_sample)
     VALUES (${crawlId}, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (crawl_id, rule) DO UPDATE SET checked = checked + excluded.checked, failed = failed + excluded.failed,
       not_applicable = not_applicable + excluded.not_applicable, not_measured = not_measured + excluded.not_measured,
       errors = errors + excluded.errors, error_sample = coalesce(error_sample, excluded.error_sample)`,
  );
  const beat = db.prepare<[number, number]>(`UPDATE crawl SET elapsed_ms = ?, beat_at = ? WHERE id = ${crawlId}`);

  const takeQueued = db.prepare<[number, number, number, number], QueuedUrl>(
    `SELECT id, url, depth, priority, role, hops, found_on AS foundOn, attempts FROM url
     WHERE crawl_id = ${crawlId} AND state = 0 AND host_id = ? AND priority <= ? AND role >= ? ORDER BY priority, id LIMIT ?`,
  );
  const setPhase = db.prepare<[string]>(`UPDATE crawl SET phase = ? WHERE id = ${crawlId}`);

  const write = db.transaction((batch: CrawlBatch) => {
    for (const host of batch.hosts) insertHost.run(host.id, host.origin, host.probeStatus, host.probeHash);
    for (const row of batch.urls) {
      insertUrl.run(
        row.id,
        row.hash,
        row.url,
        row.state,
        row.reason,
        row.detail,
        row.depth,
        row.foundOn,
        row.role,
        row.hostId,
        row.priority,
        row.hops,
      );
    }
    for (const page of batch.pages) writer.write(page);
    for (const change of batch.changes) {
      changeUrl.run(
        change.state,
        change.reason,
        change.detail,
        change.attempts ?? 0,
        change.depth === undefined ? 0 : 1,
        change.depth ?? null,
        change.priority ?? null,
        change.role ?? null,
        change.hostId ?? null,
        change.id,
      );
    }
    for (const row of batch.robots) {
      insertRobots.run(row.origin, row.status, row.state, row.body, row.bytes, row.fetchedAt, row.detail);
    }
    for (const row of batch.sitemaps) {
      insertSitemap.run(
        row.id,
        row.url,
        row.parentId,
        row.kind,
        row.status,
        row.entries,
        row.bytes,
        row.facts,
        row.error,
      );
    }
    for (const entry of batch.entries) insertEntry.run(entry.sitemapId, entry.urlId, entry.lastmod);
    for (const trap of batch.traps) {
      putTrap.run(trap.kind, trap.pattern, trap.fetched, trap.skipped, trap.sample, trap.estimate);
    }
    if (batch.tallies) {
      const { rules, counts, errors } = batch.tallies;
      for (let i = 0; i < rules.length; i++) {
        const [none = 0, pass = 0, fail = 0, unmeasured = 0, failed = 0] = counts.subarray(i * 5, i * 5 + 5);
        addTally.run(rules[i], pass + fail, fail, none, unmeasured, failed, errors.get(rules[i]!) ?? null);
      }
    }
    if (batch.phase) setPhase.run(batch.phase);
    beat.run(Math.round(batch.elapsedMs), Date.now());
  });

  return {
    async reserveIds(count) {
      const reserve = db.transaction(() => {
        const highest = db.prepare('SELECT coalesce(max(id), 0) FROM url').pluck().get() as number;
        const stored = db.prepare<[string], { value: string }>('SELECT value FROM meta WHERE key = ?').get(NEXT_URL);
        const first = Math.max(highest + 1, Number(stored?.value ?? 1));
        db.prepare('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value').run(
          NEXT_URL,
          String(first + count),
        );
        return first;
      });
      return reserve.immediate();
    },
    async commit(batch) {
      write.immediate(batch);
    },
    takeQueued: async (hostId, maxPriority, limit, withoutPages) =>
      takeQueued.all(hostId, maxPriority, withoutPages ? 1 : 0, limit),
    queuedHosts: async () =>
      db
        .prepare<[number], { hostId: number; origin: string; lowest: number; count: number }>(
          `SELECT u.host_id AS hostId, h.origin, min(u.priority) AS lowest, count(*) AS count FROM url u
           JOIN host h ON h.crawl_id = u.crawl_id AND h.id = u.host_id WHERE u.crawl_id = ? AND u.state = 0 GROUP BY u.host_id`,
        )
        .all(crawlId),
    async *knownUrls() {
      yield* db
        .prepare<[number], KnownUrl>(
          'SELECT id, url, state, reason, depth, role FROM url WHERE crawl_id = ? ORDER BY id',
        )
        .iterate(crawlId);
    },
    knownHosts: async () =>
      db
        .prepare<[number], HostRow>(
          'SELECT id, origin, probe_status AS probeStatus, probe_hash AS probeHash FROM host WHERE crawl_id = ?',
        )
        .all(crawlId),
    knownRobots: async () =>
      db
        .prepare<[number], RobotsRow>(
          `SELECT origin, status, state, coalesce(body, '') AS body, bytes, fetched_at AS fetchedAt, detail
           FROM robots_file WHERE crawl_id = ?`,
        )
        .all(crawlId),
    knownTraps: async () =>
      db
        .prepare<[number], TrapRow>(
          'SELECT kind, pattern, fetched, skipped, sample, estimate FROM trap WHERE crawl_id = ?',
        )
        .all(crawlId),
    async *contentHashes() {
      yield* db
        .prepare<[number], { urlId: number; hash: string }>(
          'SELECT url_id AS urlId, content_hash AS hash FROM page WHERE crawl_id = ? AND status = 200 AND content_hash IS NOT NULL ORDER BY url_id',
        )
        .iterate(crawlId);
    },
    async setScopeHosts(hosts) {
      const row = db.prepare<[number], { config: string }>('SELECT config FROM crawl WHERE id = ?').get(crawlId);
      const config = { ...(JSON.parse(row?.config ?? '{}') as object), scopeHosts: hosts };
      db.prepare('UPDATE crawl SET config = ? WHERE id = ?').run(JSON.stringify(config), crawlId);
    },
    closeQueued: async (reason, state) =>
      db.prepare('UPDATE url SET state = ?, reason = ? WHERE crawl_id = ? AND state = 0').run(state, reason, crawlId)
        .changes,
    totals: async () => crawlTotals(db, crawlId),
    async finish(end) {
      // The page cache of the crawl is of no use to what follows.
      db.pragma('shrink_memory');
      db.prepare(
        `UPDATE crawl SET state = ?, stop_reason = ?, limits_hit = ?, finished_at = ?, elapsed_ms = ?, totals = ?, owner = NULL
         WHERE id = ?`,
      ).run(
        end.state,
        end.stopReason,
        JSON.stringify(end.limitsHit),
        end.finishedAt,
        Math.round(end.elapsedMs),
        JSON.stringify(end.totals),
        crawlId,
      );
    },
  };
}
