import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { SoukError } from '../kernel/errors.ts';
import { msg } from '../kernel/i18n/message.ts';
import { detectFileEncoding, type FileEncoding, fileDecoder } from './decode.ts';
import { DelimitedParser, type SheetRow } from './delimited-parser.ts';
import { fileNotReadable } from './file-not-readable.ts';
import { isCompoundFile, oldWorkbook } from './old-workbook.ts';
import { zipMembers, zipNames } from './zip-read.ts';

export type { SheetRow } from './delimited-parser.ts';

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
  /** The same rows in handfuls, for files of a million rows: a promise per row costs more than reading it. */
  batches(): AsyncIterable<SheetRow[]>;
}

export interface SheetOptions {
  encoding?: FileEncoding;
  delimiter?: string;
}

const SAMPLE_BYTES = 65_536;
/** Small enough that the rows of one piece die young: larger pieces cost more in garbage collection than they save. */
const CHUNK = 64 * 1024;

/**
 * Opens a file of rows, whatever its name says: XLSX by its zip signature, web tables by their markup, otherwise delimited
 * text with the encoding and delimiter found in its first 64 KB. Text is streamed; the file is never held whole. Errors:
 * `xls-binary`, `xlsx-password`, `xlsx-unreadable`, `file-not-readable`.
 */
export async function openSheet(path: string, options: SheetOptions & { sheet?: string } = {}): Promise<Sheet> {
  const sample = readSample(path);
  if (isZip(sample)) return chosenSheet(path, await openWorkbook(path), options.sheet);
  if (isCompoundFile(sample)) throw oldWorkbook(path, sample);
  if (looksLikeMarkupSheet(sample)) return chosenSheet(path, await markupSheets(path), options.sheet);
  return delimitedSheet(path, basename(path), sample, () => createReadStream(path, { highWaterMark: CHUNK }), options);
}

/**
 * Every list of rows in a file: one for delimited text, one per sheet of a workbook, one per CSV, TSV or TXT file of an
 * archive (Search Console hands out such archives). Names of archive members go into `sheet`.
 */
export async function openSheets(path: string, options: SheetOptions = {}): Promise<Sheet[]> {
  const sample = readSample(path);
  if (looksLikeMarkupSheet(sample)) return markupSheets(path);
  if (!isZip(sample)) return [await openSheet(path, options)];
  const names = await zipNames(path);
  if (names.some((name) => name.startsWith('xl/'))) return openWorkbook(path);
  const members = await zipMembers(
    path,
    (name) => /\.(csv|tsv|txt|xlsx)$/i.test(name) && !name.startsWith('__MACOSX/'),
  );
  const sheets: Sheet[] = [];
  for (const { name, bytes } of members) {
    if (isZip(bytes)) {
      const inner = await openWorkbook(path, bytes);
      sheets.push(...inner.map((sheet) => ({ ...sheet, sheet: `${basename(name)}: ${sheet.sheet}` })));
      continue;
    }
    const sheet = delimitedSheet(path, basename(path), bytes.subarray(0, SAMPLE_BYTES), () => slices(bytes), options);
    sheets.push({ ...sheet, sheet: basename(name) });
  }
  return sheets;
}

/** Loaded when it is needed: few files are pages. */
async function markupSheets(path: string): Promise<Sheet[]> {
  const { openMarkupSheets } = await import('./markup-sheet.ts');
  return openMarkupSheets(path);
}

/** The two kinds of markup that tools hand out as .xls: HTML tables, and the XML spreadsheet of Excel 2003. */
function looksLikeMarkupSheet(sample: Uint8Array): boolean {
  const text = fileDecoder(detectFileEncoding(sample).encoding).decode(sample, { stream: true }).slice(0, 20_000);
  return /^\s*</.test(text) && /<table[\s>]|<(?:\w+:)?workbook[\s>]/i.test(text);
}

function isZip(sample: Uint8Array): boolean {
  return sample[0] === 0x50 && sample[1] === 0x4b && sample[2] === 0x03 && sample[3] === 0x04;
}

function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}

function delimitedSheet(
  path: string,
  name: string,
  sample: Uint8Array,
  chunks: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: SheetOptions,
): Sheet {
  const encoding = options.encoding ?? detectFileEncoding(sample).encoding;
  const delimiter = options.delimiter ?? detectDelimiter(fileDecoder(encoding).decode(sample, { stream: true }));
  return {
    path,
    name,
    format: 'csv',
    encoding,
    delimiter,
    async *rows() {
      for await (const batch of readDelimited(chunks(), encoding, delimiter)) yield* batch;
    },
    batches: () => readDelimited(chunks(), encoding, delimiter),
  };
}

function readSample(path: string): Uint8Array {
  let file: number;
  try {
    if (statSync(path).isDirectory()) throw Object.assign(new Error('directory'), { code: 'EISDIR' });
    file = openSync(path, 'r');
  } catch (error) {
    throw fileNotReadable(path, error);
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

async function* readDelimited(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  encoding: FileEncoding,
  delimiter: string,
): AsyncGenerator<SheetRow[]> {
  const decoder = fileDecoder(encoding);
  const parser = new DelimitedParser(delimiter);
  for await (const chunk of chunks) {
    const rows = parser.push(decoder.decode(chunk, { stream: true }));
    if (rows.length > 0) yield rows;
  }
  const rest = [...parser.push(decoder.decode()), ...parser.end()];
  if (rest.length > 0) yield rest;
}

async function openWorkbook(path: string, bytes?: Uint8Array): Promise<Sheet[]> {
  const { default: readWorkbook } = await import('read-excel-file/node');
  let sheets: { sheet: string; data: unknown[][] }[];
  try {
    sheets = (await readWorkbook(bytes ? Buffer.from(bytes) : path)) as never;
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
  return sheets.map(({ sheet, data }) => {
    const batch = () => data.map((cells, index) => ({ line: index + 1, cells: cells.map(cellText) }));
    return {
      path,
      name: basename(path),
      sheet,
      format: 'xlsx' as const,
      async *rows() {
        yield* batch();
      },
      async *batches() {
        yield batch();
      },
    };
  });
}

function chosenSheet(path: string, sheets: readonly Sheet[], wanted: string | undefined): Sheet {
  const chosen = wanted === undefined ? sheets[0] : sheets.find((sheet) => sheet.sheet === wanted);
  if (chosen) return chosen;
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
