import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CsvEncoding, csvBytes, unencodable } from '../../src/io/csv-write.ts';
import { refuseOverwrite, writeFile } from '../../src/io/write-file.ts';
import { xlsxBytes } from '../../src/io/xlsx-write.ts';
import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import { currencyExponent } from '../../src/kernel/money.ts';
import type { Sqlite } from '../../src/store/open.ts';
import type { Account, SheetLook } from '../model/account.ts';
import type { Change } from '../model/change.ts';
import type { EncodeInput, Platform, SheetFile } from '../model/platform.ts';
import { platformOf } from '../platforms/index.ts';
import { readAccount } from '../store/read-account.ts';
import { readRegionIds } from '../store/region-ids.ts';
import { type BidRun, readChanges } from '../store/runs.ts';
import { chosenTemplates } from '../store/templates.ts';
import { adSheets } from './ad-sheets.ts';
import { guardChanges } from './export-guards.ts';
import { exportWarnings } from './export-warnings.ts';
import { fullSheetRows } from './full-sheet.ts';
import { hourSheets } from './hour-sheets.ts';
import { writeAs } from './look.ts';

export interface ExportOptions {
  /** Folder to write to; undefined: a dry run that only counts. */
  out: string | undefined;
  onlyChanges: boolean;
  format: 'csv' | 'xlsx';
  encoding: CsvEncoding | undefined;
  force: boolean;
  /** The number of pauses the user has confirmed. */
  confirmPauses: number;
  /** Let cells start with characters that a spreadsheet would take for a formula. */
  allowLeading: boolean;
  /** Name of a learned template, or `none`; undefined: the newest that has the columns. */
  template?: string | undefined;
  /** Let a plan's daily budget rise. */
  raiseBudget?: boolean;
  now: number;
}

export interface Manifest {
  schema: 'souk.bids-manifest/1';
  run: number;
  platform: string;
  accountHash: string;
  exportedAt: string;
  dryRun: boolean;
  changes: Record<string, number>;
  /** Expected change a day, major units; pauses count their whole cost. */
  costEffect: number;
  valueEffect: number;
  files: { name: string; rows: number; sha256: string | null; undo: boolean }[];
  /** Plans that the run divides, and the plans they become. */
  divided: { plan: string; into: string[] }[];
  warnings: string[];
}

/**
 * Writes a run as the platform's sheets with an undo sheet and a manifest. Refuses when the account has changed since the
 * run was made, when many pauses are not confirmed, when a character does not exist in the encoding, or when a cell could be
 * taken for a formula. Never raises a budget and never writes "delete all".
 */
