import { createHash } from 'node:crypto';
import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import type { Sqlite } from '../../src/store/open.ts';
import type { Change } from '../model/change.ts';
import type { PlatformId } from '../model/platform.ts';
import type { PlanConfig } from '../plan/config.ts';
import type { PlanData } from '../plan/data.ts';

/** A stored run of the planner. */
export interface BidRun {
  id: number;
  createdAt: number;
  platform: PlatformId;
  accountHash: string;
  config: PlanConfig;
  inputHash: string;
  result: RunResult;
}

/** The figures of a run that later commands compare with, major units a day. */
export interface RunResult {
  cost: number;
  value: number;
  clicks: number;
  conversions: number;
  /** Plans that the run divides (`--max-plans`) and the plans they become, the old one first. */
  divided?: { plan: string; into: string[] }[];
  regions: { code: string; cost: number; clicks: number; conversions: number; low: number; high: number }[];
}

/** SHA-256 of data and settings: two equal hashes must give two equal decisions. */
export function inputHash(data: PlanData, config: PlanConfig): string {
  return createHash('sha256')
    .update(JSON.stringify([data, config]))
    .digest('hex')
    .slice(0, 16);
}

/** Stores a run with its changes in one transaction and returns its number. */
export function saveRun(db: Sqlite, run: Omit<BidRun, 'id'>, changes: readonly Change[]): number {
  return db
    .transaction(() => {
      const info = db
        .prepare(
          'INSERT INTO bid_run (created_at, platform, snapshot_id, snapshot_hash, config, input_hash, result) VALUES (?, ?, 0, ?, ?, ?, ?)',
        )
        .run(
          run.createdAt,
          run.platform,
          run.accountHash,
          JSON.stringify(run.config),
          run.inputHash,
          JSON.stringify(run.result),
        );
      const id = Number(info.lastInsertRowid);
      const insert = db.prepare('INSERT INTO bid_change (run_id, n, change) VALUES (?, ?, ?)');
      for (const [n, change] of changes.entries()) insert.run(id, n + 1, JSON.stringify(change));
      return id;
    })
    .immediate();
}

interface RunRow {
  id: number;
  created_at: number;
  platform: PlatformId;
  snapshot_hash: string;
  config: string;
  input_hash: string;
  result: string;
}

/** The run with that number, or the newest (of a platform). Error `bids-no-run`. */
export function readRun(db: Sqlite, options: { id?: string | undefined; platform?: string | undefined }): BidRun {
  const row = db
    .prepare<[string | null, string | null, string | null, string | null], RunRow>(
      'SELECT * FROM bid_run WHERE (? IS NULL OR id = CAST(? AS INTEGER)) AND (? IS NULL OR platform = ?) ORDER BY id DESC LIMIT 1',
    )
    .get(options.id ?? null, options.id ?? null, options.platform ?? null, options.platform ?? null);
  if (!row) {
    throw new SoukError({
      code: 'bids-no-run',
      what: msg({ zh: '没有可用的出价方案', en: 'There is no bid plan to work on' }),
      next: msg({
        zh: '先运行 souk bids plan --budget 5000/day --goal cpa=80。',
        en: 'Run souk bids plan --budget 5000/day --goal cpa=80 first.',
      }),
    });
  }
  return {
    id: row.id,
    createdAt: row.created_at,
    platform: row.platform,
    accountHash: row.snapshot_hash,
    config: JSON.parse(row.config) as PlanConfig,
    inputHash: row.input_hash,
    result: JSON.parse(row.result) as RunResult,
  };
}

/** Adds changes to a run behind those it has, in one transaction. */
export function appendChanges(db: Sqlite, runId: number, changes: readonly Change[]): void {
  db.transaction(() => {
    const last = db
      .prepare<[number], number>('SELECT coalesce(max(n), 0) FROM bid_change WHERE run_id = ?')
      .pluck()
      .get(runId)!;
    const insert = db.prepare('INSERT INTO bid_change (run_id, n, change) VALUES (?, ?, ?)');
    for (const [i, change] of changes.entries()) insert.run(runId, last + i + 1, JSON.stringify(change));
  }).immediate();
}

/** The changes of a run, in order. */
export function readChanges(db: Sqlite, runId: number): Change[] {
  return db
    .prepare<[number], string>('SELECT change FROM bid_change WHERE run_id = ? ORDER BY n')
    .pluck()
    .all(runId)
    .map((text) => JSON.parse(text) as Change);
}
