import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Parser } from 'htmlparser2';
import { SoukError } from '../kernel/errors.ts';
import { msg } from '../kernel/i18n/message.ts';
import { detectFileEncoding, type FileEncoding, fileDecoder } from './decode.ts';
import type { SheetRow } from './delimited-parser.ts';
import type { Sheet } from './sheet-read.ts';

/** A page of that size is no export. */
const MAX_BYTES = 256 * 1024 * 1024;
const MAX_SPAN = 200;

/** The tables of a page or of an XML spreadsheet, one sheet each. Errors: `markup-sheet-too-large`. */
export function openMarkupSheets(path: string): Sheet[] {
  if (statSync(path).size > MAX_BYTES) throw tooLarge(path);
  const bytes = readFileSync(path);
  const encoding = encodingOf(bytes);
  return tablesIn(fileDecoder(encoding).decode(bytes)).map(({ name, rows }, at, all): Sheet => {
    const sheet = name || (all.length > 1 ? `table ${at + 1}` : '');
    return {
      path,
      name: basename(path),
      ...(sheet ? { sheet } : {}),
      format: 'xlsx',
      encoding,
      async *rows() {
        yield* rows;
      },
      async *batches() {
        yield rows;
      },
    };
  });
}

/** What the page says about itself counts where its bytes leave a choice: a page in GBK may begin with plain ASCII. */
function encodingOf(bytes: Uint8Array): FileEncoding {
  const found = detectFileEncoding(bytes).encoding;
  if (found !== 'utf-8' && found !== 'windows-1252' && found !== 'gb18030') return found;
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  const said = /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]?.toLowerCase() ?? '';
  if (/^gb/.test(said) && found !== 'utf-8') return 'gb18030';
  return said === 'big5' && found !== 'utf-8' ? 'big5' : found;
}

interface Table {
  name: string;
  rows: SheetRow[];
}

/**
 * Rows of every table, in order. A cell over several columns stands in the first of them, one over several rows in each
 * row; a table inside a cell is part of that cell's text.
 */
export function tablesIn(markup: string): Table[] {
  const tables: Table[] = [];
  let table: Table | undefined;
  let row: string[] | undefined;
  let cell: { text: string; columns: number; rows: number } | undefined;
  let held: { left: number; text: string }[] = [];
  let sheetName = '';
  let depth = 0;
  let skipped = 0;
  const local = (name: string) => name.slice(name.indexOf(':') + 1).toLowerCase();
  const pad = () => {
    // Cells of rows above that reach into this one.
    while (row && (held[row.length]?.left ?? 0) > 0) {
      held[row.length]!.left -= 1;
      row.push(held[row.length]!.text);
    }
  };
  const endCell = () => {
    if (!cell || !row) return;
    pad();
    const text = cell.text.replace(/[\s\u00a0]+/g, ' ').trim();
    for (let at = 0; at < cell.columns; at++) {
      held[row.length] = { left: cell.rows - 1, text: at === 0 ? text : '' };
      row.push(at === 0 ? text : '');
    }
    cell = undefined;
  };
  const endRow = () => {
    endCell();
    if (!row || !table) return;
    pad();
    table.rows.push({ line: table.rows.length + 1, cells: row });
    row = undefined;
  };
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const name = local(tag);
        const attribute = (wanted: string) =>
          Object.entries(attributes).find(([key]) => local(key) === wanted)?.[1] ?? '';
        if (name === 'style' || name === 'script') skipped += 1;
        else if (name === 'worksheet') sheetName = attribute('name');
        else if (name === 'table') {
          depth += 1;
          if (depth > 1) return;
          table = { name: sheetName, rows: [] };
          held = [];
          tables.push(table);
        } else if (depth !== 1) {
          if (cell && name === 'br') cell.text += ' ';
        } else if (name === 'tr' || name === 'row') {
          endRow();
          row = [];
        } else if (name === 'td' || name === 'th' || name === 'cell') {
          row ??= [];
          endCell();
          // The XML spreadsheet leaves empty cells out and numbers the next one.
          const index = Math.min(Number(attribute('index')) || 0, 16_384);
          while (row.length < index - 1) row.push('');
          const span = (text: string) => Math.min(Math.max(1, Math.trunc(Number(text)) || 1), MAX_SPAN);
          const columns = span(attribute('colspan') || String(Number(attribute('mergeacross')) + 1));
          const rows = span(attribute('rowspan') || String(Number(attribute('mergedown')) + 1));
          cell = { text: '', columns, rows };
        } else if (cell && (name === 'br' || name === 'p' || name === 'div')) cell.text += ' ';
      },
      ontext(text) {
        if (cell && skipped === 0) cell.text += text;
      },
      onclosetag(tag) {
        const name = local(tag);
        if (name === 'style' || name === 'script') skipped = Math.max(0, skipped - 1);
        else if (name === 'table') {
          if (depth === 1) {
            endRow();
            table = undefined;
          }
          depth = Math.max(0, depth - 1);
        } else if (depth !== 1) return;
        else if (name === 'tr' || name === 'row') endRow();
        else if (name === 'td' || name === 'th' || name === 'cell') endCell();
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true, recognizeSelfClosing: true },
  );
  parser.write(markup.replace(/^\ufeff/, ''));
  parser.end();
  endRow();
  return tables.filter((entry) => entry.rows.length > 0);
}

function tooLarge(path: string): SoukError {
  return new SoukError({
    code: 'markup-sheet-too-large',
    what: msg({ zh: '网页表格超过 256 MB：{path}', en: 'The page of tables is above 256 MB: {path}' }, { path }),
    next: msg({ zh: '请在 Excel 里打开，另存为 .xlsx 或 CSV。', en: 'Open it in Excel and save it as .xlsx or CSV.' }),
  });
}
