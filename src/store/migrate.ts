import type Database from 'better-sqlite3';
import { SoukError } from '../kernel/errors.ts';
import { msg } from '../kernel/i18n/message.ts';

/** One numbered step. Never edited after a release: a change is a new step. */
export interface Migration {
  /** `NNN-area-what`; the number orders the steps, each area has its own hundred. */
  id: string;
  up(db: Database.Database): void;
}

/**
 * Brings a file up to date: every step that it has not seen runs in order, all in one transaction, so that after a kill
 * the schema is old or new, never between. A file that knows steps we do not know comes from a newer Souk and is refused.
 */
export function migrate(
  db: Database.Database,
  migrations: readonly Migration[],
  file: { path: string; readonly: boolean },
): void {
  const done = appliedIds(db);
  const known = new Set(migrations.map((migration) => migration.id));
  const unknown = [...done].filter((id) => !known.has(id));
  if (unknown.length > 0) throw newer(file.path, unknown[0]!);
  const todo = migrations.filter((migration) => !done.has(migration.id));
  if (todo.length === 0) return;
  if (file.readonly) throw older(file.path);
  db.transaction(() => {
    // Another process may have migrated between the look above and this lock.
    const current = appliedIds(db);
    db.exec('CREATE TABLE IF NOT EXISTS migration (id TEXT PRIMARY KEY, applied_at INTEGER NOT NULL) STRICT');
    const record = db.prepare('INSERT INTO migration (id, applied_at) VALUES (?, ?)');
    for (const migration of todo) {
      if (current.has(migration.id)) continue;
      migration.up(db);
      record.run(migration.id, Date.now());
    }
  }).immediate();
}

function appliedIds(db: Database.Database): Set<string> {
  const exists = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migration'").get();
  return new Set(exists ? (db.prepare('SELECT id FROM migration').pluck().all() as string[]) : []);
}

function newer(path: string, step: string): SoukError {
  return new SoukError({
    code: 'db-newer',
    what: msg(
      { zh: '{path} 由更新版本的 Souk 写成（{step}）', en: '{path} was written by a newer Souk ({step})' },
      { path, step },
    ),
    next: msg({
      zh: '请升级 Souk，或用 --db 指定另一个文件；这个文件没有被改动。',
      en: 'Upgrade Souk, or name another file with --db; this one was not touched.',
    }),
  });
}

function older(path: string): SoukError {
  return new SoukError({
    code: 'db-older',
    what: msg(
      {
        zh: '{path} 由旧版本的 Souk 写成，需要先升级',
        en: '{path} was written by an older Souk and must be upgraded first',
      },
      { path },
    ),
    next: msg({
      zh: '运行一次 souk db check（可写方式打开即自动升级）。',
      en: 'Run souk db check once: opening it for writing upgrades it.',
    }),
  });
}
