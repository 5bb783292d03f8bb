import { closeSync, openSync, readSync } from 'node:fs';
import { csvLine } from '../../src/io/csv-write.ts';
import { fileDecoder } from '../../src/io/decode.ts';
import { DelimitedParser } from '../../src/io/delimited-parser.ts';
import type { Sheet } from '../../src/io/sheet-read.ts';
import type { SheetLook } from '../model/account.ts';
import { writeAs } from './look.ts';

/** How much of a file its look is taken from. */
const SAMPLE = 1 << 20;

/** The first lines of a CSV file as they stand in it, without line ends; a line cut by the end of the sample is left out. */
interface RawLines {
  bom: boolean;
  newline: '\r\n' | '\n';
  lines: { raw: string; cells: string[] }[];
}

function rawLines(path: string, sheet: Sheet): RawLines {
  const file = openSync(path, 'r');
  const bytes = Buffer.alloc(SAMPLE);
  const size = readSync(file, bytes, 0, SAMPLE, 0);
  closeSync(file);
  const sample = bytes.subarray(0, size);
  const bom = (sample[0] === 0xef && sample[1] === 0xbb) || (sample[0] === 0xff && sample[1] === 0xfe);
  const text = fileDecoder(sheet.encoding ?? 'utf-8').decode(sample, { stream: true });
  const newline = /\r\n/.test(text) ? '\r\n' : '\n';
  const lines: RawLines['lines'] = [];
  let rest = '';
  for (const piece of text.split(newline)) {
    rest = rest === '' ? piece : `${rest}${newline}${piece}`;
    // A line end inside quotes is part of a cell; an inch mark in the middle of one is a character.
    const opens = rest.startsWith('"') || rest.includes(`${sheet.delimiter ?? ','}"`);
    if (opens && (rest.match(/"/g)?.length ?? 0) % 2 === 1) continue;
    const parser = new DelimitedParser(sheet.delimiter ?? ',');
    const cells = [...parser.push(rest), ...parser.end()][0]?.cells ?? [''];
    lines.push({ raw: rest, cells });
    rest = '';
  }
  if (size === SAMPLE) lines.pop();
  return { bom, newline, lines };
}

/** Byte order mark, line ends and needless quotes of a CSV file; nothing for workbooks. `headerAt`: index of the header's line. */
export function bytesLook(
  path: string,
  sheet: Sheet,
  headerAt: number,
): Pick<SheetLook, 'bom' | 'newline' | 'quoted' | 'quotedHeader'> {
  if (sheet.format === 'xlsx') return {};
  const { bom, newline, lines } = rawLines(path, sheet);
  const quoted = quotedColumns(lines.slice(headerAt + 1), sheet.delimiter ?? ',');
  const header = quotedColumns(lines.slice(headerAt, headerAt + 1), sheet.delimiter ?? ',');
  return {
    bom,
    newline,
    ...(quoted.length > 0 ? { quoted } : {}),
    ...(quoted.length > 0 || header.length > 0 ? { quotedHeader: header } : {}),
  };
}

/** Columns whose cells are mostly quoted although nothing in them asks for it. */
function quotedColumns(lines: RawLines['lines'], delimiter: string): number[] {
  const quoted = new Map<number, number>();
  const seen = new Map<number, number>();
  const count = (of: Map<number, number>, column: number) => of.set(column, (of.get(column) ?? 0) + 1);
  for (const { raw, cells } of lines) {
    let at = 0;
    for (const [i, cell] of cells.entries()) {
      const isQuoted = raw[at] === '"';
      at += (isQuoted ? cell.replaceAll('"', '""').length + 2 : cell.length) + 1;
      if (cell.includes(delimiter) || /["\r\n]/.test(cell)) continue;
      count(seen, i);
      if (isQuoted) count(quoted, i);
    }
  }
  return [...quoted]
    .filter(([i, times]) => times > seen.get(i)! / 2)
    .map(([i]) => i)
    .sort((a, b) => a - b);
}

/** Of the lines behind the header, how many come back byte for byte in that look: the proof that a template holds. */
export function sameBytes(
  path: string,
  sheet: Sheet,
  look: SheetLook,
  headerAt: number,
): { rows: number; same: number } {
  if (sheet.format === 'xlsx') return { rows: 0, same: 0 };
  const { lines } = rawLines(path, sheet);
  const { profile } = writeAs(look);
  const rows = lines.slice(headerAt).filter(({ raw }) => raw !== '');
  return { rows: rows.length, same: rows.filter(({ raw, cells }) => csvLine(cells, profile) === raw).length };
}
