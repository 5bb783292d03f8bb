import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { openSheet } from '../../src/io/sheet-read.ts';
import { SoukError } from '../../src/kernel/errors.ts';
import { type Message, msg } from '../../src/kernel/i18n/message.ts';
import { findImport, finishImport, startImport } from '../../src/store/imports.ts';
import type { Sqlite } from '../../src/store/open.ts';
import type { Fact } from '../model/fact.ts';
import { writeFact } from '../store/fact-store.ts';
import { type FactField, factField } from './columns.ts';
import { factFromRow } from './fact-from-row.ts';

export interface FactImport {
  /** null: a dry run, or the same file was imported before. */
  importId: number | null;
  already: boolean;
  added: number;
  updated: number;
  ignoredColumns: readonly string[];
  refused: readonly { line: number; reason: Message }[];
  notes: readonly { line: number; note: Message }[];
}

/**
 * Takes a fact sheet (CSV in any encoding, TSV or XLSX, Chinese or English headers) into the store in one transaction.
 * Rows that are no facts are refused with their line and reason; the same file twice changes nothing.
 * Errors: `facts-no-header` when no row names the statement column.
 */
export async function importFacts(
  db: Sqlite,
  path: string,
  options: { now: number; dryRun: boolean },
): Promise<FactImport> {
  const bytes = readFileSync(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const sheet = await openSheet(path);
  let columns: (FactField | undefined)[] | undefined;
  const ignored: string[] = [];
  const facts: Fact[] = [];
  const refused: { line: number; reason: Message }[] = [];
  const notes: { line: number; note: Message }[] = [];
  for await (const row of sheet.rows()) {
    if (row.cells.every((cell) => cell.trim() === '')) continue;
    if (!columns) {
      const fields = row.cells.map(factField);
      if (!fields.includes('statement')) {
        if (row.line > 20) break;
        continue;
      }
      columns = fields;
      ignored.push(...row.cells.filter((cell, i) => fields[i] === undefined && cell.trim() !== ''));
      continue;
    }
    const cells: Partial<Record<FactField, string>> = {};
    columns.forEach((field, i) => {
      if (field) cells[field] ??= row.cells[i] ?? '';
    });
    const result = factFromRow(cells);
    if ('reason' in result) refused.push({ line: row.line, reason: result.reason });
    else {
      facts.push(result.fact);
      notes.push(...result.notes.map((note) => ({ line: row.line, note })));
    }
  }
  if (!columns) throw noHeader(path);
  const before = findImport(db, 'content', sha256);
  const base = { ignoredColumns: ignored, refused, notes };
  if (before) return { ...base, importId: before.id, already: true, added: 0, updated: 0 };
  if (options.dryRun) return { ...base, importId: null, already: false, added: facts.length, updated: 0 };
  return db
    .transaction(() => {
      const importId = startImport(db, {
        domain: 'content',
        source: 'fact-sheet',
        fileName: sheet.name,
        sha256,
        bytes: bytes.length,
        now: options.now,
      });
      let added = 0;
      for (const fact of facts) if (writeFact(db, fact, options.now, importId).added) added += 1;
      finishImport(db, importId, facts.length, refused.length, {
        ignoredColumns: ignored,
        refused: refused.map(({ line, reason }) => ({ line, reason: reason.text.en })),
      });
      return { ...base, importId, already: false, added, updated: facts.length - added };
    })
    .immediate();
}

function noHeader(path: string): SoukError {
  return new SoukError({
    code: 'facts-no-header',
    what: msg({ zh: '{path} 里找不到“陈述”（statement）一列', en: '{path} has no statement (陈述) column' }, { path }),
    next: msg({
      zh: '表头至少要有：主体、陈述；可选：类型、指标、数值、单位、地域、期间、来源、来源日期、有效期至。',
      en: 'The header needs at least: subject, statement; optional: topic, attribute, value, unit, region, period, source, source date, valid until.',
    }),
  });
}
