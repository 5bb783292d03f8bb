import type { SheetRow } from '../../src/io/sheet-read.ts';
import { type FieldKind, fieldKind } from '../sources/fields.ts';
import { marketCode } from '../sources/market.ts';
import { dayFrom } from './months.ts';
import { isUnknown, parseMicros, parseNumber, parseRange, parseShare } from './numbers.ts';
import { clearObservation, type Observation } from './observation.ts';
import type { TablePlan } from './table-plan.ts';

/** A cell that could not be read as what its column holds; the row stays, the value is unknown. */
export type CellProblem = (field: string, text: string) => void;

type Setter = (row: Observation, cell: string, problem: CellProblem) => void;

interface Part {
  columns: { at: number; set: Setter }[];
  period: string;
}

/** What holds for a whole file where its rows do not say otherwise. */
export interface RowDefaults {
  market: string;
  period: string;
  device: string;
  /** The table is made of buckets (0, 50, 500 …), see `bucketRange`. */
  buckets: boolean;
}

/**
 * Turns rows of a planned table into observations: one per row, two for comparison exports. Compiled once per table, so
 * that a million rows cost a few closures each.
 */
export class RowReader {
  readonly #plan: TablePlan;
  readonly #defaults: RowDefaults;
  readonly #keywordAt: number;
  readonly #parts: Part[];
  readonly #overflowAt: number;
  readonly #row: Observation = clearObservation({} as Observation);

