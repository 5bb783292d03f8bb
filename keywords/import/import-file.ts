import { createHash } from 'node:crypto';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { openSheet, openSheets, type Sheet } from '../../src/io/sheet-read.ts';
import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import { findImport, finishImport, startImport } from '../../src/store/imports.ts';
import type { Sqlite } from '../../src/store/open.ts';
import { marketCode } from '../sources/market.ts';
import { type SourceSpec, sourceSpecs } from '../sources/spec.ts';
import { importPlain } from './import-plain.ts';
import { checkJsonSize, hasSerpPages, importSerp, looksLikeJson } from './import-serp.ts';
import { importTable, sampleOf, understand } from './import-table.ts';
import { jsonTable } from './json-table.ts';
import { emptySheetReport, type ImportReport, type SheetReport } from './report.ts';
import { ImportSession } from './session.ts';

export interface ImportFileOptions {
  /** Source id that the user names; otherwise the file is recognised. `plain` and `serp-json` are sources, too. */
  as?: string | undefined;
  market?: string | undefined;
  /** `header → field`; `#2` names the second column; field `-` ignores it. */
  map?: ReadonlyMap<string, string>;
  /** Header alias packs (YAML files). */
  aliases?: readonly string[];
  /** Read and report everything, keep nothing. */
  dryRun?: boolean;
  /** UTC ms. */
  now: number;
  /** Called now and then with the number of rows read. */
  onRows?: (rows: number) => void;
}

/**
 * Takes one file into the bank, whole or not at all. The same bytes a second time change nothing (`state: 'known'`).
 * Errors: `keywords-unrecognised` when no list in the file is understood, `keywords-source-unknown` for a wrong `as`, and
 * those of reading files.
 */
export async function importKeywordFile(db: Sqlite, path: string, options: ImportFileOptions): Promise<ImportReport> {
  const specs = chosenSpecs(options);
  if (!existsSync(path) || statSync(path).isDirectory()) await openSheet(path); // Throws the error for an unreadable file.
  const sha256 = await fileHash(path);
  const known = findImport(db, 'keywords', sha256);
  const report: ImportReport = {
    file: path,
    sha256,
    bytes: statSync(path).size,
    state: known ? 'known' : options.dryRun ? 'dry-run' : 'imported',
    importId: known?.id ?? null,
    source: known?.source ?? '',
    rowsAccepted: known?.rows_accepted ?? 0,
    rowsRejected: known?.rows_rejected ?? 0,
    keywordsAdded: 0,
    keywordsKnown: 0,
    observations: 0,
    sheets: [],
  };
  if (known && !options.dryRun) return report;
  if (known) report.state = 'dry-run';

  const cache = db.pragma('cache_size', { simple: true }) as number;
  db.pragma('cache_size = -131072'); // A million keywords: the index over their text must not be read from disk again and again.
  db.exec('BEGIN IMMEDIATE');
  try {
    const importId = startImport(db, {
      domain: 'keywords',
      source: options.as ?? 'auto',
      fileName: basename(path),
      sha256,
      bytes: report.bytes,
      now: options.now,
    });
    await readInto(db, importId, path, specs, options, report);
    db.prepare('UPDATE import SET source = ? WHERE id = ?').run(report.source, importId);
    finishImport(db, importId, report.rowsAccepted, report.rowsRejected, report.sheets);
    if (options.dryRun) db.exec('ROLLBACK');
    else {
      report.importId = importId;
      db.exec('COMMIT');
    }
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  } finally {
    db.pragma(`cache_size = ${cache}`);
  }
  return report;
}

async function readInto(
  db: Sqlite,
  importId: number,
  path: string,
  specs: readonly SourceSpec[],
  options: ImportFileOptions,
  report: ImportReport,
): Promise<void> {
  const market = options.market ? marketCode(options.market) : '';
  const onRows = options.onRows ?? (() => {});
  let session: ImportSession | undefined;
  const begin = (source: string) => {
    report.source ||= source;
    session ??= new ImportSession(db, importId, source);
    return session;
  };
  const json = looksLikeJson(path);
  const records = json && options.as !== 'serp-json' ? jsonRecords(path, options.as) : undefined;
  if (options.as === 'serp-json' || (options.as === undefined && json && !records)) {
    const sheet = emptySheetReport('');
    importSerp(db, begin('serp-json'), path, sheet, market);
    report.sheets.push(sheet);
  } else {
    const sheets = records ? [records] : await openSheets(path);
    let period = '';
    const opened = [];
    for (const sheet of sheets) opened.push({ sheet, ...(await sampleOf(sheet)) });
    // The Filters sheet of a Search Console export says which period the others are about.
    for (const { sample } of opened) period ||= sidecarPeriod(sample.map((row) => row.cells));
    for (const { sheet, sample, rest } of opened) {
      const entry = sheetReport(sheet);
      report.sheets.push(entry);
      const found = options.as === 'plain' ? undefined : understand(sample, specs, options.map ?? new Map());
      if (found) {
        await importTable(begin(found.plan.spec.id), { ...found, sample, rest }, entry, {
          market,
          fileName: basename(path),
          period,
          onRows,
        });
      } else if (
        options.as === 'plain' ||
        (options.as === undefined &&
          isPlain(
            sample.map((row) => row.cells),
            path,
          ))
      ) {
        const whole =
          sheet.format === 'csv' && !sheet.sheet ? await openSheet(path, { delimiter: wholeLines(sample) }) : undefined;
        const again = whole ? await sampleOf(whole) : { sample, rest };
        await importPlain(begin('plain'), again.sample, again.rest, entry, market);
      } else entry.why = unusable(sample.map((row) => row.cells));
    }
  }
  if (!session || (session.accepted === 0 && session.rejected === 0)) throw unrecognised(path, report, options);
  session.writer.finish();
  report.rowsAccepted = session.accepted;
  report.rowsRejected = session.rejected;
  report.keywordsAdded = session.writer.added;
  report.observations = session.writer.observations;
  report.keywordsKnown = Math.max(0, session.accepted - session.writer.added);
}

