import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { openSheet, type Sheet, type SheetRow } from '../../src/io/sheet-read.ts';
import { findImport, finishImport, startImport } from '../../src/store/imports.ts';
import type { Sqlite } from '../../src/store/open.ts';
import { type KeyRing, personHash } from '../keys/key-file.ts';
import { loadDirectory } from '../model/directory.ts';
import type { Observation } from '../model/observation.ts';
import { type CellFormat, Cells, RowRefused } from '../networks/cells.ts';
import { NETWORKS } from '../networks/index.ts';
import { mappedNetwork } from '../networks/mapped/index.ts';
import { ownNetwork } from '../networks/own/index.ts';
import { type Recognised, recognise } from '../networks/recognise.ts';
import type { Network, RowContext } from '../networks/report.ts';
import { checkTotals, isTotals, type TotalCheck } from './check-totals.ts';
import { clickSink, clicksNetwork } from './click-sink.ts';
import { codeSink, codesNetwork } from './code-sink.ts';
import { ensureGroup } from './ensure-group.ts';
import { ambiguous, notRecognised } from './import-errors.ts';
import type { MapFile } from './map-file.ts';
import { observationWriter } from './write.ts';

export interface ImportOptions {
  /** `auto` or the id of a network, `own`, `clicks`, `codes`. */
  network: string;
  map?: MapFile | undefined;
  account?: string | undefined;
  /** Whose order numbers the rows carry, when it is not the network's own platform. */
  channel?: string | undefined;
  currency?: string | undefined;
  asOf?: number | undefined;
  dryRun?: boolean;
  keys: KeyRing;
  now: number;
}

export interface ImportResult {
  file: string;
  /** `taobao/orders`. */
  source: string;
  importId: number | null;
  /** True: the same bytes are in already; nothing was read. */
  already: boolean;
  accepted: number;
  repeated: number;
  refused: { line: number; code: string; detail: string }[];
  refusedTotal: number;
  /** Rows that are no data: titles, totals, blank. */
  skipped: number;
  /** Headers nothing was read from. */
  ignored: readonly string[];
  /** State texts that Souk does not know, with their number: kept, shown, worth nothing until known. */
  unknownStates: Record<string, number>;
  /** What the file's own totals rows say, beside the sums of its rows; empty: it has none. */
  totals: TotalCheck[];
  /** The group that the rows belong to was made by this import. */
  newGroup: string | null;
}

const SHOWN_REFUSALS = 1000;
const HEADER_WITHIN = 30;

/**
 * Takes in one file of a network, of the own shop, of clicks or of codes, whatever its encoding, delimiter or header
 * order. The same bytes twice change nothing, the same rows in another file neither. All or nothing: one transaction.
 */
export async function importFile(db: Sqlite, path: string, options: ImportOptions): Promise<ImportResult> {
  const sheet = await openSheet(path);
  const sha256 = await fileHash(path);
  const before = findImport(db, 'partners', sha256);
  if (before) {
    return {
      ...blank(sheet.name),
      source: before.source,
      importId: before.id,
      already: true,
      repeated: before.rows_accepted,
    };
  }
  const batches = sheet.batches()[Symbol.asyncIterator]();
  const { found, line, rest } = await findHeader(batches, sheet, candidates(options));
  db.pragma('cache_size = -98304');
  db.exec('BEGIN IMMEDIATE');
  try {
    const result = await take(db, { rest, line }, batches, sheet, found, options, sha256);
    db.exec(options.dryRun ? 'ROLLBACK' : 'COMMIT');
    return options.dryRun ? { ...result, importId: null } : result;
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  } finally {
    await batches.return?.(undefined);
  }
}

function candidates(options: ImportOptions): Network[] {
  const { map } = options;
  const columns = Object.fromEntries(
    Object.entries(map?.columns ?? {}).map(([field, names]) => [field, typeof names === 'string' ? [names] : names]),
  );
  const own = ownNetwork({
    channel: options.channel ?? map?.channel ?? 'own',
    zone: map?.timezone ?? 'Asia/Shanghai',
    currency: options.currency ?? map?.currency ?? 'CNY',
    states: map?.states ?? {},
    columns,
  });
  const only = map?.kind;
  const ownOnly = { ...own, reports: own.reports.filter((item) => only === undefined || item.id === only) };
  if (only === 'clicks') return [clicksNetwork(columns)];
  if (only === 'codes') return [codesNetwork(columns)];
  if (only === 'claims' || only === 'refunds') {
    const mapped = mappedNetwork({
      network: map!.network!,
      zone: own.zone,
      currency: own.currency,
      minorUnits: map!.minorUnits,
      states: map!.states,
      columns,
    });
    return [{ ...mapped, reports: mapped.reports.filter((item) => item.id === only) }];
  }
  if (only !== undefined) return [ownOnly];
  const all = [...NETWORKS, ownOnly, clicksNetwork(columns), codesNetwork(columns)];
  if (options.network === 'auto') return map ? all.filter((item) => !NETWORKS.includes(item)) : all;
  return all.filter((item) => item.id === options.network);
}

