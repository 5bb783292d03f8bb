import { type Cell, type CsvEncoding, csvBytes, csvLine, READING_CSV } from '../../io/csv-write.ts';
import { refuseOverwrite, writeFile } from '../../io/write-file.ts';
import { type StreamedSheet, xlsxChunks } from '../../io/xlsx-stream.ts';
import { SoukError } from '../../kernel/errors.ts';
import { formatNumber, type Lang, msg } from '../../kernel/i18n/message.ts';
import { terminalTable } from '../terminal/table.ts';
import type { RowTable, RowValue } from './row-table.ts';

export type RowFormat = 'table' | 'json' | 'csv' | 'xlsx';

export interface EmitOptions {
  format: RowFormat;
  lang: Lang;
  /** File to write; without it rows go to `write`. XLSX needs a file. */
  out?: string | undefined;
  force?: boolean;
  encoding?: CsvEncoding;
  write(text: string): void;
}

/**
 * One list in the format the user asked for: a terminal table, NDJSON (one object a line, each with `schema`), CSV for
 * reading, or XLSX. Streams everything but tables. Returns the number of rows.
 */
export async function emitRows<Row>(table: RowTable<Row>, options: EmitOptions): Promise<number> {
  if (options.out !== undefined) refuseOverwrite(options.out, options.force ?? false);
  let count = 0;
  async function* counted() {
    for await (const row of table.rows) {
      count += 1;
      yield row;
    }
  }
  const headers = table.columns.map((column) => column.header[options.lang]);
  if (options.format === 'json') {
    async function* lines() {
      for await (const row of counted()) {
        const object: Record<string, RowValue> = { schema: table.schema };
        for (const column of table.columns) object[column.key] = column.value(row) ?? null;
        yield `${JSON.stringify(object)}\n`;
      }
    }
    if (options.out !== undefined) await writeFile(options.out, lines(), { force: true });
    else for await (const line of lines()) options.write(line);
  } else if (options.format === 'csv') {
    async function* cells(): AsyncGenerator<Cell[]> {
      yield headers;
      for await (const row of counted()) yield table.columns.map((column) => sheetCell(column.value(row)));
    }
    if (options.out !== undefined) {
      await writeFile(options.out, csvBytes(cells(), READING_CSV, options.encoding ?? 'utf-8-bom'), { force: true });
    } else for await (const row of cells()) options.write(csvLine(row, READING_CSV) + READING_CSV.newline);
  } else if (options.format === 'xlsx') {
    if (options.out === undefined) throw xlsxNeedsFile();
    async function* cells(): AsyncGenerator<Cell[]> {
      for await (const row of counted()) yield table.columns.map((column) => sheetCell(column.value(row)));
    }
    const sheets: StreamedSheet[] = [
      ...(table.cover ? [coverSheet(table.cover, () => count, options.lang)] : []),
      {
        name: table.schema.replace(/^souk\.|\/\d+$/g, ''),
        columns: headers.map((header) => ({ header })),
        rows: cells(),
        filter: true,
      },
    ];
    await writeFile(options.out, xlsxChunks(sheets), { force: true });
  } else {
    const shown = table.columns.filter((column) => !column.hideInTerminal);
    const rows: string[][] = [];
    for await (const row of counted()) rows.push(shown.map((column) => shownValue(column.value(row), options.lang)));
    if (rows.length === 0) options.write(`${table.empty[options.lang]}\n`);
    else {
      const columns = shown.map((column) => ({
        header: column.header[options.lang],
        ...(column.align ? { align: column.align } : {}),
        ...(column.maxWidth === undefined ? {} : { maxWidth: column.maxWidth }),
      }));
      options.write(`${terminalTable(columns, rows)}\n`);
    }
  }
  return count;
}

/** A value as one cell of a sheet; lists and objects become text. */
export function sheetCell(value: RowValue): Cell {
  if (value === undefined || value === null || typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return Array.isArray(value) ? value.join(' | ') : pairs(value as Record<string, string | number>);
}

function pairs(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([key, value]) => `${key}: ${value}`)
    .join(' | ');
}

/** The sheet that says what the rows are; `count` is asked when all rows are written. */
export function coverSheet(
  lines: NonNullable<RowTable<never>['cover']>,
  count: (() => number) | undefined,
  lang: Lang,
): StreamedSheet {
  const zh = lang === 'zh';
  function* rows(): Generator<Cell[]> {
    for (const [label, value] of lines) yield [label[lang], typeof value === 'object' ? value[lang] : value];
    if (count) yield [zh ? '行数' : 'Rows', count()];
  }
  return {
    name: zh ? '说明' : 'About',
    columns: [
      { header: zh ? '项目' : 'What', width: 28 },
      { header: zh ? '内容' : 'Value', width: 90 },
    ],
    rows: rows(),
    last: count !== undefined,
  };
}

/** Unknown is shown as `–`, never as 0 or as nothing. */
function shownValue(value: RowValue, lang: Lang): string {
  if (value === undefined || value === null) return '–';
  if (typeof value === 'number') return formatNumber(value, lang);
  if (typeof value === 'boolean') return lang === 'zh' ? (value ? '是' : '否') : value ? 'yes' : 'no';
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.join(', ') : pairs(value as Record<string, string | number>);
}

function xlsxNeedsFile(): SoukError {
  return new SoukError({
    code: 'xlsx-needs-file',
    what: msg({ zh: 'XLSX 不能写到标准输出', en: 'XLSX cannot go to standard output' }),
    next: msg({ zh: '用 --out 文件名.xlsx 指定文件。', en: 'Name a file with --out FILE.xlsx.' }),
  });
}
