import type { Text } from '../../src/kernel/i18n/message.ts';
import { fieldKind } from '../sources/fields.ts';
import { headerUse, type SourceSpec } from '../sources/spec.ts';
import { addMonths, monthOf } from './months.ts';
import { currencyIn, usesDecimalComma } from './numbers.ts';

/** What becomes of one column. */
export interface PlannedColumn {
  header: string;
  /** Field name; undefined: ignored, for the reason. */
  field?: string;
  ignored?: Text;
  /** Comparison exports: 0 the newer period, 1 the one before. */
  part: number;
  /** Only for `months`. */
  month?: string;
}

/** A header understood: what each column is, and what holds for the whole table. */
export interface TablePlan {
  spec: SourceSpec;
  columns: PlannedColumn[];
  decimalComma: boolean;
  currency: string;
  /** Text of the periods of a comparison export, newer first; empty otherwise. */
  periods: string[];
  /** First month and columns of a monthly series, in order of months. */
  months: { first: string; columns: number[] } | null;
}

const UNKNOWN_HEADER: Text = { zh: '不认识的列，可用 --map 指定', en: 'unknown column; name it with --map' };
const EMPTY_HEADER: Text = { zh: '没有表头', en: 'has no header' };
const DOUBLE: Text = { zh: '与前面的列含义相同', en: 'means the same as a column before' };
const BAD_MONTH: Text = { zh: '认不出月份', en: 'its month cannot be read' };

/** Decides what every column is used for. `map`: the user's `header=field` pairs, which beat everything else. */
export function planTable(
  spec: SourceSpec,
  header: readonly string[],
  sample: readonly (readonly string[])[],
  map: ReadonlyMap<string, string>,
): TablePlan {
  let currency = spec.currency;
  const periods: string[] = [];
  const taken = new Set<string>();
  const months: { month: string; column: number }[] = [];
  const columns = header.map((cell, at): PlannedColumn => {
    const text = cell.replace(/[\s\u200b\ufeff]+/g, ' ').trim();
    const mapped = map.get(text) ?? map.get(`#${at + 1}`);
    const period = spec.periods?.exec(text.normalize('NFKC'))?.groups;
    const positional = spec.positions.get(at);
    const use = mapped
      ? mapped === '-'
        ? { ignored: { zh: '按 --map 忽略', en: 'ignored by --map' } }
        : { field: mapped }
      : ((positional === undefined ? undefined : { field: positional }) ?? headerUse(spec, period?.['metric'] ?? text));
    if (!use) return { header: text, part: 0, ignored: text === '' ? EMPTY_HEADER : UNKNOWN_HEADER };
    if (use.field === undefined) return { header: text, part: 0, ignored: use.ignored };
    if ('currency' in use && use.currency) currency = use.currency;
    let part = 0;
    if (period?.['period'] !== undefined) {
      if (!periods.includes(period['period'])) periods.push(period['period']);
      part = periods.indexOf(period['period']);
    }
    const { field } = use;
    if (fieldKind(field) === 'months') {
      const month = monthOf(text.normalize('NFKC').replace(/^.*[:：]\s*/, ''));
      if (month === undefined) return { header: text, part, ignored: BAD_MONTH };
      months.push({ month, column: at });
      return { header: text, field, part, month };
    }
    if (taken.has(`${field}/${part}`)) return { header: text, part, ignored: DOUBLE };
    taken.add(`${field}/${part}`);
    return { header: text, field, part };
  });
  const figures = columns.flatMap((column, at) =>
    column.field && ['money', 'share', 'range', 'position', 'number'].includes(fieldKind(column.field)) ? [at] : [],
  );
  const cells = sample.flatMap((row) => figures.map((at) => row[at] ?? ''));
  if (currency === '') {
    const money = columns.flatMap((column, at) => (column.field && fieldKind(column.field) === 'money' ? [at] : []));
    for (const at of money)
      currency ||= currencyIn(header[at]!) ?? currencyIn(sample.find((row) => row[at])?.[at] ?? '') ?? '';
  }
  months.sort((a, b) => (a.month < b.month ? -1 : 1));
  const first = months[0]?.month;
  const gapless = first !== undefined && months.every((entry, at) => entry.month === addMonths(first, at));
  return {
    spec,
    columns,
    decimalComma: usesDecimalComma(cells),
    currency,
    periods,
    months: gapless ? { first, columns: months.map((entry) => entry.column) } : null,
  };
}
