import type { Sheet, SheetRow } from '../../src/io/sheet-read.ts';
import { marketCode } from '../sources/market.ts';
import { HEADER_ROWS, recognise } from '../sources/recognise.ts';
import { headerKey, type SourceSpec } from '../sources/spec.ts';
import { periodIn } from './months.ts';
import { parseNumber } from './numbers.ts';
import type { SheetReport } from './report.ts';
import { looksBucketed, RowReader } from './row-reader.ts';
import type { ImportSession } from './session.ts';
import { planTable, type TablePlan } from './table-plan.ts';

/** Rows that are looked at before the first one is written. */
export const SAMPLE_ROWS = 240;

/** A sheet opened and understood, its rows not yet read. */
export interface RecognisedTable {
  plan: TablePlan;
  /** Index of the header in the sample. */
  header: number;
  sample: SheetRow[];
  rest: AsyncIterator<SheetRow[]>;
}

/** Reads the first rows of a sheet. */
export async function sampleOf(sheet: Sheet): Promise<{ sample: SheetRow[]; rest: AsyncIterator<SheetRow[]> }> {
  const rest = sheet.batches()[Symbol.asyncIterator]();
  const sample: SheetRow[] = [];
  while (sample.length < SAMPLE_ROWS) {
    const next = await rest.next();
    if (next.done) break;
    for (const row of next.value) sample.push(row);
  }
  return { sample, rest };
}

/** Finds header and source in a sample; undefined when nobody knows this table. */
export function understand(
  sample: readonly SheetRow[],
  specs: readonly SourceSpec[],
  map: ReadonlyMap<string, string>,
): { plan: TablePlan; header: number } | undefined {
  const cells = sample.map((row) => row.cells);
  const mapped = map.size > 0 && [...map.values()].includes('keyword') ? mappedHeader(cells, map) : -1;
  const found = recognise(cells, specs);
  if (mapped >= 0 && found?.header !== mapped) {
    const table = specs.find((spec) => spec.id === 'table');
    if (table) return { plan: planTable(table, cells[mapped]!, cells.slice(mapped + 1), map), header: mapped };
  }
  if (!found) {
    const positional = specs.length === 1 && specs[0]!.positions.size > 0 ? specs[0] : undefined;
    if (!positional || cells.length === 0) return undefined;
    return { plan: planTable(positional, cells[0]!, cells.slice(1), map), header: 0 };
  }
  return {
    plan: planTable(found.spec, cells[found.header]!, cells.slice(found.header + 1), map),
    header: found.header,
  };
}

function mappedHeader(rows: readonly (readonly string[])[], map: ReadonlyMap<string, string>): number {
  const wanted = [...map.keys()].filter((name) => !name.startsWith('#')).map(headerKey);
  if (wanted.length === 0) return 0;
  return rows.slice(0, HEADER_ROWS).findIndex((cells) => {
    const keys = new Set(cells.map(headerKey));
    return wanted.every((name) => keys.has(name));
  });
}

/** Reads a recognised table to its end and writes what it says. */
export async function importTable(
  session: ImportSession,
  table: RecognisedTable,
  report: SheetReport,
  context: { market: string; fileName: string; period: string; onRows: (rows: number) => void },
): Promise<void> {
  const { plan, header, sample } = table;
  const { spec } = plan;
  const headerRow = sample[header]!;
  const named = spec.market?.exec(context.fileName)?.groups;
  const inName = named?.['market'] ?? named?.['market2'];
  report.source = spec.id;
  report.headerLine = headerRow.line;
  // A folder is imported with one --market: what a file says itself is nearer to the truth.
  report.market = inName ? marketCode(inName) : context.market || spec.marketDefault;
  report.period =
    context.period ||
    (sample
      .slice(0, header)
      .map((row) => periodIn(row.cells.join(', ').replace(/,\s*,/g, ',')))
      .find(Boolean) ??
      '');
  report.decimalComma = plan.decimalComma;
  const body = sample.slice(header + 1);
  report.buckets = spec.buckets && bucketed(plan, body);
  report.columns = plan.columns.map((column) => ({
    header: column.header,
    field: column.field ?? null,
    why: column.ignored ?? null,
  }));
  const reader = new RowReader(plan, {
    market: report.market,
    period: report.period,
    device: '',
    buckets: report.buckets,
  });
  const headerText = headerRow.cells.join('\x1f');
  let line = 0;
  const problem = (field: string, text: string) => session.problem(report, line, field, text);
  const read = (row: SheetRow) => {
    line = row.line;
    const { cells } = row;
    report.rowsRead += 1;
    if (row.mended) report.mended += 1;
    if (cells.length === 1 && cells[0]!.trim() === '') {
      report.blank += 1;
      return;
    }
    const raw = reader.keyword(row);
    if (raw.trim() === '' && cells.every((cell) => cell.trim() === '')) {
      report.blank += 1;
      return;
    }
    const whole = () => cells.join(plan.spec.id === 'semrush-api' ? ';' : ',');
    if (row.mended === 'cut') return session.reject(report, line, 'cut', whole());
    if (spec.totals && (spec.totals.test(raw) || spec.totals.test(cells[0]!)))
      return session.reject(report, line, 'total', whole());
    if (cells.length === headerRow.cells.length && cells.join('\x1f') === headerText)
      return session.reject(report, line, 'repeated-header', whole());
    // `"5"" screen",100` with a mark too few: the rest of the line stands in the first cell.
    if (cells.length < headerRow.cells.length && /"\s*[,;\t]/.test(raw))
      return session.reject(report, line, 'stray-quote', whole());
    const norm = session.accept(report, line, raw, whole);
    if (norm === undefined) return;
    const form = raw.trim();
    reader.read(row, problem, (observation) => {
      session.write(norm, form, observation);
    });
    session.took(report);
  };
  for (const row of body) read(row);
  sample.length = 0;
  for (;;) {
    const next = await table.rest.next();
    if (next.done) break;
    for (const row of next.value) read(row);
    context.onRows(report.rowsRead);
  }
}

/** Keyword Planner hands accounts with little spend bucket figures and no monthly figures. */
function bucketed(plan: TablePlan, body: readonly SheetRow[]): boolean {
  const at = plan.columns.findIndex((column) => column.field === 'volume');
  const figures = body.flatMap((row) => parseNumber(row.cells[at] ?? '', plan.decimalComma) ?? []);
  const noMonths =
    plan.months === null || body.every((row) => plan.months!.columns.every((month) => !row.cells[month]?.trim()));
  return noMonths && looksBucketed(figures);
}
