import type { Statement } from 'better-sqlite3';
import type { Sqlite } from '../../src/store/open.ts';
import { MAX_KEYWORD, normaliseKeyword } from '../normalise/normalise.ts';
import type { Observation } from './observation.ts';
import type { RejectReason, SheetReport } from './report.ts';
import { ObservationWriter } from './writer.ts';

const KEPT_REJECTS = 50;
const KEPT_EXAMPLES = 3;

/** One import being written: keywords and observations go in, every refused row is kept with its reason. */
export class ImportSession {
  readonly writer: ObservationWriter;
  readonly importId: number;
  readonly #insertReject: Statement;
  accepted = 0;
  rejected = 0;

  constructor(db: Sqlite, importId: number, source: string) {
    this.importId = importId;
    this.writer = new ObservationWriter(db, importId, source);
    this.#insertReject = db.prepare(
      'INSERT INTO keyword_reject (import_id, sheet, line, reason, text) VALUES (?, ?, ?, ?, ?)',
    );
  }

  /** Takes a keyword cell: the normalised text, or undefined when the row was refused (and noted). */
  accept(report: SheetReport, line: number, cell: string, whole: () => string): string | undefined {
    if (cell.length > 16 * MAX_KEYWORD) return this.reject(report, line, 'too-long', whole());
    const trimmed = cell.trim();
    if (/[\r\n]/.test(trimmed)) return this.reject(report, line, 'line-break', whole());
    const norm = normaliseKeyword(trimmed);
    if (norm === '') return this.reject(report, line, 'no-keyword', whole());
    if (norm.length > MAX_KEYWORD) return this.reject(report, line, 'too-long', whole());
    if (!/[\p{L}\p{N}]/u.test(norm)) return this.reject(report, line, 'no-letters', whole());
    return norm;
  }

  /** Writes an observation of an accepted keyword. */
  write(norm: string, raw: string, row: Observation): number {
    return this.writer.write(norm, raw, row);
  }

  /** Counts an accepted row. */
  took(report: SheetReport): void {
    report.rowsAccepted += 1;
    this.accepted += 1;
  }

  /** Notes a refused row. */
  reject(report: SheetReport, line: number, reason: RejectReason, text: string): undefined {
    report.rowsRejected += 1;
    this.rejected += 1;
    report.rejectCounts[reason] = (report.rejectCounts[reason] ?? 0) + 1;
    const short = text.length > 300 ? `${text.slice(0, 299)}…` : text;
    if (report.rejects.length < KEPT_REJECTS) report.rejects.push({ line, reason, text: short });
    this.#insertReject.run(this.importId, report.sheet, line, reason, short);
  }

  /** Notes a cell that could not be read; its row stays. */
  problem(report: SheetReport, line: number, field: string, text: string): void {
    const entry = (report.cellProblems[field] ??= { count: 0, examples: [] });
    entry.count += 1;
    if (entry.examples.length < KEPT_EXAMPLES) entry.examples.push({ line, text: text.slice(0, 80) });
  }
}
