import type { Sqlite } from '../../src/store/open.ts';
import type { TrapRow } from '../crawl/crawl-store.ts';
import type { CrawlOptions } from '../crawl/options.ts';
import { isOwned, unknownCrawl } from './crawl-rows.ts';

/** One crawl in the list. `stopped`: its process ended without a word; it can be resumed like an interrupted one. */
export interface ListedCrawl {
  id: number;
  seeds: string[];
  state: 'running' | 'stopped' | 'complete' | 'partial' | 'interrupted';
  stopReason: string | null;
  limitsHit: string[];
  startedAt: number;
  finishedAt: number | null;
  elapsedMs: number;
  discovered: number;
  fetched: number;
  queued: number;
  findings: number;
}

export interface ShownCrawl extends ListedCrawl {
  options: CrawlOptions;
  scopeHosts: string[];
  /** URLs by state, reason and role, most first. */
  reasons: { state: number; reason: string | null; role: number; count: number; sample: string }[];
  statuses: { status: number; count: number }[];
  robots: { origin: string; state: string; status: number | null; bytes: number }[];
  sitemaps: { url: string; kind: string; status: number | null; entries: number; error: string | null }[];
  traps: TrapRow[];
}

interface Row {
  id: number;
  seeds: string;
  config: string;
  state: ListedCrawl['state'];
  stop_reason: string | null;
  limits_hit: string;
  started_at: number;
  finished_at: number | null;
  elapsed_ms: number;
  owner: string | null;
  beat_at: number | null;
}

/** All crawls, newest first. */
export function listCrawls(db: Sqlite, now: number): ListedCrawl[] {
  return db
    .prepare<[], Row>('SELECT * FROM crawl ORDER BY id DESC')
    .all()
    .map((row) => listed(db, row, now));
}

/** One crawl with its options and where its URLs ended. Without a number: the newest. Error: `crawl-unknown`. */
export function showCrawl(db: Sqlite, wanted: string | undefined, now: number): ShownCrawl {
  const row = crawlRow(db, wanted);
  const config = JSON.parse(row.config) as { options: CrawlOptions; scopeHosts: string[] };
  const all = <T>(sql: string) => db.prepare<[number], T>(sql).all(row.id);
  return {
    ...listed(db, row, now),
    options: config.options,
    scopeHosts: config.scopeHosts ?? [],
    reasons: all(
      `SELECT state, reason, role, count(*) AS count, min(url) AS sample FROM url WHERE crawl_id = ?
       GROUP BY state, reason, role ORDER BY count DESC`,
    ),
    statuses: all('SELECT status, count(*) AS count FROM page WHERE crawl_id = ? GROUP BY status ORDER BY status'),
    robots: all('SELECT origin, state, status, bytes FROM robots_file WHERE crawl_id = ? ORDER BY origin LIMIT 100'),
    sitemaps: all('SELECT url, kind, status, entries, error FROM sitemap WHERE crawl_id = ? ORDER BY id LIMIT 100'),
    traps: all(
      'SELECT kind, pattern, fetched, skipped, sample, estimate FROM trap WHERE crawl_id = ? ORDER BY skipped DESC',
    ),
  };
}

/** Removes a crawl with all its rows in one transaction; a crawl at work is refused by the caller. */
export function deleteCrawl(db: Sqlite, wanted: string, now: number): ListedCrawl {
  const row = crawlRow(db, wanted);
  const crawl = listed(db, row, now);
  db.transaction(() => {
    db.prepare('DELETE FROM url WHERE crawl_id = ?').run(row.id);
    db.prepare('DELETE FROM crawl WHERE id = ?').run(row.id);
  }).immediate();
  return crawl;
}

function crawlRow(db: Sqlite, wanted: string | undefined): Row {
  const row =
    wanted === undefined
      ? db.prepare<[], Row>('SELECT * FROM crawl ORDER BY id DESC LIMIT 1').get()
      : /^\d{1,15}$/.test(wanted)
        ? db.prepare<[number], Row>('SELECT * FROM crawl WHERE id = ?').get(Number(wanted))
        : undefined;
  if (!row) throw unknownCrawl(wanted ?? '–');
  return row;
}

function listed(db: Sqlite, row: Row, now: number): ListedCrawl {
  const one = (sql: string) => db.prepare(sql).pluck().get(row.id) as number;
  return {
    id: row.id,
    seeds: JSON.parse(row.seeds) as string[],
    state: row.state === 'running' && !isOwned(row, now) ? 'stopped' : row.state,
    stopReason: row.stop_reason,
    limitsHit: JSON.parse(row.limits_hit) as string[],
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    elapsedMs: row.elapsed_ms,
    discovered: one('SELECT count(*) FROM url WHERE crawl_id = ?'),
    fetched: one('SELECT count(*) FROM page WHERE crawl_id = ?'),
    queued: one('SELECT count(*) FROM url WHERE crawl_id = ? AND state = 0'),
    findings: one('SELECT count(*) FROM finding WHERE crawl_id = ?'),
  };
}
