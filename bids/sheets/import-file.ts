import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { SoukError } from '../../src/kernel/errors.ts';
import { type Message, msg } from '../../src/kernel/i18n/message.ts';
import { findImport, finishImport, startImport } from '../../src/store/imports.ts';
import type { Sqlite } from '../../src/store/open.ts';
import type { SheetLook } from '../model/account.ts';
import type { Entity } from '../model/entity.ts';
import type { PlatformId } from '../model/platform.ts';
import { readRegionIds } from '../store/region-ids.ts';
import { chosenTemplates } from '../store/templates.ts';
import { entityWriter, insertSnapshot, perfWriter } from '../store/write-import.ts';
import { bytesLook } from './bytes-look.ts';
import { refuseDamagedText } from './damaged-text.ts';
import { damagedId, missingColumns } from './errors.ts';
import { type RowContext, readEntity } from './read-entity.ts';
import { dateRange, readPerf } from './read-perf.ts';
import { openRecognised, type Recognised } from './recognise.ts';

/** Rows behind the header that are looked at for text in a wrong encoding; such a file is wrong from its first row on. */
const DEEP_ROWS = 50;

export interface ImportOptions {
  /** `auto` or a platform. */
  platform: string;
  map: ReadonlyMap<string, string>;
  /** Name of a learned template, or `none`; undefined: whichever fits. */
  template?: string | undefined;
  currency?: string | undefined;
  /** Period of figures in a file without dates. */
  from?: string | undefined;
  to?: string | undefined;
  skipBad: boolean;
  dryRun: boolean;
  /** UTC ms. */
  now: number;
}

export interface ImportReport {
  file: string;
  platform: PlatformId;
  importId: number | null;
  /** The same bytes are in already. */
  known: boolean;
  entities: Record<string, number>;
  figures: number;
  /** Rows left out, by reason: totals and notes, empty, bad (with --skip-bad), figures without a period. */
  skipped: Record<string, number>;
  bad: { line: number; what: Message; why: Message | undefined }[];
  columns: Record<string, string>;
  ignored: string[];
  /** Name of the learned template that the header fits. */
  template: string | null;
}

/**
 * Takes in one account sheet or report. Everything of a file is written in one transaction; with `dryRun` it is rolled
 * back. Raw rows of entities are kept cell by cell, so that a change sheet can give them back. Errors name file, row, column.
 */