export async function exportRun(db: Sqlite, run: BidRun, options: ExportOptions): Promise<Manifest> {
  const platform = platformOf(run.platform);
  const account = readAccount(db, run.platform);
  if (account.hash !== run.accountHash) throw accountChanged(run.id);
  const all = readChanges(db, run.id);
  const changes = all.filter((change) => change.kind !== 'ad-add' && change.kind !== 'hour-factor');
  const hours = hourSheets(platform, account, all);
  const ads = adSheets(platform, account, all, new Date(options.now).toISOString().slice(0, 10));
  const { bid, factor } = platform.limits;
  const least = {
    bid: Math.ceil(bid.min * 10 ** currencyExponent(account.currency)),
    factor: Math.round((run.config.factorMin ?? factor.min) * 1e6),
  };
  guardChanges(account, changes, { ...options, maxJump: run.config.maxJump, least });
  const input = {
    account,
    changes,
    currency: account.currency,
    regionIds: readRegionIds(db, run.platform).byRegion,
    templates: chosenTemplates(db, run.platform, options.template),
  };
  const sheets = options.onlyChanges
    ? platform.encode({ ...input, undo: false })
    : [...regionSheets(platform, input), ...wholeSheets(db, platform, account, changes)];
  const undo = [...platform.encode({ ...input, undo: true }), ...hours.undo, ...ads.undo].map((sheet) => ({
    ...sheet,
    name: `undo-${sheet.name}`,
  }));
  const manifest: Manifest = {
    schema: 'souk.bids-manifest/1',
    run: run.id,
    platform: run.platform,
    accountHash: account.hash,
    exportedAt: new Date(options.now).toISOString(),
    dryRun: options.out === undefined,
    changes: countBy(all),
    costEffect: round(
      changes.reduce((sum, change) => sum + (change.kind.startsWith('keyword') ? (change.costEffect ?? 0) : 0), 0),
    ),
    valueEffect: round(
      changes.reduce((sum, change) => sum + (change.kind.startsWith('keyword') ? (change.valueEffect ?? 0) : 0), 0),
    ),
    files: [],
    divided: run.result.divided ?? [],
    warnings: [
      ...exportWarnings(platform, account, changes),
      ...(ads.waiting > 0 ? ['ads-out-of-season'] : []),
      ...(hours.sheets.length > 0 && hours.undo.length === 0 ? ['hours-undo-by-hand'] : []),
      ...(hours.sheets.length > 0 ? ['hours-become-schedule'] : []),
    ],
  };
  for (const sheet of [...sheets, ...hours.sheets, ...ads.sheets, ...undo])
    manifest.files.push(await writeSheet(sheet, platform, run, options));
  if (options.out !== undefined) {
    await writeFile(join(options.out, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`, {
      force: options.force,
    });
    db.prepare('INSERT INTO bid_ledger (run_id, exported_at, manifest) VALUES (?, ?, ?)').run(
      run.id,
      options.now,
      JSON.stringify(manifest),
    );
  }
  return manifest;
}

function regionSheets(platform: Platform, input: Omit<EncodeInput, 'undo'>): SheetFile[] {
  const regional = input.changes.filter((change) => change.kind !== 'keyword-bid' && change.kind !== 'keyword-pause');
  return platform.encode({ ...input, changes: regional, undo: false });
}

function wholeSheets(db: Sqlite, platform: Platform, account: Account, changes: readonly Change[]): SheetFile[] {
  const ids = db
    .prepare<[string], { id: number; look: string }>(
      'SELECT id, look FROM bid_snapshot WHERE platform = ? ORDER BY id DESC',
    )
    .all(account.platform);
  return account.looks.flatMap((look: SheetLook, at) => {
    const id = ids.find((row) => row.look === JSON.stringify(look))?.id;
    // Sheets without bids carry nothing that a run changes; those of a new structure (its negatives) must go out whole.
    if (id === undefined || (look.columns.bid === undefined && !look.start)) return [];
    // A bulk file without its version record is refused by Microsoft.
    const version = look.header.map((name) => (name === 'Type' ? 'Format Version' : name === 'Name' ? '6.0' : ''));
    const rows = {
      *[Symbol.iterator]() {
        if (platform.id === 'microsoft' && version.includes('6.0')) yield version;
        yield* fullSheetRows(db, id, look, platform, changes, account.currency);
      },
    };
    return [
      {
        name: `account${at === 0 ? '' : `-${at + 1}`}`,
        header: look.header,
        rows,
        ...writeAs(look),
      } satisfies SheetFile,
    ];
  });
}

async function writeSheet(
  sheet: SheetFile,
  platform: Platform,
  run: BidRun,
  options: ExportOptions,
): Promise<Manifest['files'][number]> {
  const encoding = options.encoding ?? sheet.encoding;
  let count = 0;
  function* checked(): Generator<readonly string[]> {
    yield sheet.header;
    for (const row of sheet.rows) {
      count += 1;
      if (platform.destructive?.(sheet.header, row)) throw deletesAll(sheet, count);
      for (const [i, cell] of row.entries()) {
        if (!options.allowLeading && /^[=@＝＠\t\r]/.test(cell)) throw leading(sheet, count, i, cell);
        const lost = options.format === 'csv' ? unencodable(cell, encoding) : [];
        if (lost.length > 0) throw notEncodable(sheet, count, i, lost, encoding);
      }
      yield row;
    }
  }
  const name = `${run.platform}-${sheet.name}.${options.format}`;
  const undo = sheet.name.startsWith('undo-');
  if (options.out === undefined) {
    for (const _ of checked()) void _;
    return { name, rows: count, sha256: null, undo };
  }
  const path = join(options.out, name);
  refuseOverwrite(path, options.force);
  if (options.format === 'xlsx') {
    const [, ...rows] = [...checked()];
    await writeFile(
      path,
      await xlsxBytes([{ name: sheet.name, columns: sheet.header.map((header) => ({ header })), rows }]),
      { force: true },
    );
  } else await writeFile(path, csvBytes(checked(), sheet.profile, encoding), { force: true });
  return { name, rows: count, sha256: createHash('sha256').update(readFileSync(path)).digest('hex'), undo };
}

function countBy(changes: readonly Change[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const change of changes) counts[change.kind] = (counts[change.kind] ?? 0) + 1;
  return counts;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function accountChanged(run: number): SoukError {
  return new SoukError({
    code: 'bids-account-changed',
    what: msg(
      {
        zh: '账户在第 {run} 号方案之后已有变化，拒绝导出',
        en: 'The account has changed since run {run}; nothing is exported over it',
      },
      { run: String(run) },
    ),
    next: msg({ zh: '用最新的账户重新运行 souk bids plan。', en: 'Run souk bids plan again on the newest account.' }),
  });
}

/** A row that would take away more than it names is never written, whatever asked for it. */
function deletesAll(sheet: SheetFile, row: number): SoukError {
  return new SoukError({
    code: 'bids-deletes-all',
    what: msg(
      {
        zh: '{sheet} 第 {row} 行会删除整个计划或其全部否定词，拒绝写出',
        en: 'Row {row} of {sheet} would delete a whole campaign or all its negatives; it is not written',
      },
      { sheet: sheet.name, row: String(row + 1) },
    ),
    next: msg({
      zh: '请重新导入最新账户，再运行 souk bids plan；仍出现时请在平台后台逐条删除。',
      en: 'Import the newest account and run souk bids plan again; if it stays, delete single entries in the client.',
    }),
  });
}

function leading(sheet: SheetFile, row: number, column: number, cell: string): SoukError {
  return new SoukError({
    code: 'bids-cell-leading',
    what: msg(
      { zh: '单元格“{cell}”以公式字符开头', en: 'The cell “{cell}” starts like a formula' },
      { cell: cell.slice(0, 40) },
    ),
    why: msg(
      { zh: '{sheet} 第 {row} 行“{column}”列', en: '{sheet}, row {row}, column “{column}”' },
      { sheet: sheet.name, row: String(row + 1), column: sheet.header[column] ?? '' },
    ),
    next: msg({ zh: '确认无误后加 --allow-leading。', en: 'If that is right, add --allow-leading.' }),
  });
}

function notEncodable(
  sheet: SheetFile,
  row: number,
  column: number,
  lost: readonly string[],
  encoding: string,
): SoukError {
  return new SoukError({
    code: 'bids-not-encodable',
    what: msg(
      { zh: '{encoding} 无法表示：{chars}', en: '{encoding} cannot hold: {chars}' },
      { encoding, chars: lost.join(' ') },
    ),
    why: msg(
      { zh: '{sheet} 第 {row} 行“{column}”列', en: '{sheet}, row {row}, column “{column}”' },
      { sheet: sheet.name, row: String(row + 1), column: sheet.header[column] ?? '' },
    ),
    next: msg({ zh: '改用 --encoding utf-8-bom 或 --format xlsx。', en: 'Use --encoding utf-8-bom or --format xlsx.' }),
  });
}
