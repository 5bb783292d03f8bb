import type { Sheet, SheetRow } from '../../src/io/sheet-read.ts';
import { currencyExponent } from '../../src/kernel/money.ts';
import { type CellFormat, Cells, RowRefused } from '../networks/cells.ts';
import type { Recognised } from '../networks/recognise.ts';

/** What a totals row of a file says about one column, beside the sum of the rows. Minor units of the file's currency. */
export interface TotalCheck {
  line: number;
  column: string;
  stated: number;
  sum: number;
  currency: string;
}

/** A totals row starts with one of these words. */
const TOTALS = /^(?:合计|总计|小计|汇总|total|totals|sum|grand total|subtotal)[:：]?$/i;
const PART = /^(?:小计|subtotal)/i;

/** Whether a row is a totals row, by its first cell with text. */
export function isTotals(first: string): boolean {
  const text = first.trim();
  return text.length <= 14 && TOTALS.test(text);
}

/**
 * Holds the totals rows of a file against the sum of its rows, column by column, for the columns that were read as money:
 * a file that was cut off or edited by hand shows. A subtotal covers the rows since the totals row before it, a total all
 * rows. Reads the file once more, so it is only called when there is a totals row. Empty: the file mixes currencies.
 */
export async function checkTotals(
  sheet: Sheet,
  found: Recognised,
  headerLine: number,
  format: CellFormat,
  moneyFields: ReadonlySet<string>,
): Promise<TotalCheck[]> {
  const place = (field: string) => found.places.get(field)!;
  // The field `price` is the price of one piece in every report: prices are not added up.
  const fields = [...moneyFields]
    .filter((field) => field !== 'price' && found.places.has(field))
    .sort((a, b) => place(a) - place(b));
  const cells = new Cells<string>(found.places, format);
  const all = new Sums(fields);
  const part = new Sums(fields);
  const stated: { line: number; field: string; value: number }[] = [];
  const checks: TotalCheck[] = [];
  const currencies = new Set<string>();
  const say = (line: number, field: string, value: number, sums: Sums) =>
    checks.push({
      line,
      column: found.headers[place(field)]!,
      stated: value,
      sum: sums.near(field, value) ? value : sums.of(field),
      currency: [...currencies][0] ?? format.currency,
    });
  const take = ({ cells: row, line }: SheetRow) => {
    const first = row.find((cell) => cell.trim() !== '');
    if (line <= headerLine || first === undefined) return;
    cells.use(row);
    if (!isTotals(first)) {
      currencies.add(cells.text('currency')?.toUpperCase() ?? format.currency);
      for (const field of fields) {
        const value = read(cells, field);
        if (value === null) continue;
        all.add(field, value, cells.text(field)!, format.currency);
        part.add(field, value, cells.text(field)!, format.currency);
      }
      return;
    }
    for (const field of fields) {
      const value = read(cells, field);
      if (value === null) continue;
      if (PART.test(first.trim())) say(line, field, value, part);
      else stated.push({ line, field, value });
    }
    part.clear();
  };
  for await (const rows of sheet.batches()) for (const row of rows) take(row);
  for (const { line, field, value } of stated) say(line, field, value, all);
  return currencies.size > 1 ? [] : checks;
}

/** Sums by field, and how many summands were rounded: networks write 12.3456 and add that up. */
class Sums {
  private readonly sums = new Map<string, { sum: number; rounded: number }>();
  private readonly fields: readonly string[];

  constructor(fields: readonly string[]) {
    this.fields = fields;
    this.clear();
  }

  clear(): void {
    for (const field of this.fields) this.sums.set(field, { sum: 0, rounded: 0 });
  }

  add(field: string, value: number, text: string, currency: string): void {
    const entry = this.sums.get(field)!;
    entry.sum += value;
    const point = text.lastIndexOf('.');
    if (point >= 0 && text.length - point - 1 > currencyExponent(currency)) entry.rounded += 1;
  }

  of(field: string): number {
    return this.sums.get(field)!.sum;
  }

  /** Equal, but for what rounding of the rows can make. */
  near(field: string, value: number): boolean {
    const { sum, rounded } = this.sums.get(field)!;
    return rounded === 0 ? sum === value : Math.abs(sum - value) <= rounded / 2 + 1;
  }
}

function read(cells: Cells<string>, field: string): number | null {
  try {
    return cells.money(field);
  } catch (error) {
    if (error instanceof RowRefused) return null;
    throw error;
  }
}
