import { copyFileSync, existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { backupStore, checkStore, restoreStore } from '../../src/store/maintenance.ts';
import { migrate } from '../../src/store/migrate.ts';
import { MIGRATIONS } from '../../src/store/migrations/index.ts';
import { openStore } from '../../src/store/open.ts';
import { tempDir } from '../helpers/temp-dir.ts';

const code = (action: () => unknown): string => {
  try {
    action();
    return 'no error';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('openStore', () => {
  it('makes a sound file with WAL, foreign keys and every migration', () => {
    const db = openStore(join(tempDir(), 'tea.db'));
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(db.prepare('SELECT id FROM migration ORDER BY id').pluck().all()).toEqual(
      MIGRATIONS.map((step) => step.id).sort(),
    );
    expect(checkStore(db)).toMatchObject({ integrity: [], brokenReferences: [] });
    db.close();
  });

  it('has only STRICT tables, so that no text ever lands in an integer column', () => {
    const db = openStore(':memory:');
    const loose = db
      .prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
      )
      .pluck()
      .all() as string[];
    // The shadow tables of a full-text index belong to SQLite.
    expect(loose.filter((name) => !/_(data|idx|content|docsize|config)$/.test(name))).toEqual([]);
  });

  it.each([
    ['a text file', (path: string) => writeFileSync(path, '名称,价格\n龙井,268\n'), 'db-not-ours'],
    [
      "another program's database",
      (path: string) => new Database(path).exec('CREATE TABLE visits (id)').close(),
      'db-not-ours',
    ],
    [
      'a file of a newer Souk',
      (path: string) => {
        const db = openStore(path);
        db.prepare('INSERT INTO migration VALUES (?, 0)').run('999-from-the-future');
        db.close();
      },
      'db-newer',
    ],
    ['a file that is not there', () => {}, 'db-missing'],
  ])('refuses %s and leaves it alone', (_name, prepare, expected) => {
    const path = join(tempDir(), 'other.db');
    prepare(path);
    const before = existsSync(path) ? readFileSync(path) : null;
    expect(code(() => openStore(path, { mustExist: true }))).toBe(expected);
    if (before && expected === 'db-not-ours') expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('upgrades an older file, once', () => {
    const path = join(tempDir(), 'old.db');
    const db = new Database(path);
    migrate(db, MIGRATIONS.slice(0, 1), { path, readonly: false });
    db.pragma(`application_id = ${0x534f554b}`);
    db.close();
    expect(code(() => openStore(path, { readonly: true }))).toBe('db-older');
    openStore(path).close();
    const again = openStore(path, { readonly: true });
    expect(again.prepare('SELECT count(*) FROM migration').pluck().get()).toBe(MIGRATIONS.length);
    again.close();
  });

  it('takes a step whole or not at all', () => {
    const db = new Database(':memory:');
    const steps = [
      { id: '001-good', up: (file: Database.Database) => file.exec('CREATE TABLE tea (id INTEGER) STRICT') },
      {
        id: '002-bad',
        up: (file: Database.Database) => file.exec('CREATE TABLE cup (id INTEGER) STRICT; SELECT nonsense'),
      },
    ];
    expect(() => migrate(db, steps as never, { path: 'x', readonly: false })).toThrow();
    expect(db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()).toBe(0);
  });
});

describe('backup and restore', () => {
  it('brings back what was there and keeps what it replaced', async () => {
    const folder = tempDir();
    const path = join(folder, 'souk.db');
    const db = openStore(path);
    db.prepare("INSERT INTO meta VALUES ('tea', 'longjing')").run();
    await backupStore(db, join(folder, 'backup.db'));
    db.prepare("UPDATE meta SET value = 'keemun'").run();
    db.close();
    expect(restoreStore(join(folder, 'backup.db'), path)).toBe(`${path}.before-restore`);
    const value = (file: string) => {
      const opened = openStore(file, { readonly: true });
      const found = opened.prepare('SELECT value FROM meta').pluck().get();
      opened.close();
      return found;
    };
    expect([value(path), value(`${path}.before-restore`)]).toEqual(['longjing', 'keemun']);
  });

  it('refuses a damaged backup and does not touch the database', async () => {
    const folder = tempDir();
    const path = join(folder, 'souk.db');
    const db = openStore(path);
    await backupStore(db, join(folder, 'backup.db'));
    db.close();
    const backup = join(folder, 'cut.db');
    copyFileSync(join(folder, 'backup.db'), backup);
    truncateSync(backup, Math.floor(statSync(backup).size / 2));
    const before = readFileSync(path);
    expect(code(() => restoreStore(backup, path))).not.toBe('no error');
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});