async function findHeader(
  batches: AsyncIterator<SheetRow[]>,
  sheet: Sheet,
  networks: readonly Network[],
): Promise<{ found: Recognised; line: number; rest: SheetRow[] }> {
  let shown: string[] = [];
  let seen = 0;
  while (seen < HEADER_WITHIN) {
    const next = await batches.next();
    if (next.done) break;
    for (const [i, { cells, line }] of next.value.entries()) {
      seen += 1;
      if (seen > HEADER_WITHIN) break;
      if (cells.filter((cell) => cell.trim() !== '').length > shown.length) shown = cells;
      const found = recognise(cells, networks);
      const [best, second] = found;
      if (!best) continue;
      if (second && second.score === best.score && second.network.id !== best.network.id)
        throw ambiguous(sheet.path, found);
      return { found: best, line, rest: next.value.slice(i + 1) };
    }
  }
  throw notRecognised(sheet.path, shown, networks);
}

async function take(
  db: Sqlite,
  header: { line: number; rest: readonly SheetRow[] },
  batches: AsyncIterator<SheetRow[]>,
  sheet: Sheet,
  found: Recognised,
  options: ImportOptions,
  sha256: string,
): Promise<ImportResult> {
  const { network, report, places } = found;
  const result: ImportResult = { ...blank(sheet.name), source: `${network.id}/${report.id}`, ignored: found.ignored };
  result.importId = startImport(db, {
    domain: 'partners',
    source: result.source,
    fileName: sheet.name,
    sha256,
    bytes: statSync(sheet.path).size,
    now: options.now,
  });
  const currency = options.currency ?? options.map?.currency ?? network.currency;
  const format: CellFormat = {
    zone: options.map?.timezone ?? network.zone,
    currency,
    ...(options.map?.dates ? { dates: options.map.dates } : {}),
    ...report.format?.((field) => places.has(field), found.headers),
  };
  const add = sinkFor(db, found, format, options, result);
  let totals = 0;
  for (let rows: readonly SheetRow[] | undefined = header.rest; rows !== undefined; ) {
    for (const { cells, line } of rows) if (takeRow(cells, line, add.row, result)) totals += 1;
    const next = await batches.next();
    rows = next.done ? undefined : next.value;
  }
  add.finish();
  if (totals > 0) result.totals = await checkTotals(sheet, found, header.line, format, add.amounts);
  const { importId, ...report_ } = result;
  finishImport(db, importId!, result.accepted, result.refusedTotal, report_);
  return result;
}

/** Takes one row, or counts it as skipped or refused; true: it is a totals row. */
function takeRow(
  cells: readonly string[],
  line: number,
  add: (cells: readonly string[], line: number) => boolean | null,
  result: ImportResult,
): boolean {
  const first = cells.find((cell) => cell.trim() !== '');
  const totals = first !== undefined && isTotals(first);
  if (first === undefined || totals) {
    result.skipped += 1;
    return totals;
  }
  try {
    const taken = add(cells, line);
    if (taken === null) result.skipped += 1;
    else if (taken) result.accepted += 1;
    else result.repeated += 1;
  } catch (error) {
    if (!(error instanceof RowRefused)) throw error;
    result.refusedTotal += 1;
    if (result.refused.length < SHOWN_REFUSALS)
      result.refused.push({ line, code: error.code, detail: error.detail.slice(0, 200) });
  }
  return false;
}

function sinkFor(db: Sqlite, found: Recognised, format: CellFormat, options: ImportOptions, result: ImportResult) {
  const { network, report, places } = found;
  if (network.id === 'clicks') {
    const sink = clickSink(db, loadDirectory(db), places, format, {
      importId: result.importId,
      personKey: options.keys.person,
    });
    return {
      row: (cells: readonly string[]) => sink.add(cells),
      finish: () => sink.finish(),
      amounts: new Set<string>(),
    };
  }
  if (network.id === 'codes') {
    const add = codeSink(db, loadDirectory(db), places, format);
    return { row: (cells: readonly string[]) => add(cells), finish: () => {}, amounts: new Set<string>() };
  }
  const channel = options.channel ?? network.channel;
  result.newGroup = ensureGroup(db, network, channel, format.currency);
  const parts = new Map<string, number>();
  const context: RowContext = {
    account: options.account ?? '',
    currency: format.currency,
    asOf: options.asOf ?? null,
    part(base) {
      const times = (parts.get(base) ?? 0) + 1;
      parts.set(base, times);
      return times === 1 ? '' : String(times);
    },
    person: (identifier) => personHash(options.keys, identifier),
  };
  const cells = new Cells<string>(places, format);
  const writer = observationWriter(db, result.importId);
  return {
    row(row: readonly string[], line: number): boolean | null {
      const observation = report.row(cells.use(row), context);
      if (observation === null) return null;
      if (observation.state === 'other') nameState(observation, options.map);
      if (observation.state === 'other') {
        const raw = observation.stateRaw === '' ? '—' : observation.stateRaw;
        result.unknownStates[raw] = (result.unknownStates[raw] ?? 0) + 1;
      }
      if (observation.channel !== channel) observation.channel = channel;
      return writer.add(observation, line);
    },
    finish: () => {},
    amounts: cells.amounts,
  };
}

/** A state that only the user's map knows; a settled row without a final commission is final as it stands. */
function nameState(row: Observation, map: MapFile | undefined): void {
  const state = map?.states[row.stateRaw];
  if (state === undefined) return;
  row.state = state;
  if (state !== 'settled' || row.kind !== 'claim') return;
  row.settled ??= row.commission;
  row.settledAt ??= row.sourceTime;
}

function blank(file: string): ImportResult {
  return {
    file,
    source: '',
    importId: null,
    already: false,
    accepted: 0,
    repeated: 0,
    refused: [],
    refusedTotal: 0,
    skipped: 0,
    ignored: [],
    unknownStates: {},
    totals: [],
    newGroup: null,
  };
}

async function fileHash(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}
