import type { Field } from '../model/platform.ts';
import { parseDate } from './cells.ts';
import { type RowContext, RowReader } from './read-entity.ts';

/** One row of figures. null dimensions: the file does not split by them. */
export interface PerfRow {
  from: string;
  to: string;
  plan: string | null;
  unit: string | null;
  keyword: string | null;
  match: string | null;
  region: string | null;
  hour: number | null;
  term: string | null;
  impressions: number | null;
  clicks: number | null;
  cost: number | null;
  conversions: number | null;
  revenue: number | null;
  bid: number | null;
}

/** The figures of a row; undefined when it has none. `period` is what the preamble or the user says when no date column does. */
export function readPerf(
  context: RowContext,
  cells: readonly string[],
  line: number,
  period: { from: string; to: string } | undefined,
): PerfRow | undefined {
  const row = new RowReader(context, cells, line);
  const clicks = row.count('clicks');
  const cost = row.money('cost');
  const impressions = row.count('impressions');
  if (clicks === null && cost === null && impressions === null) return undefined;
  const dated = row.text('date') === '' ? undefined : dateRange(row.text('date'));
  const at = dated ?? period;
  if (!at) return undefined;
  const orNull = (field: Field) => row.text(field) || null;
  const province = row.region('province');
  const location = province ?? row.region('location') ?? null;
  const city =
    province && row.text('city') !== ''
      ? row.region('city', { within: province })
      : province
        ? null
        : row.text('city') === ''
          ? null
          : row.region('city');
  const hour = /\d{1,2}/.exec(row.text('hour'))?.[0];
  return {
    ...at,
    plan: orNull('plan'),
    unit: orNull('unit'),
    keyword: row.text('keyword').replace(/^\[(.*)\]$|^"(.*)"$/, '$1$2') || null,
    match: orNull('match'),
    region: city ?? location,
    hour: hour === undefined ? null : Number(hour),
    term: orNull('term'),
    impressions,
    clicks,
    cost,
    conversions: row.count('conversions'),
    revenue: row.money('revenue'),
    bid: row.money('bid'),
  };
}

/** A date, or a range such as `2026-10-01 - 2026-10-31` or `2026-10-01至2026-10-31`. */
export function dateRange(text: string): { from: string; to: string } | undefined {
  const dates = [...text.matchAll(/\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}|\b[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}/g)]
    .map((match) => parseDate(match[0]))
    .filter((date) => date !== null);
  const single = parseDate(text);
  if (dates.length >= 2) return { from: dates[0]!, to: dates[1]! };
  const date = dates[0] ?? single;
  return date ? { from: date, to: date } : undefined;
}
