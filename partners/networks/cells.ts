import { parseMoney } from '../../src/kernel/money.ts';
import { type DateOrder, parseTime } from '../time/parse-time.ts';

/** Why a row was not taken. The code is stable, the detail is the file's own text. */
export class RowRefused extends Error {
  readonly code: RefusalCode;
  readonly detail: string;
  constructor(code: RefusalCode, detail: string) {
    super(`${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
  }
}

export type RefusalCode =
  | 'no-order-id'
  | 'id-damaged'
  | 'money-unreadable'
  | 'time-unreadable'
  | 'number-unreadable'
  | 'currency-unknown'
  | 'partner-unknown'
  | 'no-time';

/** How a source writes numbers and times. */
export interface CellFormat {
  zone: string;
  currency: string;
  /** Money comes as integer minor units (fen) instead of decimal text; `unless-decimal`: a decimal point means major units. */
  minorUnits?: boolean | 'unless-decimal';
  dates?: DateOrder;
}

const DAMAGED = /^\d(?:\.\d+)?e\+?\d+$/i;
const HIDDEN = /[\u200b\ufeff\u00a0]/;

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code > 47 && code < 58;
}

/** One row behind field names: cells are cleaned, unknown is null, what cannot be read refuses the row with its reason. */
export class Cells<Field extends string> {
  private readonly places: ReadonlyMap<Field, number>;
  private readonly format: CellFormat;
  private cells: readonly string[] = [];
  /** The fields that were read as money. */
  readonly amounts = new Set<Field>();

  constructor(places: ReadonlyMap<Field, number>, format: CellFormat) {
    this.places = places;
    this.format = format;
  }

  /** Points at the next row. */
  use(cells: readonly string[]): this {
    this.cells = cells;
    return this;
  }

  has(field: Field): boolean {
    return this.places.has(field);
  }

  /** The cleaned text; empty and `--` are null. */
  text(field: Field): string | null {
    const place = this.places.get(field);
    if (place === undefined) return null;
    const text = cleanCell(this.cells[place] ?? '');
    if (text === '') return null;
    const first = text.charCodeAt(0);
    // A hyphen, an em dash or an en dash.
    return (first === 45 || first === 0x2014 || first === 0x2013) && /^[-—–]+$/.test(text) ? null : text;
  }

  /** An id. A spreadsheet that turned it into 1.23E+18 has destroyed digits: such a row is refused. */
  id(field: Field): string | null {
    const text = this.text(field);
    // Only a text that begins with a digit and ends with one can be such a number.
    if (text !== null && isDigit(text, 0) && isDigit(text, text.length - 1) && DAMAGED.test(text))
      throw new RowRefused('id-damaged', text);
    return text;
  }

  /** Minor units; more decimals than the currency has are rounded half away from zero (networks write 12.3456). */
  money(field: Field, currency = this.format.currency): number | null {
    const text = this.text(field);
    if (text === null) return null;
    this.amounts.add(field);
    const { minorUnits } = this.format;
    if (minorUnits === true || (minorUnits === 'unless-decimal' && !text.includes('.'))) return this.integer(field);
    try {
      return parseMoney(text.includes(',') ? decimalPoint(text) : text, currency);
    } catch {
      const number = Number(text.replace(/[¥￥$€£,\s]/g, ''));
      if (Number.isNaN(number) || Math.abs(number) > 1e11) throw new RowRefused('money-unreadable', text);
      const rounded = parseMoney(
        roundDecimal(text.replace(/[¥￥$€£,\s]/g, ''), currency === 'JPY' || currency === 'KRW' ? 0 : 2),
        currency,
      );
      return rounded;
    }
  }

  integer(field: Field): number | null {
    const text = this.text(field)?.replace(/,/g, '') ?? null;
    if (text === null) return null;
    const number = Number(text);
    if (!Number.isFinite(number)) throw new RowRefused('number-unreadable', text);
    return Math.round(number);
  }

  time(field: Field): number | null {
    const text = this.text(field);
    if (text === null) return null;
    try {
      return parseTime(text, this.format.zone, this.format.dates);
    } catch {
      throw new RowRefused('time-unreadable', text);
    }
  }
}

/** A cell without what exports wrap around ids: tabs, `="…"`, a leading apostrophe, zero-width characters. */
export function cleanCell(text: string): string {
  const last = text.length - 1;
  // Most cells carry none of it.
  if (last < 0) return text;
  const a = text.charCodeAt(0);
  const z = text.charCodeAt(last);
  if (a > 61 && a < 127 && z > 47 && z < 127) return text;
  if (a > 47 && a < 58 && z > 47 && z < 58) return text;
  // Chinese from end to end (the ideographic space is a space).
  if (a > 0x3000 && a < 0xd800 && z > 0x3000 && z < 0xd800 && !HIDDEN.test(text)) return text;
  const bare = text.replace(/[\u200b\ufeff\u00a0]/g, '').trim();
  const wrapped = /^="?(.*?)"?$/.exec(bare);
  return (wrapped && bare.startsWith('=') ? wrapped[1]! : bare).replace(/^['\t]+|\t+$/g, '').trim();
}

/**
 * `1.234,56` and `0,90` as `1234.56` and `0.90`: one or two digits after the last comma are decimals (European reports),
 * three are a group of thousands.
 */
function decimalPoint(text: string): string {
  return /,\d{1,2}(?:\s*[€$¥￥£])?\)?$/.test(text.trim()) ? text.replace(/\./g, '').replace(/,(?=\d+\D*$)/, '.') : text;
}

function roundDecimal(text: string, places: number): string {
  const match = /^(-?)(\d*)\.?(\d*)$/.exec(text);
  if (!match) return Number(text).toFixed(places);
  const digits = BigInt(`${match[2] || '0'}${(match[3] ?? '').padEnd(places + 1, '0').slice(0, places + 1)}`);
  const rounded = String((digits + 5n) / 10n).padStart(places + 1, '0');
  return places === 0 ? match[1] + rounded : `${match[1]}${rounded.slice(0, -places)}.${rounded.slice(-places)}`;
}
