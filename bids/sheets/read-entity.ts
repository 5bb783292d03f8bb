import { msg } from '../../src/kernel/i18n/message.ts';
import { parseMoney } from '../../src/kernel/money.ts';
import { regionTable } from '../../src/kernel/regions/region.ts';
import { requireRegion } from '../../src/kernel/regions/require.ts';
import { resolveRegion } from '../../src/kernel/regions/resolve.ts';
import type { Entity, EntityKind } from '../model/entity.ts';
import type { Columns, Field } from '../model/platform.ts';
import { parseCount, parseFactor, parseMatch } from './cells.ts';
import { cellError, damagedId } from './errors.ts';

/** What a row reader needs to know about its sheet. */
export interface RowContext {
  file: string;
  header: readonly string[];
  fields: Partial<Record<Field, number>>;
  columns: Columns;
  currency: string;
  xlsx: boolean;
  /** Ids of places on platforms whose numbering is not built in (id → code). */
  regionIds: ReadonlyMap<string, string>;
}

/** Texts that stand for "no particular place" in region columns. */
const NO_PLACE = /^(其他|其它|未知|不限|其他地区|unspecified|unknown|other|--?|—)?$/i;

/** A reader of cells of one row, with errors that name file, row and column. */
export class RowReader {
  readonly #context: RowContext;
  readonly #cells: readonly string[];
  readonly #line: number;

  constructor(context: RowContext, cells: readonly string[], line: number) {
    this.#context = context;
    this.#cells = cells;
    this.#line = line;
  }

