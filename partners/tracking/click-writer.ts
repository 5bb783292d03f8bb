import { appendFileSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import type { Sqlite } from '../../src/store/open.ts';

/** `click_id, ts, partner_id, link_id, visitor, flags, ref_host, prefix, agent, subs, landing`. */
export type ClickRow = readonly (string | number | null)[];

export interface ClickWriter {
  /** Queues a click; `done` is called when it is on disk. */
  add(row: ClickRow, done?: () => void): void;
  /** Writes what is queued; false while another program holds the database. */
  flush(): boolean;
  /** Writes everything, waiting for the database if need be, and stops. */
  close(): void;
  readonly stored: number;
  readonly queued: number;
}

/** Above this, waiting clicks go to a spool file beside the database instead of memory. */
const MOST_QUEUED = 50_000;

/**
 * Clicks are written in batches: one transaction every `everyMs`. While another program holds the database they wait in
 * memory, and beyond a bound in a spool file that is taken in later (also after a crash). With `durable`, each batch is on
 * disk before its visitors are answered.
 */
export function clickWriter(db: Sqlite, options: { everyMs: number; durable: boolean; spool: string }): ClickWriter {
  const insert = db.prepare(
    `INSERT INTO pa_click (click_id, ts, partner_id, link_id, visitor, flags, ref_host, prefix, agent, subs, landing)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (click_id) DO NOTHING`,
  );
  db.pragma(`synchronous = ${options.durable ? 'FULL' : 'NORMAL'}`);
  let rows: ClickRow[] = [];
  const waiting: (() => void)[] = [];
  let stored = 0;
  const write = db.transaction((batch: readonly ClickRow[]) => {
    let added = 0;
    for (const row of batch) added += insert.run(row).changes;
    return added;
  }).immediate;

  const busy = (error: unknown) => /^SQLITE_(BUSY|LOCKED)/.test((error as { code?: string }).code ?? '');
  const spill = () => {
    appendFileSync(options.spool, `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`, { mode: 0o600 });
    rows = [];
    for (const done of waiting.splice(0)) done();
  };
  const takeSpool = () => {
    const taking = `${options.spool}.taking`;
    if (!existsSync(taking)) {
      if (!existsSync(options.spool)) return;
      renameSync(options.spool, taking);
    }
    const batch: ClickRow[] = [];
    for (const line of readFileSync(taking, 'utf8').split('\n')) {
      try {
        const row = JSON.parse(line) as ClickRow;
        if (Array.isArray(row) && row.length === 11) batch.push(row);
      } catch {
        // The last line of a spool that was cut by a crash.
      }
    }
    stored += write(batch);
    rmSync(taking);
  };
  const flush = (): boolean => {
    try {
      if (existsSync(options.spool) || existsSync(`${options.spool}.taking`)) takeSpool();
      if (rows.length > 0) {
        const batch = rows;
        stored += write(batch);
        rows = rows === batch ? [] : rows;
        for (const done of waiting.splice(0)) done();
      }
      return true;
    } catch (error) {
      if (!busy(error)) throw error;
      if (rows.length > MOST_QUEUED) spill();
      return false;
    }
  };
  // The spool is looked for only now and then; the queue at every tick.
  let ticks = 0;
  const timer = setInterval(() => {
    ticks += 1;
    if (rows.length > 0 || ticks % 200 === 0) flush();
  }, options.everyMs);
  flush();
  return {
    add(row, done) {
      rows.push(row);
      if (done) waiting.push(done);
    },
    flush,
    close() {
      clearInterval(timer);
      db.pragma('busy_timeout = 2000');
      if (!flush() && rows.length > 0) spill();
    },
    get stored() {
      return stored;
    },
    get queued() {
      return rows.length;
    },
  };
}
