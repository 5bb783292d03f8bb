import iconv from 'iconv-lite';

/** Cell values that sheets carry; null and undefined are empty cells (unknown is never written as 0). */
export type Cell = string | number | null | undefined;

export type CsvEncoding = 'utf-8' | 'utf-8-bom' | 'gbk' | 'gb18030' | 'utf-16le';

export interface CsvProfile {
  delimiter: ',' | '\t' | ';' | '|';
  newline: '\r\n' | '\n';
  /** `reading`: for people, formula-like cells are neutralised with an apostrophe. `upload`: for machines, exact bytes. */
  purpose: 'reading' | 'upload';
  /** Quote every cell or only those that need it. */
  quote: 'always' | 'needed';
  /** Columns that are quoted even without need, as the file that is answered has them. */
  quoted?: readonly number[];
  /** The same for the first line, the header. */
  quotedFirst?: readonly number[];
}

/** For a person who opens the file in Excel or WPS: UTF-8 with BOM goes with it. */
export const READING_CSV: CsvProfile = { delimiter: ',', newline: '\r\n', purpose: 'reading', quote: 'needed' };

/**
 * Starts that a spreadsheet may take for a formula (OWASP CSV injection, with LF and the full-width forms that matter
 * in a Chinese locale), also behind spaces, BOM or NUL. Plain numbers are left alone: -5 is a number.
 */
const FORMULA_START = /^[\s\u00a0\ufeff\x00]*[=+\-@\t\r\n＝＋－＠]/;
const PLAIN_NUMBER = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?%?$/;

/** The cell text for a person: never runs as a formula. */
export function neutraliseFormula(text: string): string {
  return (FORMULA_START.test(text) && !PLAIN_NUMBER.test(text)) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
}

/** One CSV line without its line end. */
export function csvLine(cells: readonly Cell[], profile: CsvProfile): string {
  let line = '';
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    let text = cell === null || cell === undefined ? '' : String(cell);
    if (profile.purpose === 'reading' && typeof cell === 'string') text = neutraliseFormula(text);
    const needsQuote =
      profile.quote === 'always' ||
      text.includes(profile.delimiter) ||
      /["\r\n]/.test(text) ||
      (profile.quoted?.includes(i) ?? false);
    if (i > 0) line += profile.delimiter;
    line += needsQuote ? `"${text.replaceAll('"', '""')}"` : text;
  }
  return line;
}

/** CSV bytes in chunks of about 64 KB, ready for `writeFile`. */
export async function* csvBytes(
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>,
  profile: CsvProfile,
  encoding: CsvEncoding,
): AsyncGenerator<Uint8Array> {
  if (encoding === 'utf-8-bom') yield Buffer.from([0xef, 0xbb, 0xbf]);
  if (encoding === 'utf-16le') yield Buffer.from([0xff, 0xfe]);
  let chunk = '';
  let form = profile.quotedFirst ? { ...profile, quoted: profile.quotedFirst } : profile;
  for await (const row of rows) {
    chunk += csvLine(row, form) + profile.newline;
    form = profile;
    if (chunk.length > 65_536) {
      yield encodeText(chunk, encoding);
      chunk = '';
    }
  }
  if (chunk !== '') yield encodeText(chunk, encoding);
}

/** Text in the given encoding. Characters that GBK lacks become `?`: validate uploads before with `unencodable`. */
export function encodeText(text: string, encoding: CsvEncoding): Uint8Array {
  if (encoding === 'gbk' || encoding === 'gb18030') return iconv.encode(text, encoding);
  return Buffer.from(text, encoding === 'utf-16le' ? 'utf16le' : 'utf8');
}

/** The characters of a text that the encoding cannot hold (empty for Unicode encodings and GB18030). */
export function unencodable(text: string, encoding: CsvEncoding): string[] {
  if (encoding !== 'gbk' || /^[\x00-\x7f]*$/.test(text)) return [];
  return [...new Set(text)].filter((char) => char > '\x7f' && iconv.decode(iconv.encode(char, 'gbk'), 'gbk') !== char);
}
