import { createRequire } from 'node:module';
import type * as LunarTypes from 'lunar-typescript';
import { addDays, type Day } from './day.ts';

let library: typeof LunarTypes | undefined;

/** Loaded at the first use: most commands never need the Chinese calendar. */
function load(): typeof LunarTypes {
  library ??= createRequire(import.meta.url)('lunar-typescript') as typeof LunarTypes;
  return library;
}

/**
 * The Gregorian day of a day in the Chinese calendar; `date` 0 is the last day of that month (29 or 30).
 * `lunarYear` is the Gregorian year in which that Chinese year begins. Leap months are never meant.
 */
export function lunarDay(lunarYear: number, month: number, date: number): Day {
  if (date === 0) {
    // The day before the next month's first: month 12 ends on the eve of the new year.
    const next = month === 12 ? lunarDay(lunarYear + 1, 1, 1) : lunarDay(lunarYear, month + 1, 1);
    return addDays(next, -1);
  }
  return load().Lunar.fromYmd(lunarYear, month, date).getSolar().toYmd();
}

/** The day of a solar term (清明, 冬至 …, simplified Chinese name) in a Gregorian year; undefined for an unknown name. */
export function solarTermDay(year: number, term: string): Day | undefined {
  const { Lunar } = load();
  for (const lunarYear of [year, year - 1, year + 1]) {
    const found = Lunar.fromYmd(lunarYear, 6, 1).getJieQiTable()[term]?.toYmd();
    if (found?.startsWith(`${year}-`)) return found;
  }
  return undefined;
}
