import type { Selectable } from 'kysely';
import { compileOnce, queries } from './kysely.ts';
import type { Sqlite } from './open.ts';
import type { ImportTable } from './schema/core.ts';

export type ImportRow = Selectable<ImportTable>;

/** What is known of a file before its rows are read. */
export interface ImportStart {
  domain: 'keywords' | 'bids' | 'partners' | 'content';
  source: string;
  fileName: string;
  sha256: string;
  bytes: number;
  /** UTC ms. */
  now: number;
}

/** All imports, newest first. */
export function listImports(db: Sqlite): ImportRow[] {
  return compileOnce<[], ImportRow>(db, queries(db).selectFrom('import').selectAll().orderBy('id', 'desc')).all();
}

/** The live import of the same bytes into the same area, if any: importing a file twice changes nothing. */
export function findImport(db: Sqlite, domain: string, sha256: string): ImportRow | undefined {
  const query = queries(db)
    .selectFrom('import')
    .selectAll()
    .where('sha256', '=', sha256)
    .where('domain', '=', domain)
    .where('undone_at', 'is', null);
  return compileOnce<[string, string], ImportRow>(db, query).get(sha256, domain);
}

/** Opens an import and returns its id; call it inside the transaction that writes the rows. */
export function startImport(db: Sqlite, start: ImportStart): number {
  const info = db
    .prepare(
      `INSERT INTO import (domain, source, file_name, sha256, bytes, imported_at, rows_accepted, rows_rejected, report)
       VALUES (?, ?, ?, ?, ?, ?, 0, 0, '{}')`,
    )
    .run(start.domain, start.source, start.fileName, start.sha256, start.bytes, start.now);
  return Number(info.lastInsertRowid);
}

/** Closes an import with its counts and its report (any JSON value). */
export function finishImport(db: Sqlite, id: number, accepted: number, rejected: number, report: unknown): void {
  db.prepare('UPDATE import SET rows_accepted = ?, rows_rejected = ?, report = ? WHERE id = ?').run(
    accepted,
    rejected,
    JSON.stringify(report),
    id,
  );
}
