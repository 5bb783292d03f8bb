import { createRequire } from 'node:module';
import { addDays, type Day, dayOf } from './day.ts';

interface ChineseDays {
  getDayDetail(day: string): { date: string; work: boolean; name: string };
}

let library: ChineseDays | undefined;

/** `English,中文,n` for a day of the notice, otherwise a weekday name. */
function nameOf(day: Day): { name: string; work: boolean } | undefined {
  library ??= createRequire(import.meta.url)('chinese-days') as ChineseDays;
  const { name, work } = library.getDayDetail(day);
  const chinese = name.split(',')[1];
  return chinese === undefined ? undefined : { name: chinese, work };
}

/**
 * Whether the State Council notice of that year is in the data (chinese-days, one notice a year, published in the
 * autumn before). A year without one is unknown, not free of holidays.
 */
export function daysOffPublished(year: number): boolean {
  return nameOf(dayOf(year, 1, 1)) !== undefined && nameOf(dayOf(year, 10, 1)) !== undefined;
}

/**
 * First and last day off of an official holiday (元旦, 春节, 清明, 劳动节, 端午, 中秋, 国庆节) in mainland China, and its
 * make-up working days; null while the notice of that year is not known.
 */
export function officialDaysOff(year: number, holiday: string): { start: Day; end: Day; makeUp: Day[] } | null {
  if (!daysOffPublished(year)) return null;
  const days: Day[] = [];
  const makeUp: Day[] = [];
  for (let day = dayOf(year - 1, 12, 28); day <= dayOf(year, 12, 27); day = addDays(day, 1)) {
    const found = nameOf(day);
    if (!found || !sameHoliday(found.name, holiday)) continue;
    (found.work ? makeUp : days).push(day);
  }
  const [start] = days;
  const end = days.at(-1);
  return start === undefined || end === undefined ? null : { start, end, makeUp };
}

/** 端午 and 端午节, 国庆 and 国庆节、中秋 are one holiday in the notices of different years. */
function sameHoliday(name: string, holiday: string): boolean {
  const stem = holiday.replace(/节$/, '');
  return name.replaceAll('节', '').includes(stem === '元旦' ? '元旦' : stem.replaceAll('节', ''));
}
