import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import type { Sqlite } from '../../src/store/open.ts';

/** One crawl as it stands in the store: what was asked, how it ended. Times in UTC ms. */
export interface StoredCrawl {
  id: number;
  seeds: string[];
  /** The options of the crawl, without secrets. */
  config: Readonly<Record<string, unknown>>;
  configHash: string;
  state: 'running' | 'complete' | 'partial' | 'interrupted';
  /** Stable code of what ended a crawl that is not complete, e.g. `max-pages`; null when nothing cut it short. */
  stopReason: string | null;
  limitsHit: string[];
  startedAt: number;
  finishedAt: number | null;
  elapsedMs: number;
  soukVersion: string;
}

interface Row {
  id: number;
  seeds: string;
  config: string;
  config_hash: string;
  state: StoredCrawl['state'];
  stop_reason: string | null;
  limits_hit: string;
  started_at: number;
  finished_at: number | null;
  elapsed_ms: number;
  souk_version: string;
}

/**
 * The crawl that a command names: by id, by host (its newest), or the newest of all when nothing is named.
 * Errors: `crawl-none` (nothing stored), `crawl-unknown` (no such id or host).
 */
export function storedCrawl(db: Sqlite, wanted?: string | number): StoredCrawl {
  const rows = db.prepare<[], Row>('SELECT * FROM crawl ORDER BY id DESC').all();
  if (rows.length === 0) throw none();
  const name = wanted === undefined ? undefined : String(wanted);
  const row =
    name === undefined
      ? rows[0]
      : /^\d+$/.test(name)
        ? rows.find((candidate) => candidate.id === Number(name))
        : rows.find((candidate) => hosts(candidate).includes(hostOf(name)));
  if (!row) throw unknown(name!, rows);
  return {
    id: row.id,
    seeds: JSON.parse(row.seeds) as string[],
    config: (JSON.parse(row.config) as { options?: Record<string, unknown> }).options ?? {},
    configHash: row.config_hash,
    state: row.state,
    stopReason: row.stop_reason,
    limitsHit: (JSON.parse(row.limits_hit) as unknown[]).map((limit) =>
      typeof limit === 'string' ? limit : JSON.stringify(limit),
    ),
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    elapsedMs: row.elapsed_ms,
    soukVersion: row.souk_version,
  };
}

function hosts(row: Row): string[] {
  return (JSON.parse(row.seeds) as string[]).map(hostOf);
}

function hostOf(text: string): string {
  return URL.canParse(text) ? new URL(text).host : text.toLowerCase();
}

function none(): SoukError {
  return new SoukError({
    code: 'crawl-none',
    what: msg({ zh: '这个数据库里还没有抓取记录', en: 'This database holds no crawl yet' }),
    next: msg({
      zh: '先运行 souk audit https://你的网站，或用 --db 指定另一个文件。',
      en: 'Run souk audit https://your.site first, or name another file with --db.',
    }),
  });
}

function unknown(name: string, rows: Row[]): SoukError {
  const known = rows
    .slice(0, 5)
    .map((row) => `${row.id} (${hosts(row)[0] ?? '?'})`)
    .join(', ');
  return new SoukError({
    code: 'crawl-unknown',
    what: msg({ zh: '没有找到抓取记录：{name}', en: 'There is no such crawl: {name}' }, { name }),
    next: msg(
      {
        zh: '最近的记录：{known}。用 souk crawl list 查看全部；可以写编号，也可以写域名。',
        en: 'The latest are {known}. See all with souk crawl list; give an id or a host.',
      },
      { known },
    ),
  });
}