  constructor(plan: TablePlan, defaults: RowDefaults) {
    this.#plan = plan;
    this.#defaults = defaults;
    this.#keywordAt = plan.columns.findIndex((column) => column.field === 'keyword');
    this.#overflowAt = plan.columns.findIndex((column) => column.field && column.field === plan.spec.overflow);
    const count = Math.max(1, plan.periods.length);
    this.#parts = Array.from({ length: count }, (_, part) => ({
      period: plan.periods[part] ?? defaults.period,
      columns: plan.columns.flatMap((column, at) =>
        column.field &&
        column.field !== 'keyword' &&
        column.field !== 'months' &&
        (column.part === part || shared(column.field))
          ? [{ at, set: this.#setter(column.field) }]
          : [],
      ),
    }));
  }

  /** The raw keyword cell of a row. */
  keyword(row: SheetRow): string {
    const cell = row.cells[this.#keywordAt] ?? '';
    return this.#plan.spec.percentEncoded && cell.includes('%') ? decoded(cell) : cell;
  }

  /** Hands every observation of the row to `take`; the object is reused. */
  read(row: SheetRow, problem: CellProblem, take: (observation: Observation, part: number) => void): void {
    const { spec, currency, months } = this.#plan;
    const cells = this.#overflowAt >= 0 ? this.#folded(row.cells) : row.cells;
    for (let part = 0; part < this.#parts.length; part++) {
      const observation = clearObservation(this.#row);
      observation.market = this.#defaults.market;
      observation.device = this.#defaults.device;
      observation.period = this.#parts[part]!.period;
      observation.currency = currency;
      observation.engine = spec.engine;
      observation.unit = spec.unit;
      for (const { at, set } of this.#parts[part]!.columns) {
        const cell = cells[at];
        if (cell !== undefined && cell !== '') set(observation, cell, problem);
      }
      if (months && part === 0) observation.series = seriesOf(months, cells, this.#plan.decimalComma);
      settle(observation, spec.depth);
      take(observation, part);
    }
  }

  /** Cells behind an unquoted list (SerpBear's tags) are folded back into one. */
  #folded(cells: string[]): string[] {
    const extra = cells.length - this.#plan.columns.length;
    if (extra <= 0) return cells;
    const at = this.#overflowAt;
    return [...cells.slice(0, at), cells.slice(at, at + extra + 1).join(','), ...cells.slice(at + extra + 1)];
  }

  #setter(field: string): Setter {
    const words = this.#plan.spec.values[field];
    const set = this.#kindSetter(field, fieldKind(field));
    return words ? (row, cell, problem) => set(row, words[cell.trim()] ?? cell, problem) : set;
  }

  #kindSetter(field: string, kind: FieldKind): Setter {
    const comma = this.#plan.decimalComma;
    const numberTo = (put: (row: Observation, value: number) => void): Setter => {
      return (row, cell, problem) => {
        const range = parseRange(cell, comma);
        if (range === undefined) problem(field, cell);
        else if (range !== null) put(row, (range.lo ?? range.hi)!);
      };
    };
    switch (kind) {
      case 'range':
        return this.#rangeSetter(field);
      case 'number':
        if (field === 'clicks') return numberTo((row, value) => (row.clicks = Math.round(value)));
        if (field === 'impressions') return numberTo((row, value) => (row.impressions = Math.round(value)));
        if (field === 'results') return numberTo((row, value) => (row.results = Math.round(value)));
        if (field === 'depth') return numberTo((row, value) => (row.depth = Math.round(value)));
        return numberTo((row, value) => (row.conversions = Math.round(value * 1e6)));
      case 'extra-number':
        return (row, cell, problem) => {
          if (isUnknown(cell)) return;
          const value = parseNumber(cell, comma);
          if (value === undefined) problem(field, cell);
          else (row.extra ??= {})[field] = value;
        };
      case 'index':
        return numberTo((row, value) => {
          if (field === 'difficulty') row.difficulty = Math.round(value);
          else row.competition = Math.round(value * 10_000);
        });
      case 'competition':
        return (row, cell, problem) => {
          const word = COMPETITION[cell.normalize('NFKC').trim().toLowerCase()];
          if (word !== undefined) row.competition = word;
          else {
            const value = parseRange(cell, comma);
            if (value === undefined) problem(field, cell);
            else if (value?.lo !== undefined && value?.lo !== null)
              row.competition = Math.round(value.lo <= 1 ? value.lo * 1e6 : value.lo * 10_000);
          }
        };
      case 'share':
        return (row, cell, problem) => {
          const share = parseShare(cell, comma);
          if (share === undefined) problem(field, cell);
          else if (share !== null) {
            if (field === 'density') row.competition = share.lo;
            else
              (row.extra ??= {})[field] =
                share.lo === share.hi ? share.lo / 1e6 : `${share.lo / 1e6}..${share.hi / 1e6}`;
          }
        };
      case 'money':
        return (row, cell, problem) => {
          const micros = parseMicros(cell, comma);
          if (micros === undefined) problem(field, cell);
          else if (micros !== null) {
            if (field === 'cost' || field === 'spend') row.cost = micros.hi ?? micros.lo;
            else if (field === 'cpc_low') row.cpcLo = micros.lo;
            else if (field === 'cpc_high') row.cpcHi = micros.hi ?? micros.lo;
            else {
              row.cpcLo ??= micros.lo;
              row.cpcHi ??= micros.hi ?? micros.lo;
            }
          }
        };
      case 'position':
        return (row, cell, problem) => {
          const clean = cell.normalize('NFKC').trim();
          if (isUnknown(clean)) return;
          const beyond = /^(?:>|＞)\s*(\d+)$|^(\d+)\s*(?:\+|名?以外|名?以后|之后)$|^not in top (\d+)$/i.exec(clean);
          if (beyond) {
            row.depth = Number(beyond[1] ?? beyond[2] ?? beyond[3]);
            return;
          }
          const value = parseNumber(clean.replace(/^第(\d+)[名位]?$/, '$1'), comma);
          if (value === undefined || value < 0) problem(field, cell);
          else if (value === 0) {
            if (this.#plan.spec.zeroMeansNotFound) row.depth ??= this.#plan.spec.depth ?? 100;
          } else row.position = Math.round(value * 100);
        };
      case 'url':
        return (row, cell) => {
          const url = /^\[?"?(https?:\/\/[^\s"\]]+|[\w-]+(?:\.[\w-]+)+(?:\/[^\s"\]]*)?)/i.exec(cell.trim())?.[1];
          if (url) row.url = url.slice(0, 2048);
        };
      case 'date':
        return (row, cell, problem) => {
          if (isUnknown(cell)) return;
          const day = dayFrom(cell);
          if (day === undefined) problem(field, cell);
          else row.period = day;
        };
      case 'market':
        return (row, cell) => {
          row.market = marketCode(cell);
          if (/^mobile-/i.test(cell)) row.device = 'mobile';
        };
      case 'device':
        return (row, cell) => {
          row.device = DEVICES[cell.normalize('NFKC').trim().toLowerCase()] ?? cell.trim().toLowerCase();
        };
      case 'engine':
        return (row, cell) => {
          row.engine = ENGINES[cell.normalize('NFKC').trim().toLowerCase()] ?? cell.trim().toLowerCase();
        };
      case 'currency':
        return (row, cell) => {
          if (/^[A-Z]{3}$/i.test(cell.trim())) row.currency = cell.trim().toUpperCase();
        };
      case 'series': {
        const first = /\((\d{2}-\d{4})/.exec(
          this.#plan.columns.find((column) => column.field === 'series')?.header ?? '',
        )?.[1];
        const month = first ? `${first.slice(3)}-${first.slice(0, 2)}` : '';
        return (row, cell) => {
          if (/^[\d,\s]+$/.test(cell)) row.series = `${month}:${cell.replace(/\s+/g, '')}`;
        };
      }
      default:
        return (row, cell) => {
          if (!isUnknown(cell.trim()))
            (row.extra ??= {})[field] = cell.length > 1000 ? cell.slice(0, 1000) : cell.trim();
        };
    }
  }

  #rangeSetter(field: string): Setter {
    const comma = this.#plan.decimalComma;
    const buckets = this.#defaults.buckets;
    const columns = this.#plan.columns;
    const whole = columns.some((column) => ['volume', 'search_volume', 'popularity'].includes(column.field ?? ''));
    const halves = columns.some((column) => column.field === 'volume_pc' || column.field === 'volume_mobile');
    const isIndex = field === 'index' || field === 'aizhan_index';
    return (row, cell, problem) => {
      const range = parseRange(cell, comma);
      if (range === undefined) problem(field, cell);
      else if (range !== null) {
        const lo = range.lo === null ? null : Math.round(range.lo);
        const hi = range.hi === null ? null : Math.round(range.hi);
        if (field === 'volume_min') row.volumeLo = lo;
        else if (field === 'volume_max') row.volumeHi = hi;
        else if (field === 'volume_pc' || field === 'volume_mobile') {
          (row.extra ??= {})[field] = lo ?? 0;
          if (!whole) {
            row.volumeLo = (row.volumeLo ?? 0) + (lo ?? 0);
            row.volumeHi = (row.volumeHi ?? 0) + (hi ?? lo ?? 0);
          }
        } else if (isIndex) {
          (row.extra ??= {})['index'] = lo ?? 0;
          if (!whole && !halves) {
            row.volumeLo = lo;
            row.volumeHi = hi;
            row.unit = 'index';
          }
        } else if (buckets && lo === hi) [row.volumeLo, row.volumeHi] = bucketRange(lo!);
        else {
          row.volumeLo = lo;
          row.volumeHi = hi;
        }
      }
    };
  }
}

/** Fields that both halves of a comparison export share. */
function shared(field: string): boolean {
  return ['url', 'country', 'device', 'currency'].includes(field);
}

const COMPETITION: Readonly<Record<string, number>> = {
  // Thirds, by their middle: the words are all the source says.
  low: 166_667,
  medium: 500_000,
  high: 833_333,
  低: 166_667,
  中: 500_000,
  高: 833_333,
  niedrig: 166_667,
  mittel: 500_000,
  hoch: 833_333,
  baja: 166_667,
  media: 500_000,
  alta: 833_333,
  faible: 166_667,
  moyenne: 500_000,
  élevée: 833_333,
};
const DEVICES: Readonly<Record<string, string>> = {
  desktop: 'desktop',
  pc: 'desktop',
  computer: 'desktop',
  计算机: 'desktop',
  桌面: 'desktop',
  电脑: 'desktop',
  mobile: 'mobile',
  移动: 'mobile',
  移动设备: 'mobile',
  手机: 'mobile',
  无线: 'mobile',
  tablet: 'tablet',
  平板: 'tablet',
  平板电脑: 'tablet',
};
const ENGINES: Readonly<Record<string, string>> = {
  百度: 'baidu',
  谷歌: 'google',
  必应: 'bing',
  搜狗: 'sogou',
  '360': '360',
  神马: 'shenma',
  头条: 'toutiao',
  淘宝: 'taobao',
};

/** What Keyword Planner's bucket figures stand for: 0 → 0–10, 50 → 10–100, 500 → 100–1,000, and so on by tens. */
export function bucketRange(value: number): [number, number] {
  if (value === 0) return [0, 10];
  const power = 10 ** Math.floor(Math.log10(value));
  return [power, power * 10];
}

/** True when every figure of a sample is a bucket figure and at least five differ from 0. */
export function looksBucketed(figures: readonly number[]): boolean {
  const some = figures.filter((value) => value !== 0);
  return some.length >= 5 && some.every((value) => /^50+$/.test(String(value)));
}

function seriesOf(
  months: { first: string; columns: number[] },
  cells: readonly string[],
  comma: boolean,
): string | null {
  let text = '';
  let some = false;
  for (const at of months.columns) {
    const value = parseNumber(cells[at] ?? '', comma);
    if (value !== undefined) some = true;
    text += `${text === '' ? '' : ','}${value ?? ''}`;
  }
  return some ? `${months.first}:${text}` : null;
}

/** What follows from several columns together. */
function settle(row: Observation, depth: number | undefined): void {
  if (row.cpcLo === null && row.cpcHi !== null) row.cpcLo = row.cpcHi;
  if (row.cpcHi === null && row.cpcLo !== null) row.cpcHi = row.cpcLo;
  if (row.position !== null && row.depth === null && depth !== undefined) row.depth = depth;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // A real per cent sign.
  }
}
