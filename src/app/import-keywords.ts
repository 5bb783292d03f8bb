import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type ImportFileOptions, type ImportReport, importKeywordFile } from '../../keywords/index.ts';
import { SoukError } from '../kernel/errors.ts';
import type { Sqlite } from '../store/open.ts';

/** What became of one of several files: its report, or why it could not be taken. */
export type FileOutcome =
  | { file: string; report: ImportReport; error?: undefined }
  | { file: string; error: SoukError };

/**
 * Takes several files (or folders of files) into the bank, each on its own: one that cannot be read stops no other.
 * Errors that are no fault of the file (database locked, disk full) end the run.
 */
export async function importKeywordFiles(
  db: Sqlite,
  paths: readonly string[],
  options: ImportFileOptions,
): Promise<FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  for (const file of paths.flatMap(expand)) {
    try {
      outcomes.push({ file, report: await importKeywordFile(db, file, options) });
    } catch (error) {
      if (!(error instanceof SoukError) || /^(db|disk)-/.test(error.code)) throw error;
      outcomes.push({ file, error });
    }
  }
  return outcomes;
}

/** A folder stands for the files in it, in order of their names; hidden files are left out. */
function expand(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(path, entry.name))
    .sort();
}
