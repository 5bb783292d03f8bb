import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parsePack } from '../../keywords/index.ts';
import { SoukError } from '../kernel/errors.ts';
import { msg } from '../kernel/i18n/message.ts';
import type { Sqlite } from '../store/open.ts';

/** A pack file (CSV or YAML), read and checked. Errors: `file-not-readable`, `lexicon-pack-wrong`. */
export function readPack(path: string): { name: string; body: string; entries: ReturnType<typeof parsePack> } {
  let body: string;
  try {
    body = readFileSync(path, 'utf8');
  } catch (error) {
    throw new SoukError({
      code: 'file-not-readable',
      what: msg({ zh: '无法读取文件 {path}', en: 'Cannot read the file {path}' }, { path }),
      next: msg({ zh: '请检查路径是否正确。', en: 'Check the path.' }),
      cause: error,
    });
  }
  const name = basename(path).replace(/\.(csv|ya?ml|tsv)$/i, '');
  return { name, body, entries: parsePack(name, body) };
}

/** Keeps a pack in the bank; the same name replaces the older one. */
export function addPack(db: Sqlite, pack: { name: string; body: string }, now: number): void {
  db.prepare(
    'INSERT INTO lexicon_pack (name, body, added_at) VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE SET body = excluded.body, added_at = excluded.added_at',
  ).run(pack.name, pack.body, now);
}

/** Takes a pack out of the bank; false when there is none of that name. */
export function removePack(db: Sqlite, name: string): boolean {
  return db.prepare('DELETE FROM lexicon_pack WHERE name = ?').run(name).changes > 0;
}
