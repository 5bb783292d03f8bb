import type { Cell } from './csv-write.ts';

export interface XlsxSheet {
  /** At most 31 characters; `[]:*?/\` are replaced. */
  name: string;
  columns: readonly { header: string; width?: number }[];
  rows: readonly (readonly Cell[])[];
  /** Filter buttons in the header row: for sheets that people read, not for those that a platform takes in. */
  filter?: boolean;
}

/** Excel's limits: 1,048,576 rows a sheet, 32,767 characters a cell (Microsoft, Excel specifications and limits). */
const MAX_ROWS = 1_048_575;
const MAX_CELL = 32_767;

/**
 * A workbook as bytes: header row bold and frozen, text always as text cells (never a formula, ids keep their digits).
 * A sheet with more rows than Excel holds is split into numbered sheets; nothing is cut silently.
 */
export async function xlsxBytes(sheets: readonly XlsxSheet[]): Promise<Uint8Array> {
  const { default: writeWorkbook } = await import('write-excel-file/node');
  const parts = sheets
    .flatMap((sheet) => [...splitLong(sheet)])
    .map((sheet) => ({
      sheet: sheet.name,
      filter: sheet.filter ?? false,
      stickyRowsCount: 1,
      columns: sheet.columns.map((column) => ({ width: column.width ?? 18 })),
      data: [
        sheet.columns.map((column) => ({ value: column.header, type: String, fontWeight: 'bold' as const })),
        ...sheet.rows.map((row) => row.map(cell)),
      ],
    }));
  return (await writeWorkbook(parts as never, { features: [filters(parts)] } as never)).toBuffer();
}

/** Filter buttons over all cells of the sheets that ask for them; Excel wants the element right behind the data. */
function filters(sheets: readonly { columns: readonly unknown[]; data: readonly unknown[]; filter: boolean }[]) {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform(xml: string, _options: unknown, { sheetIndex }: { sheetIndex: number }): string {
            const { columns, data, filter } = sheets[sheetIndex]!;
            const end = xml.lastIndexOf('</sheetData>');
            if (!filter || end < 0 || data.length < 2) return xml;
            const at = end + '</sheetData>'.length;
            const range = `A1:${columnName(columns.length)}${data.length}`;
            return `${xml.slice(0, at)}<autoFilter ref="${range}"/>${xml.slice(at)}`;
          },
        },
      },
    },
  };
}

/** 1 → A, 26 → Z, 27 → AA. */
function columnName(column: number): string {
  let name = '';
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

function cell(value: Cell) {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  // XML 1.0 has no room for these control characters; a workbook holding one does not open.
  const clean = value.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '\ufffd').toWellFormed();
  return { value: clean.length > MAX_CELL ? `${clean.slice(0, MAX_CELL - 1)}…` : clean, type: String };
}

function* splitLong(sheet: XlsxSheet): Generator<XlsxSheet> {
  const name = sheet.name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);
  if (sheet.rows.length <= MAX_ROWS) {
    yield { ...sheet, name };
    return;
  }
  for (let start = 0, part = 1; start < sheet.rows.length; start += MAX_ROWS, part++) {
    yield { ...sheet, name: `${name.slice(0, 26)} ${part}`, rows: sheet.rows.slice(start, start + MAX_ROWS) };
  }
}
