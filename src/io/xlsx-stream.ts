import type { Cell } from './csv-write.ts';
import { xlsxText } from './xlsx-text.ts';
import { type ZipEntry, zipChunks } from './zip-write.ts';

/** A sheet for people whose rows are made while the file is written. */
export interface StreamedSheet {
  /** At most 31 characters; `[]:*?/\` are replaced. */
  name: string;
  columns: readonly { header: string; width?: number }[];
  rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;
  /** Filter buttons in the header row. */
  filter?: boolean;
  /** Written after the others, whatever its place: its rows tell of theirs. */
  last?: boolean;
}

/** Excel's limit of 1,048,576 rows with the header, and a size that stays far from the 4 GB of an archive member. */
const MAX_ROWS = 1_048_575;
const MAX_CHARS = 1_500_000_000;
const CHUNK = 131_072;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * A workbook (Office Open XML, ECMA-376) as a stream of bytes for `writeFile`: header row bold and frozen, text always as
 * text cells (never a formula, ids keep their digits), memory independent of the number of rows. A sheet that outgrows
 * Excel goes on in a next one, numbered; nothing is cut silently.
 */
export function xlsxChunks(
  sheets: readonly StreamedSheet[],
  limits: { rows: number; chars: number } = { rows: MAX_ROWS, chars: MAX_CHARS },
): AsyncGenerator<Uint8Array> {
  return zipChunks(members(sheets, limits));
}

async function* members(
  sheets: readonly StreamedSheet[],
  limits: { rows: number; chars: number },
): AsyncGenerator<ZipEntry> {
  let files = 0;
  const parts = new Map<StreamedSheet, number[]>();
  for (const sheet of [...sheets].sort((a, b) => Number(a.last ?? false) - Number(b.last ?? false))) {
    const source = pull(sheet.rows);
    const own: number[] = [];
    parts.set(sheet, own);
    do {
      files += 1;
      own.push(files);
      yield { name: `xl/worksheets/sheet${files}.xml`, chunks: sheetXml(sheet, source, limits) };
    } while (await source.more());
  }
  const named = sheets.flatMap((sheet) => {
    const own = parts.get(sheet)!;
    const name = sheet.name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);
    return own.map((file, i) => ({ file, name: own.length === 1 ? name : `${name.slice(0, 25)} ${i + 1}` }));
  });
  yield* [
    { name: 'xl/workbook.xml', chunks: [workbookXml(named)] },
    { name: 'xl/_rels/workbook.xml.rels', chunks: [relations(named.map(({ file }) => file))] },
    { name: 'xl/styles.xml', chunks: [STYLES] },
    {
      name: '_rels/.rels',
      chunks: [
        `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ],
    },
    { name: '[Content_Types].xml', chunks: [contentTypes(files)] },
  ];
}

interface Source {
  next(): Promise<readonly Cell[] | undefined>;
  /** True when there is another row. */
  more(): Promise<boolean>;
}

/** Rows one by one, with a look at whether there is another: that decides on a next sheet. */
function pull(rows: StreamedSheet['rows']): Source {
  const iterator = Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
  let ahead: readonly Cell[] | undefined;
  const load = async () => {
    if (ahead !== undefined) return;
    const step = await iterator.next();
    if (!step.done) ahead = step.value;
  };
  return {
    async next() {
      await load();
      const row = ahead;
      ahead = undefined;
      return row;
    },
    async more() {
      await load();
      return ahead !== undefined;
    },
  };
}

async function* sheetXml(
  sheet: StreamedSheet,
  source: Source,
  limits: { rows: number; chars: number },
): AsyncGenerator<string> {
  const letters = sheet.columns.map((_, i) => columnName(i + 1));
  const columns = sheet.columns
    .map(({ width = 18 }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  const head = sheet.columns.map(({ header }) => header);
  let text = `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${columns === '' ? '' : `<cols>${columns}</cols>`}<sheetData>${rowXml(1, head, letters, ' s="1"')}`;
  let rows = 0;
  let chars = 0;
  while (rows < limits.rows && chars < limits.chars) {
    const row = await source.next();
    if (row === undefined) break;
    rows += 1;
    text += rowXml(rows + 1, row, letters, '');
    if (text.length < CHUNK) continue;
    chars += text.length;
    yield text;
    text = '';
  }
  const filter =
    sheet.filter && rows > 0 && letters.length > 0 ? `<autoFilter ref="A1:${letters.at(-1)}${rows + 1}"/>` : '';
  yield `${text}</sheetData>${filter}</worksheet>`;
}

function rowXml(number: number, cells: readonly Cell[], letters: readonly string[], style: string): string {
  let xml = `<row r="${number}">`;
  for (let i = 0; i < cells.length; i++) {
    const value = cells[i];
    if (value === null || value === undefined || value === '') continue;
    const at = `${letters[i] ?? columnName(i + 1)}${number}`;
    if (typeof value === 'number' && Number.isFinite(value)) xml += `<c r="${at}"${style}><v>${value}</v></c>`;
    else {
      xml += `<c r="${at}" t="inlineStr"${style}><is><t xml:space="preserve">${escapeXml(xlsxText(String(value)))}</t></is></c>`;
    }
  }
  return `${xml}</row>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/**
 * Text inside an element. A bare CR would come back as LF, and `_x0041_` as the letter A (ECMA-376, ST_Xstring): both are
 * written so that Excel shows them as they were.
 */
function escapeXml(text: string): string {
  const safe = text.replace(/[&<>"\r]/g, (char) => ESCAPES[char]!);
  return safe.includes('_x') ? safe.replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_') : safe;
}

/** 1 → A, 26 → Z, 27 → AA. */
function columnName(column: number): string {
  let name = '';
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

function workbookXml(sheets: readonly { file: number; name: string }[]): string {
  const list = sheets
    .map(({ file, name }, i) => `<sheet name="${escapeXml(xlsxText(name))}" sheetId="${i + 1}" r:id="rId${file}"/>`)
    .join('');
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${list}</sheets></workbook>`;
}

function relations(files: readonly number[]): string {
  const list = files.map(
    (file) => `<Relationship Id="rId${file}" Type="${REL}/worksheet" Target="worksheets/sheet${file}.xml"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}<Relationship Id="rIdStyles" Type="${REL}/styles" Target="styles.xml"/></Relationships>`;
}

function contentTypes(files: number): string {
  const sheets = Array.from(
    { length: files },
    (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${sheets.join('')}</Types>`;
}

/** Style 0: plain; style 1: bold, for the header. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`;