/** JSON is either pages of results or a list of records; a page of results has a keyword and URLs. */
function jsonRecords(path: string, as: string | undefined): Sheet | undefined {
  checkJsonSize(path);
  if (as === undefined && hasSerpPages(path)) return undefined;
  const table = jsonTable(path);
  if (table) return table;
  throw new SoukError({
    code: 'keywords-unrecognised',
    what: msg(
      {
        zh: '{path} 里没有一条条的记录，也没有搜索结果页',
        en: '{path} holds neither a list of records nor pages of results',
      },
      { path },
    ),
    next: msg({
      zh: '需要对象的列表（每个对象一个关键词）、Search Console API 的回复，或带 keyword 和 urls 的搜索结果。',
      en: 'It takes a list of objects (one keyword each), an answer of the Search Console API, or results with keyword and urls.',
    }),
  });
}

function chosenSpecs(options: ImportFileOptions): SourceSpec[] {
  const all = sourceSpecs(options.aliases ?? []);
  if (options.as === undefined || options.as === 'plain' || options.as === 'serp-json') return all;
  const chosen = all.filter((spec) => spec.id === options.as);
  if (chosen.length > 0) return chosen;
  throw new SoukError({
    code: 'keywords-source-unknown',
    what: msg({ zh: '没有名为“{as}”的来源', en: 'There is no source “{as}”' }, { as: options.as }),
    next: msg(
      { zh: '可用的来源：{ids}', en: 'Known sources: {ids}' },
      { ids: [...all.map((spec) => spec.id), 'plain', 'serp-json'].join(', ') },
    ),
  });
}

function sheetReport(sheet: Sheet): SheetReport {
  const report = emptySheetReport(sheet.sheet ?? '');
  report.encoding = sheet.encoding ?? '';
  report.delimiter = sheet.delimiter ?? '';
  return report;
}

/** A list of words: one cell a row, a text file, or words with counts. */
function isPlain(rows: readonly (readonly string[])[], path: string): boolean {
  const filled = rows.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  if (filled.length === 0) return false;
  return (
    filled.every((cells) => cells.length === 1) ||
    filled.every((cells) => cells.length === 2 && /^\s*\d[\d,]*\s*$/.test(cells[1]!)) ||
    /\.(txt|list|md)$/i.test(path)
  );
}

/** Words with counts keep their delimiter; in a plain list a comma belongs to the keyword. */
function wholeLines(sample: readonly { cells: readonly string[] }[]): string {
  const filled = sample.filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  return filled.every((row) => row.cells.length === 2 && /^\s*\d+\s*$/.test(row.cells[1]!)) ? '\t' : '\x1f';
}

function sidecarPeriod(rows: readonly (readonly string[])[]): string {
  const [head] = rows;
  if (!head || !/^(filter|过滤器|过滤条件|篩選器|filtro|filtre)$/i.test(head[0]?.trim() ?? '')) return '';
  return rows.find((cells) => /^(date|日期|fecha|datum)$/i.test(cells[0]?.trim() ?? ''))?.[1]?.trim() ?? '';
}

function unusable(rows: readonly (readonly string[])[]) {
  if (rows.length === 0) return { zh: '是空的', en: 'is empty' };
  return { zh: '没有关键词列', en: 'has no column of keywords' };
}

function unrecognised(path: string, report: ImportReport, options: ImportFileOptions): SoukError {
  const sheet = report.sheets[0];
  return new SoukError({
    code: 'keywords-unrecognised',
    what: msg(
      { zh: '看不出 {path} 里哪一列是关键词', en: 'Cannot tell which column of {path} holds the keywords' },
      { path },
    ),
    ...(options.as
      ? {
          why: msg(
            { zh: '它不像来源“{as}”的导出文件', en: 'It does not look like an export of “{as}”' },
            { as: options.as },
          ),
        }
      : {}),
    next: msg(
      {
        zh: "用 --map '表头=keyword,表头=volume' 指定列，或用 --as plain 按每行一个词读取{hint}。",
        en: "Name the columns with --map 'header=keyword,header=volume', or read one keyword a line with --as plain{hint}.",
      },
      { hint: sheet?.encoding ? ` (${sheet.encoding})` : '' },
    ),
  });
}

async function fileHash(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}
