import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { SoukError } from '../kernel/errors.ts';
import { msg } from '../kernel/i18n/message.ts';
import { openStore, type Sqlite } from './open.ts';

export interface StoreCheck {
  /** SQLite's integrity_check lines; empty when sound. */
  integrity: string[];
  /** Rows that point to a missing parent: table and number of rows. */
  brokenReferences: { table: string; rows: number }[];
  tables: number;
  bytes: number;
}

/** Checks pages, indexes and references of an open store. Reads everything, changes nothing. */
export function checkStore(db: Sqlite): StoreCheck {
  const integrity = (db.pragma('integrity_check') as { integrity_check: string }[])
    .map((row) => row.integrity_check)
    .filter((line) => line !== 'ok');
  const broken = new Map<string, number>();
  for (const row of db.pragma('foreign_key_check') as { table: string }[])
    broken.set(row.table, (broken.get(row.table) ?? 0) + 1);
  const tables = db.prepare("SELECT count(*) FROM sqlite_schema WHERE type = 'table'").pluck().get() as number;
  const pages = db.pragma('page_count', { simple: true }) as number;
  const size = db.pragma('page_size', { simple: true }) as number;
  return {
    integrity,
    brokenReferences: [...broken].map(([table, rows]) => ({ table, rows })),
    tables,
    bytes: pages * size,
  };
}

/** Copies a live store to a new file with SQLite's online backup; the copy appears only when it is complete. */
export async function backupStore(db: Sqlite, target: string): Promise<void> {
  const temporary = `${target}.part`;
  rmSync(temporary, { force: true });
  try {
    await db.backup(temporary);
    renameSync(temporary, target);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/**
 * Puts a backup in the place of `path`. The backup is opened and checked first; the file that stood there is kept beside
 * it as `<path>.before-restore`. Returns the path of what was kept, if anything.
 */
export function restoreStore(backup: string, path: string): string | undefined {
  const db = openStore(backup, { readonly: true });
  const { integrity } = checkStore(db);
  db.close();
  if (integrity.length > 0) {
    throw new SoukError({
      code: 'backup-damaged',
      what: msg({ zh: '备份文件已损坏：{backup}', en: 'The backup is damaged: {backup}' }, { backup }),
      why: msg({ zh: '{line}', en: '{line}' }, { line: integrity[0]! }),
      next: msg({
        zh: '请换一个备份；当前数据库没有被改动。',
        en: 'Choose another backup; the database was not touched.',
      }),
    });
  }
  const incoming = `${path}.restore.part`;
  copyFileSync(backup, incoming);
  const kept = existsSync(path) ? `${path}.before-restore` : undefined;
  if (kept) {
    // Folds the write-ahead log into the file, so that what is kept is whole.
    const old = openStore(path);
    old.pragma('wal_checkpoint(TRUNCATE)');
    old.close();
    renameSync(path, kept);
  }
  rmSync(`${path}-wal`, { force: true });
  rmSync(`${path}-shm`, { force: true });
  renameSync(incoming, path);
  return kept;
}
