import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import Database from 'better-sqlite3';
import { EXIT, SoukError } from '../kernel/errors.ts';
import { msg } from '../kernel/i18n/message.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';

export type Sqlite = Database.Database;

export interface OpenOptions {
  /** Fail when the file does not exist instead of creating it: for commands that only read. */
  mustExist?: boolean;
  readonly?: boolean;
  /** How long a writer waits for another process, in ms. */
  busyMs?: number;
}

/** `souk.db` in ASCII: marks our files, so that another program's database is refused instead of filled. */
export const APPLICATION_ID = 0x534f554b;

/**
 * Opens souk.db: WAL, foreign keys on, migrations applied (a file written by a newer Souk is refused, an older one is
 * upgraded). Errors: `db-missing`, `db-not-ours`, `db-newer`, `db-corrupt`, `db-locked`, each with the way out.
 */
export function openStore(path: string, options: OpenOptions = {}): Sqlite {
  const exists = path !== ':memory:' && existsSync(path);
  if (!exists && (options.mustExist || options.readonly)) throw missing(path);
  if (exists && !hasSqliteHeader(path)) throw notOurs(path);
  let db: Sqlite | undefined;
  try {
    db = new Database(path, { readonly: options.readonly ?? false, timeout: options.busyMs ?? 10_000 });
    const owner = db.pragma('application_id', { simple: true }) as number;
    const tables = db.prepare("SELECT count(*) FROM sqlite_schema WHERE type = 'table'").pluck().get() as number;
    if (owner !== APPLICATION_ID && tables > 0) throw notOurs(path);
    if (!options.readonly) {
      db.pragma('journal_mode = WAL');
      db.pragma('synchronous = NORMAL');
      if (owner !== APPLICATION_ID) db.pragma(`application_id = ${APPLICATION_ID}`);
    }
    db.pragma('foreign_keys = ON');
    db.pragma('temp_store = MEMORY');
    db.pragma('cache_size = -32768');
    migrate(db, MIGRATIONS, { path, readonly: options.readonly ?? false });
    return db;
  } catch (error) {
    db?.close();
    throw asStoreError(path, error);
  }
}

function hasSqliteHeader(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const header = Buffer.alloc(16);
    const read = readSync(file, header, 0, 16, 0);
    return read === 0 || header.toString('latin1') === 'SQLite format 3\0';
  } finally {
    closeSync(file);
  }
}

/** SQLite's own errors as errors that say what to do; everything else is passed through. */
export function asStoreError(path: string, error: unknown): unknown {
  const code = (error as { code?: string }).code ?? '';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new SoukError({
      code: 'db-locked',
      exit: EXIT.outside,
      what: msg({ zh: '数据库正被另一个程序占用：{path}', en: 'Another program holds the database: {path}' }, { path }),
      next: msg({
        zh: '等另一个 souk 命令结束后再试，或用 --db 换一个文件。',
        en: 'Wait for the other souk command to end, or use another file with --db.',
      }),
      cause: error,
    });
  }
  if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC') {
    return new SoukError({
      code: 'disk-full',
      exit: EXIT.outside,
      what: msg({ zh: '磁盘已满，无法写入 {path}', en: 'The disk is full, cannot write {path}' }, { path }),
      why: msg({ zh: '已保存的数据完好无损。', en: 'What was saved before is intact.' }),
      next: msg({
        zh: '腾出空间后重新运行同一条命令，会从中断处继续。',
        en: 'Free some space and run the same command again: it continues.',
      }),
      cause: error,
    });
  }
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB')) {
    return new SoukError({
      code: 'db-corrupt',
      exit: EXIT.outside,
      what: msg({ zh: '数据库文件已损坏：{path}', en: 'The database file is damaged: {path}' }, { path }),
      next: msg({
        zh: '用 souk db check 查看损坏范围，用 souk db restore 恢复备份。',
        en: 'Run souk db check to see how far, and souk db restore to bring back a backup.',
      }),
      cause: error,
    });
  }
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN')) {
    return new SoukError({
      code: 'db-not-writable',
      exit: EXIT.outside,
      what: msg({ zh: '无法打开或写入数据库：{path}', en: 'Cannot open or write the database: {path}' }, { path }),
      next: msg({ zh: '请检查目录是否存在、是否有写权限。', en: 'Check that the folder exists and may be written.' }),
      cause: error,
    });
  }
  return error;
}

function missing(path: string): SoukError {
  return new SoukError({
    code: 'db-missing',
    what: msg({ zh: '找不到数据库 {path}', en: 'There is no database at {path}' }, { path }),
    next: msg({
      zh: '先运行 souk audit 或一次导入，或用 --db 指定文件。',
      en: 'Run souk audit or an import first, or name the file with --db.',
    }),
  });
}

function notOurs(path: string): SoukError {
  return new SoukError({
    code: 'db-not-ours',
    what: msg({ zh: '{path} 不是 Souk 的数据库', en: '{path} is not a Souk database' }, { path }),
    next: msg({
      zh: '用 --db 指定另一个文件；这个文件没有被改动。',
      en: 'Name another file with --db; this one was not touched.',
    }),
  });
}