  text(field: Field): string {
    const at = this.#context.fields[field];
    return at === undefined ? '' : (this.#cells[at] ?? '').trim();
  }

  /** Ids are text; one in scientific notation has lost its digits. Adobe-style leading apostrophes go. */
  id(field: Field): string | null {
    const text = this.text(field).replace(/^'/, '');
    if (text === '' || /^[-—]+$/.test(text)) return null;
    if (/^\d+(\.\d+)?E\+?\d+$/i.test(text)) throw damagedId(this.#place(field), text);
    return text;
  }

  money(field: Field): number | null {
    const text = this.text(field);
    if (text === '' || text === '[]' || this.#context.columns.noValue?.includes(text)) return null;
    this.#checkCurrency(field, text);
    try {
      // Averages carry more decimals than the currency has; bids and costs are rounded to its smallest unit.
      const exact = /^-?\d+\.\d{3,}$/.test(text.replace(/[,¥￥$€£]/g, ''))
        ? Number(text.replace(/[,¥￥$€£]/g, '')).toFixed(2)
        : text;
      return parseMoney(exact, this.#context.currency);
    } catch {
      throw this.#bad(field, text);
    }
  }

  count(field: Field): number | null {
    const text = this.text(field);
    const value = parseCount(text);
    if (value === undefined) throw this.#bad(field, text);
    return value;
  }

  factor(field: Field, percentPoints: boolean): number | null {
    const text = this.text(field);
    const value = parseFactor(text, percentPoints);
    if (value === undefined) throw this.#bad(field, text);
    return value;
  }

  /** GB/T 2260 code of a place column; null for 其他, Unknown and the like. */
  region(field: Field, options: { within?: string; province?: boolean } = {}): string | null {
    const text = this.text(field);
    if (NO_PLACE.test(text)) return null;
    const own = this.#context.regionIds.get(text);
    if (own) return own;
    const scheme = this.#context.columns.scheme;
    if (options.within) {
      const inside = resolveRegion(text, { within: options.within });
      // A city that is not in the table still lies in its province.
      return inside.state === 'found' ? inside.region.code : options.within;
    }
    return requireRegion(text, {
      ...(scheme ? { scheme } : {}),
      preferProvince: true,
      place: this.#place(field),
    }).code;
  }

  status(): 'on' | 'off' | null {
    const text = this.text('status');
    if (text === '') return null;
    const { on, off } = this.#context.columns;
    const is = (list: readonly string[]) => list.some((name) => name.toLowerCase() === text.toLowerCase());
    return is(off) ? 'off' : is(on) ? 'on' : null;
  }

  /** The account's currency must be the one of every row. */
  #checkCurrency(field: Field, text: string): void {
    const marks: Record<string, string> = { '¥': 'CNY', '￥': 'CNY', 元: 'CNY', $: 'USD', '€': 'EUR', '£': 'GBP' };
    const mark = Object.keys(marks).find((sign) => text.includes(sign));
    const code = /\b(CNY|USD|EUR|GBP|HKD|JPY|RMB)\b/i.exec(text)?.[1]?.toUpperCase().replace('RMB', 'CNY');
    const named = code ?? (this.text('currency') || (mark ? marks[mark] : undefined));
    if (named === undefined || named.toUpperCase() === this.#context.currency) return;
    throw cellError(
      'bids-currency-mixed',
      this.#place(field),
      msg(
        {
          zh: '金额“{text}”的币种是 {found}，而本账户是 {expected}',
          en: 'The amount “{text}” is in {found}, but the account is in {expected}',
        },
        { text, found: named.toUpperCase(), expected: this.#context.currency },
      ),
      msg({
        zh: '每个账户只能有一种币种：请分币种导出，或用 --currency 指定本文件的币种。',
        en: 'An account has one currency: export one file per currency, or name this file’s with --currency.',
      }),
    );
  }

  #place(field: Field) {
    const at = this.#context.fields[field];
    return {
      file: this.#context.file,
      line: this.#line,
      column: at === undefined ? field : (this.#context.header[at] ?? field),
    };
  }

  #bad(field: Field, text: string) {
    return cellError(
      'bids-number-unreadable',
      this.#place(field),
      msg({ zh: '看不懂数值“{text}”', en: 'Cannot read the number “{text}”' }, { text }),
      msg({
        zh: '请改正该单元格，或用 --skip-bad 跳过坏行（会列出行号）。',
        en: 'Correct the cell, or leave bad rows out with --skip-bad (they are listed).',
      }),
    );
  }
}

/** The entity that a row of an account sheet states; undefined for rows that only carry figures or nothing. */
export function readEntity(context: RowContext, cells: readonly string[], line: number): Entity | undefined {
  const row = new RowReader(context, cells, line);
  const kind = kindOf(context, row);
  if (kind === undefined) return undefined;
  const location = kind === 'location' || kind === 'excluded-location';
  const percent = context.fields.factor !== undefined && !/系数/.test(context.header[context.fields.factor] ?? '');
  // Every id of the row is looked at, used or not: the sheet goes back as it came.
  const ids = { plan: row.id('planId'), unit: row.id('unitId'), parent: row.id('parentId'), own: row.id('id') };
  const negative = kind === 'negative' && row.text('negative') !== '';
  const planRow = kind === 'plan';
  return {
    sheet: 0,
    line,
    kind,
    plan: row.text('plan'),
    unit: kind === 'plan' || location ? '' : row.text('unit'),
    text: location
      ? row.text('location') || row.text('locationId')
      : kind === 'keyword' || kind === 'negative'
        ? bare(negative ? row.text('negative') : row.text('keyword'))
        : '',
    match: negative ? negativeMatch(row) : kind === 'keyword' || kind === 'negative' ? matchOf(context, row) : null,
    id: planRow ? (ids.plan ?? ids.own) : kind === 'unit' ? (ids.unit ?? ids.own) : ids.own,
    parentId: ids.parent,
    bid: kind === 'unit' ? (row.money('unitBid') ?? row.money('bid')) : kind === 'keyword' ? row.money('bid') : null,
    budget: planRow ? row.money('budget') : null,
    status: row.status(),
    url: row.text('url') || row.text('mobileUrl') || null,
    region: location ? (row.region('locationId') ?? row.region('location')) : null,
    factorPpm: kind === 'location' ? row.factor('factor', percent) : null,
    targets: planRow ? targetsOf(row.text('targets'), context, line) : [],
    factors: planRow ? factorsOf(row.text('factors'), context, line) : {},
    negatives: planRow || kind === 'unit' ? negativesOf(row, context) : [],
    guide: row.money('guide'),
    topPage: row.money('topPage'),
    firstPage: row.money('firstPage'),
    firstPosition: row.money('firstPosition'),
    titles: kind === 'creative' ? [row.text('title')].filter(Boolean) : [],
    descriptions: kind === 'creative' ? [row.text('description1'), row.text('description2')].filter(Boolean) : [],
  };
}

function kindOf(context: RowContext, row: RowReader): EntityKind | undefined {
  const told = context.columns.kindOf?.((field) => row.text(field));
  if (told === 'skip') return undefined;
  if (told) return told;
  if (row.text('plan') === '') return undefined;
  if (context.fields.negativeMatch !== undefined && row.text('negative') !== '') return 'negative';
  if (row.text('keyword') !== '') return 'keyword';
  if (row.text('title') !== '') return 'creative';
  return row.text('unit') === '' ? 'plan' : 'unit';
}

function matchOf(context: RowContext, row: RowReader) {
  const keyword = row.text('keyword');
  const told = parseMatch(row.text('match') || row.text('criterion'), context.columns);
  return told ?? (/^\[.*\]$/.test(keyword) ? 'exact' : /^".*"$/.test(keyword) ? 'phrase' : null);
}

function negativeMatch(row: RowReader): 'exact' | 'phrase' {
  return /精确|exact/i.test(row.text('negativeMatch')) ? 'exact' : 'phrase';
}

/** Negatives that a plan or ad group row lists in its cells; a list without a kind is of phrases. */
function negativesOf(row: RowReader, context: RowContext): Entity['negatives'] {
  const list = (field: Field, match: 'exact' | 'phrase') =>
    row
      .text(field)
      .split(/[;；,，|、\n]+/)
      .map((text) => text.trim())
      .filter((text) => text !== '' && !/^[-—–]+$/.test(text))
      .map((text) => ({ text, match }));
  return [
    ...(context.fields.negativeMatch === undefined ? list('negative', 'phrase') : []),
    ...list('negativesPhrase', 'phrase'),
    ...list('negativesExact', 'exact'),
  ];
}

/** `[tea]` and `"tea"` are match marks of reports, not part of the keyword. */
function bare(keyword: string): string {
  return keyword.replace(/^\[(.*)\]$|^"(.*)"$/, '$1$2');
}

function targetsOf(text: string, context: RowContext, line: number): string[] {
  if (text === '' || /^(全部|所有|9999999)/.test(text)) return [];
  return text
    .split(/[;；,，|、\s[\]]+/)
    .filter(Boolean)
    .map((name) => placeOf(name, context, line, 'targets'));
}

/** `浙江:1.30;四川:1.60`, or the JSON of the API: `[{"regionId":32000,"priceFactor":1.3}]`. */
function factorsOf(text: string, context: RowContext, line: number): Record<string, number> {
  const factors: Record<string, number> = {};
  const pairs = text.trim().startsWith('[')
    ? [...text.matchAll(/"regionId"\s*:\s*"?(\d+)"?\s*,\s*"priceFactor"\s*:\s*"?([\d.]+)/g)].map((m) => [m[1]!, m[2]!])
    : text.split(/[;；,，|]+/).map((part) => part.split(/[:：=]/));
  for (const [name, value] of pairs) {
    if (name === undefined || value === undefined || name.trim() === '') continue;
    const factor = parseFactor(value, false);
    if (factor === null || factor === undefined) continue;
    factors[placeOf(name.trim(), context, line, 'factors')] = factor;
  }
  return factors;
}

function placeOf(name: string, context: RowContext, line: number, field: Field): string {
  const at = context.fields[field]!;
  const scheme = context.columns.scheme;
  const place = { file: context.file, line, column: context.header[at] ?? field };
  const region = requireRegion(name, { ...(scheme ? { scheme } : {}), preferProvince: true, place });
  return regionTable().has(region.code) ? region.code : name;
}
