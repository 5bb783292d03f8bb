import type { Cell } from './csv-write.ts';
import { xlsxText } from './xlsx-text.ts';

export interface XlsxSheet {
  /** At most 31 characters; `[]:*?/\` are replaced. */
  name: string;
  columns: readonly { header: string; width?: number }[];
  rows: readonly (readonly Cell[])[];
}

/** Excel's limit of rows a sheet, without the header (Microsoft, Excel specifications and limits). */
const MAX_ROWS = 1_048_575;

/**
 * A small workbook as bytes, for a platform that takes it in (what people read is streamed: `xlsxChunks`): header row bold and frozen, text always as text cells (never a formula, ids keep their digits).
 * A sheet with more rows than Excel holds is split into numbered sheets; nothing is cut silently.
 */
export async function xlsxBytes(sheets: readonly XlsxSheet[]): Promise<Uint8Array> {
  const { default: writeWorkbook } = await import('write-excel-file/node');
  const parts = sheets
    .flatMap((sheet) => [...splitLong(sheet)])
    .map((sheet) => ({
      sheet: sheet.name,
      stickyRowsCount: 1,
      columns: sheet.columns.map((column) => ({ width: column.width ?? 18 })),
      data: [
        sheet.columns.map((column) => ({ value: column.header, type: String, fontWeight: 'bold' as const })),
        ...sheet.rows.map((row) => row.map(cell)),
      ],
    }));
  return (await writeWorkbook(parts as never)).toBuffer();
}

function cell(value: Cell) {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  return { value: xlsxText(value), type: String };
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
