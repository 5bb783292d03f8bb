import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'csv-parse';
import { SoukError } from '../kernel/errors.ts';
import { msg } from '../kernel/i18n/message.ts';
import { detectFileEncoding, type FileEncoding, fileDecoder } from './decode.ts';

/** One row of a file as it stands there: every cell as text, with the number of its first line (or its sheet row). */
export interface SheetRow {
  line: number;
  cells: string[];
}

export interface Sheet {
  path: string;
  /** File name without folders. */
  name: string;
  /** Sheet name inside a workbook. */
  sheet?: string;
  format: 'csv' | 'xlsx';
  encoding?: FileEncoding;
  delimiter?: string;
  /** Rows in file order, also preamble and totals rows. Can be iterated once per call. */
  rows(): AsyncIterable<SheetRow>;
}

const SAMPLE_BYTES = 65_536;
/** The longest cell that is kept; a longer one is cut there, so that one bad quote cannot eat the memory. */
const MAX_RECORD = 8 * 1024 * 1024;

/**
 * Opens a file of rows, whatever its name says: XLSX by its zip signature, otherwise delimited text with the encoding
 * and delimiter found in its first 64 KB. Text is streamed; the file is never held whole.
 */
export async function openSheet(
  path: string,
  options: { encoding?: FileEncoding; delimiter?: string; sheet?: string } = {},
): Promise<Sheet> {
  const sample = readSample(path);
  if (sample[0] === 0x50 && sample[1] === 0x4b && sample[2] === 0x03 && sample[3] === 0x04) {
    return openWorkbook(path, options.sheet);
  }
  const found = detectFileEncoding(sample);
  const encoding = options.encoding ?? found.encoding;
  const delimiter = options.delimiter ?? detectDelimiter(fileDecoder(encoding).decode(sample, { stream: true }));
  return {
    path,
    name: basename(path),
    format: 'csv',
    encoding,
    delimiter,
    rows: () => readCsv(path, encoding, delimiter),
  };
}

function readSample(path: string): Uint8Array {
  let file: number;
  try {
    if (statSync(path).isDirectory()) throw Object.assign(new Error('directory'), { code: 'EISDIR' });
    file = openSync(path, 'r');
  } catch (error) {
    throw new SoukError({
      code: 'file-not-readable',
      what: msg({ zh: '无法读取文件 {path}', en: 'Cannot read the file {path}' }, { path }),
      next: msg({ zh: '请检查路径是否正确、是否有读取权限。', en: 'Check the path and that you may read it.' }),
      cause: error,
    });
  }
  try {
    const buffer = Buffer.alloc(SAMPLE_BYTES);
    return buffer.subarray(0, readSync(file, buffer, 0, SAMPLE_BYTES, 0));
  } finally {
    closeSync(file);
  }
}

/** The delimiter that splits the sample's lines most evenly; a file with none is one column. */
function detectDelimiter(sample: string): string {
  const lines = sample
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 60);
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of ['\t', ',', ';', '|']) {
    const counts = lines.map((line) => line.replace(/"(?:[^"]|"")*"/g, '').split(delimiter).length - 1);
    const tally = new Map<number, number>();
    for (const count of counts) if (count > 0) tally.set(count, (tally.get(count) ?? 0) + 1);
    for (const [count, times] of tally) {
      const score = times * Math.min(count, 20);
      if (score > best.score) best = { delimiter, score };
    }
  }
  return best.delimiter;
}

async function* decoded(path: string, encoding: FileEncoding): AsyncGenerator<string> {
  const decoder = fileDecoder(encoding);
  // A lone CR is an old Mac line end; csv-parse is told one kind of line end, so all become LF here. A CR at the end of
  // a chunk waits for the next one, because it may be half of CR LF.
  let held = '';
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    let text = held + decoder.decode(chunk as Uint8Array, { stream: true });
    held = '';
    if (text.endsWith('\r')) {
      held = '\r';
      text = text.slice(0, -1);
    }
    if (text !== '') yield text.replace(/\r\n?/g, '\n').replaceAll('\0', '');
  }
  const rest = (held + decoder.decode()).replace(/\r\n?/g, '\n').replaceAll('\0', '');
  if (rest !== '') yield rest;
}

async function* readCsv(path: string, encoding: FileEncoding, delimiter: string): AsyncGenerator<SheetRow> {
  const parser = parse({
    delimiter,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
    record_delimiter: '\n',
    max_record_size: MAX_RECORD,
    info: true,
  });
  const feed = (async () => {
    try {
      for await (const text of decoded(path, encoding)) {
        if (!parser.write(text)) await new Promise((resolve) => parser.once('drain', resolve));
      }
      parser.end();
    } catch (error) {
      parser.destroy(error as Error);
    }
  })();
  let line = 1;
  for await (const item of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
    yield { line, cells: item.record };
    line = item.info.lines + 1;
  }
  await feed;
}

async function openWorkbook(path: string, wanted: string | undefined): Promise<Sheet> {
  const { default: readWorkbook } = await import('read-excel-file/node');
  let sheets: { sheet: string; data: unknown[][] }[];
  try {
    sheets = (await readWorkbook(path)) as never;
  } catch (error) {
    throw new SoukError({
      code: 'xlsx-unreadable',
      what: msg({ zh: '无法读取工作簿 {path}', en: 'Cannot read the workbook {path}' }, { path }),
      next: msg({
        zh: '请确认它是没有密码的 .xlsx（不是 .xls），或另存为 CSV 再导入。',
        en: 'Make sure it is an .xlsx (not .xls) without a password, or save it as CSV and import that.',
      }),
      cause: error,
    });
  }
  const chosen = wanted === undefined ? sheets[0] : sheets.find((sheet) => sheet.sheet === wanted);
  if (!chosen) {
    throw new SoukError({
      code: 'xlsx-no-sheet',
      what: msg(
        { zh: '{path} 里没有名为“{sheet}”的工作表', en: '{path} has no sheet “{sheet}”' },
        { path, sheet: wanted ?? '' },
      ),
      next: msg(
        { zh: '现有工作表：{names}', en: 'It has: {names}' },
        { names: sheets.map((sheet) => sheet.sheet).join(', ') || '—' },
      ),
    });
  }
  const rows = chosen.data;
  return {
    path,
    name: basename(path),
    sheet: chosen.sheet,
    format: 'xlsx',
    async *rows() {
      for (let i = 0; i < rows.length; i++) yield { line: i + 1, cells: rows[i]!.map(cellText) };
    },
  };
}

/** A workbook cell as text: dates as ISO dates, numbers without exponent, empty as empty. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) {
    const iso = value.toISOString();
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19).replace('T', ' ');
  }
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value).toString() : String(value);
  return String(value);
}