export async function importBidFile(db: Sqlite, path: string, options: ImportOptions): Promise<ImportReport> {
  const templates = chosenTemplates(db, options.platform === 'auto' ? undefined : options.platform, options.template);
  const { sheet, found } = await openRecognised(path, { ...options, templates });
  requireTemplate(sheet.name, found, options.template);
  const sha256 = await fileHash(path);
  const report = emptyReport(sheet.name, found);
  if (findImport(db, 'bids', sha256)) return { ...report, known: true };
  const platform = found.platform;
  const currency = (options.currency ?? platform.columns.currency).toUpperCase();
  const context: RowContext = {
    file: sheet.name,
    header: found.header,
    fields: found.fields,
    columns: platform.columns,
    currency,
    xlsx: sheet.format === 'xlsx',
    regionIds: readRegionIds(db, platform.id).byId,
  };
  const hasFigures = ['clicks', 'cost', 'impressions'].some((field) => field in found.fields);
  const hasState = [
    'bid',
    'unitBid',
    'budget',
    'type',
    'criterion',
    'factor',
    'targets',
    'title',
    'negative',
    'negativesPhrase',
    'negativesExact', // biome-ignore format: a list
  ].some((field) => field in found.fields);
  requireColumns(found, sheet.name, hasFigures, hasState);
  const period = options.from ? { from: options.from, to: options.to ?? options.from } : preamblePeriod(found);
  db.exec('BEGIN IMMEDIATE');
  try {
    const start = {
      domain: 'bids',
      source: platform.id,
      fileName: sheet.name,
      sha256,
      bytes: statSync(path).size,
      now: options.now,
    } as const;
    const importId = startImport(db, start);
    const look: SheetLook = {
      fileName: sheet.name,
      format: sheet.format,
      encoding: sheet.encoding ?? null,
      delimiter: sheet.delimiter ?? null,
      header: found.header,
      columns: found.fields,
      preamble: found.preamble,
      ...bytesLook(path, sheet, found.preamble.length),
      ...(found.template ? { words: found.template.words, template: found.template.name } : {}),
    };
    const writeEntity = hasState
      ? entityWriter(
          db,
          insertSnapshot(db, {
            importId,
            platform: platform.id,
            account: found.preamble.flat().find((cell) => cell.includes('@')) ?? '',
            currency,
            now: options.now,
            look,
          }),
        )
      : undefined;
    const writePerf = perfWriter(db, importId, platform.id, currency);
    const ids = {
      long: 0,
      rounded: undefined as { line: number; id: string } | undefined,
      roundedCount: 0,
      zeros: 0,
      spare: 0,
    };
    for await (const { line, cells } of sheet.rows()) {
      if (line <= found.headerLine) continue;
      if (cells.every((cell) => cell.trim() === '')) continue;
      if (platform.columns.skip.test((cells.find((cell) => cell.trim() !== '') ?? '').trim())) {
        report.skipped['totals'] = (report.skipped['totals'] ?? 0) + 1;
        continue;
      }
      try {
        refuseDamagedText(sheet.name, found.header, line, cells, line <= found.headerLine + DEEP_ROWS);
        takeRow(line, cells);
      } catch (error) {
        if (!(error instanceof SoukError) || !options.skipBad) throw error;
        report.bad.push({ line, what: error.what, why: error.why });
      }
    }
    // Excel keeps 15 digits: when every long id ends in zeros behind them, by chance less than once in a thousand files, it did.
    const cut = ids.zeros === ids.long && ids.spare >= 3;
    if (ids.rounded && ((context.xlsx && ids.roundedCount >= ids.long * 0.8) || cut)) {
      throw damagedId(
        { file: sheet.name, line: ids.rounded.line, column: found.header[found.fields.id ?? 0] ?? 'id' },
        ids.rounded.id,
      );
    }
    function takeRow(line: number, cells: readonly string[]): void {
      const entity = writeEntity ? readEntity(context, cells, line) : undefined;
      if (entity && writeEntity) {
        writeEntity(entity, cells);
        report.entities[entity.kind] = (report.entities[entity.kind] ?? 0) + 1;
        noteId(entity, line);
      }
      if (!hasFigures) return;
      const perf = readPerf(context, cells, line, period);
      if (perf) {
        writePerf(perf);
        report.figures += 1;
      } else if (!entity) report.skipped['no-figures'] = (report.skipped['no-figures'] ?? 0) + 1;
      else if (!period && found.fields.date === undefined)
        report.skipped['no-period'] = (report.skipped['no-period'] ?? 0) + 1;
    }
    function noteId(entity: Entity, line: number): void {
      if (!entity.id || !/^\d{16,}$/.test(entity.id)) return;
      ids.long += 1;
      if (/^\d{15}0+$/.test(entity.id)) {
        ids.zeros += 1;
        ids.spare += entity.id.length - 15;
        ids.rounded ??= { line, id: entity.id };
      }
      // A spreadsheet holds numbers as doubles: ids that all happen to be whole doubles went through one.
      if (BigInt(Number(entity.id)).toString() !== entity.id) return;
      ids.roundedCount += 1;
      ids.rounded ??= { line, id: entity.id };
    }
    const accepted = report.figures + Object.values(report.entities).reduce((a, b) => a + b, 0);
    if (accepted === 0) throw nothingFound(sheet.name, report.skipped);
    finishImport(db, importId, accepted, report.bad.length, report);
    db.exec(options.dryRun ? 'ROLLBACK' : 'COMMIT');
    return { ...report, importId: options.dryRun ? null : importId };
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

function emptyReport(file: string, found: Recognised): ImportReport {
  const used = new Set(Object.values(found.fields));
  return {
    file,
    platform: found.platform.id,
    importId: null,
    known: false,
    entities: {},
    figures: 0,
    skipped: {},
    bad: [],
    columns: Object.fromEntries(Object.entries(found.fields).map(([field, at]) => [field, found.header[at!] ?? ''])),
    ignored: found.header.filter((name, i) => name !== '' && !used.has(i)),
    template: found.template?.name ?? null,
  };
}

/** A template that the user named must fit. */
function requireTemplate(file: string, found: Recognised, wanted: string | undefined): void {
  if (wanted === undefined || wanted === 'none' || found.template) return;
  throw new SoukError({
    code: 'bids-template-misfit',
    what: msg(
      { zh: '{file} 的表头与模板“{name}”不符', en: 'The header of {file} does not fit the template “{name}”' },
      { file, name: wanted },
    ),
    why: msg(
      { zh: '表头在第 {line} 行：{found}', en: 'The header is row {line}: {found}' },
      { line: String(found.headerLine), found: found.header.slice(0, 20).join(', ') },
    ),
    next: msg({
      zh: '用 souk bids template show 对照列名；表头改了就重新 learn，不用模板则加 --template none。',
      en: 'Compare the columns with souk bids template show; learn it again if the header changed, or add --template none.',
    }),
  });
}

function requireColumns(found: Recognised, file: string, figures: boolean, state: boolean): void {
  const missing: string[] = [];
  const names = (field: 'plan' | 'clicks' | 'cost') => found.platform.columns.fields[field]?.[0] ?? field;
  if (found.fields.plan === undefined) missing.push(names('plan'));
  if (!state && found.fields.clicks === undefined) missing.push(names('clicks'));
  if (!state && found.fields.cost === undefined) missing.push(names('cost'));
  if (missing.length > 0 || (!figures && !state)) throw missingColumns(file, found.headerLine, missing, found.header);
}

function preamblePeriod(found: Recognised): { from: string; to: string } | undefined {
  for (const row of found.preamble) {
    const range = dateRange(row.join(' '));
    if (range) return range;
  }
  return undefined;
}

function nothingFound(file: string, skipped: Record<string, number>): SoukError {
  return new SoukError({
    code: 'bids-nothing-found',
    what: msg({ zh: '{file} 里没有可用的行', en: '{file} has no row that could be used' }, { file }),
    why: msg(
      { zh: '跳过的行：{skipped}', en: 'Rows left out: {skipped}' },
      {
        skipped:
          Object.entries(skipped)
            .map(([reason, count]) => `${reason} ${count}`)
            .join(', ') || '—',
      },
    ),
    next: msg({
      zh: '报表没有日期列时，用 --from 和 --to 说明统计区间。',
      en: 'If the report has no date column, say its period with --from and --to.',
    }),
  });
}

/** SHA-256 of a file's bytes, streamed. */
export async function fileHash(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}
