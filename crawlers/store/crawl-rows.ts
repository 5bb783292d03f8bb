import { hostname } from 'node:os';
import { EXIT, SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import type { Sqlite } from '../../src/store/open.ts';
import type { CrawlState } from '../crawl/crawl-store.ts';
import { type CrawlOptions, crawlOptions } from '../crawl/options.ts';

/** Who works on a crawl: one process of one machine. */
const OWNER = `${process.pid}@${hostname()}`;
/** A crawl whose owner has not shown itself for this long is free, even when its process number is in use again. */
const STALE_MS = 60_000;

/** What an earlier session gave up for want of time or of an answer is tried again. */
const REOPEN = `UPDATE url SET state = 0, reason = NULL, detail = NULL WHERE crawl_id = ? AND state IN (2, 3)
  AND reason IN ('max-pages', 'max-time', 'max-bytes', 'host-down') AND host_id IS NOT NULL`;

interface CrawlRow {
  id: number;
  seeds: string;
  config: string;
  state: string;
  started_at: number;
  elapsed_ms: number;
  owner: string | null;
  beat_at: number | null;
  phase: string;
}

interface StoredConfig {
  options: CrawlOptions;
  scopeHosts: string[];
}

/** Adds the row of a new crawl, in state `running`, owned by this process. */
export function createCrawl(
  db: Sqlite,
  init: {
    seeds: readonly string[];
    options: CrawlOptions;
    scopeHosts: readonly string[];
    configHash: string;
    version: string;
    now: number;
  },
): CrawlState {
  const config: StoredConfig = { options: init.options, scopeHosts: [...init.scopeHosts] };
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO crawl (seeds, config, config_hash, state, started_at, souk_version, owner, beat_at)
       VALUES (?, ?, ?, 'running', ?, ?, ?, ?)`,
    )
    .run(JSON.stringify(init.seeds), JSON.stringify(config), init.configHash, init.now, init.version, OWNER, init.now);
  return {
    crawlId: Number(lastInsertRowid),
    seeds: init.seeds,
    options: init.options,
    scopeHosts: init.scopeHosts,
    startedAt: init.now,
    elapsedMs: 0,
    resumed: false,
  };
}

/**
 * Takes a crawl up again: it must not be complete and no living process may be working on it. Errors: `crawl-unknown`,
 * `crawl-complete`, `crawl-running`.
 */
export function resumeCrawl(
  db: Sqlite,
  crawlId: number,
  now: number,
  changed: Partial<CrawlOptions> = {},
): CrawlState & { phase: string } {
  return db
    .transaction(() => {
      const row = db.prepare<[number], CrawlRow>('SELECT * FROM crawl WHERE id = ?').get(crawlId);
      if (!row) throw unknownCrawl(String(crawlId));
      if (row.state === 'complete') throw alreadyComplete(crawlId);
      if (isOwned(row, now)) throw stillRunning(crawlId, row.owner ?? '');
      db.prepare("UPDATE crawl SET state = 'running', finished_at = NULL, owner = ?, beat_at = ? WHERE id = ?").run(
        OWNER,
        now,
        crawlId,
      );
      if (row.phase === 'start') db.prepare('DELETE FROM sitemap WHERE crawl_id = ?').run(crawlId);
      db.prepare(REOPEN).run(crawlId);
      const config = JSON.parse(row.config) as StoredConfig;
      return {
        crawlId,
        seeds: JSON.parse(row.seeds) as string[],
        options: crawlOptions({ ...config.options, ...changed }),
        scopeHosts: config.scopeHosts,
        startedAt: row.started_at,
        elapsedMs: row.elapsed_ms,
        resumed: true,
        phase: row.phase,
      };
    })
    .immediate();
}

/** True while a living process works on the crawl. */
export function isOwned(row: { state: string; owner: string | null; beat_at: number | null }, now: number): boolean {
  if (row.state !== 'running' || row.owner === null || row.owner === OWNER) return false;
  const [pid, host] = row.owner.split('@');
  if (host !== hostname()) return now - (row.beat_at ?? 0) < STALE_MS;
  try {
    process.kill(Number(pid), 0);
    return now - (row.beat_at ?? 0) < STALE_MS;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' && now - (row.beat_at ?? 0) < STALE_MS;
  }
}

export function unknownCrawl(id: string): SoukError {
  return new SoukError({
    code: 'crawl-unknown',
    what: msg({ zh: '没有编号为 {id} 的抓取', en: 'There is no crawl {id}' }, { id }),
    next: msg({ zh: '用 souk crawl list 查看编号。', en: 'See the numbers with souk crawl list.' }),
  });
}

function alreadyComplete(id: number): SoukError {
  return new SoukError({
    code: 'crawl-complete',
    what: msg({ zh: '第 {id} 次抓取已经完成', en: 'Crawl {id} is complete already' }, { id }),
    next: msg({
      zh: '用 souk report 查看结果，或用 souk audit 重新抓取。',
      en: 'See its result with souk report, or crawl again with souk audit.',
    }),
  });
}

function stillRunning(id: number, owner: string): SoukError {
  return new SoukError({
    code: 'crawl-running',
    exit: EXIT.outside,
    what: msg(
      { zh: '第 {id} 次抓取正由另一个进程进行（{owner}）', en: 'Another process is working on crawl {id} ({owner})' },
      { id, owner },
    ),
    next: msg({
      zh: '等它结束，或先停止那个进程再继续。',
      en: 'Wait until it ends, or stop that process first.',
    }),
  });
}
