import { addDays, type Day, dayOf, daysBetween, easterSunday, nthWeekday } from './day.ts';
import { officialDaysOff } from './days-off.ts';
import { type CalendarEvent, EVENTS } from './events.ts';
import { lunarDay, solarTermDay } from './lunar.ts';

/** One event in one year. */
export interface Occurrence {
  event: CalendarEvent;
  /** Gregorian year in which it starts. */
  year: number;
  /** First and last day; null while nobody has announced them. */
  start: Day | null;
  end: Day | null;
  /** `computed` from the calendar, `announced` by its owner, `unknown`: not announced yet. */
  known: 'computed' | 'announced' | 'unknown';
  /** The official days off of mainland China; null: none for this event, or the notice is not known (see `daysOffKnown`). */
  daysOff: { start: Day; end: Day; makeUp: Day[] } | null;
  /** null: the event has no official days off. */
  daysOffKnown: boolean | null;
}

/** The occurrence of an event that starts in that Gregorian year. Pure: the same year always gives the same days. */
export function occurrence(event: CalendarEvent, year: number): Occurrence {
  const { rule } = event;
  const base = { event, year };
  const daysOff = event.official === undefined ? null : officialDaysOff(year, event.official);
  const off = { daysOff, daysOffKnown: event.official === undefined ? null : daysOff !== null };
  if (rule.by === 'announced') {
    const [start, end] = rule.dates[year] ?? [null, null];
    return { ...base, start, end, known: start === null ? 'unknown' : 'announced', ...off };
  }
  const start = firstDay(event, year);
  if (start === undefined) return { ...base, start: null, end: null, known: 'unknown', ...off };
  return { ...base, start, end: addDays(start, (event.days ?? 1) - 1), known: 'computed', ...off };
}

function firstDay(event: CalendarEvent, year: number): Day | undefined {
  const { rule } = event;
  if (rule.by === 'fixed') return dayOf(year, rule.month, rule.date);
  if (rule.by === 'weekday') return addDays(nthWeekday(year, rule.month, rule.weekday, rule.nth), rule.plus ?? 0);
  if (rule.by === 'easter') return addDays(easterSunday(year), rule.plus);
  if (rule.by === 'term') {
    const day = solarTermDay(year, rule.term);
    return day === undefined ? undefined : addDays(day, rule.plus ?? 0);
  }
  if (rule.by === 'lunar') {
    // The last months of a Chinese year fall into the next Gregorian year. Where both years give a day, the first counts.
    for (const lunarYear of [year - 1, year]) {
      const day = lunarDay(lunarYear, rule.month, rule.date);
      if (day.startsWith(`${year}-`)) return day;
    }
  }
  return undefined;
}

/** All occurrences of a year in order of their first day; the unknown ones stand last. */
export function calendarYear(year: number, events: readonly CalendarEvent[] = EVENTS): Occurrence[] {
  return events
    .map((event) => occurrence(event, year))
    .sort((a, b) => (a.start ?? '9999').localeCompare(b.start ?? '9999') || a.event.code.localeCompare(b.event.code));
}

/**
 * The occurrence that is running on `day` or comes next, and in how many days it starts (0 while it runs). `unknown`
 * when the next one is not announced: the caller must show that, not guess.
 */
export function nextOccurrence(event: CalendarEvent, day: Day): { occurrence: Occurrence; inDays: number | null } {
  const year = Number(day.slice(0, 4));
  for (let candidate = year - 1; candidate <= year + 2; candidate++) {
    const found = occurrence(event, candidate);
    if (found.start === null || found.end === null) {
      if (candidate > year || (candidate === year && event.rule.by === 'announced'))
        return { occurrence: found, inDays: null };
    } else if (found.end >= day) return { occurrence: found, inDays: Math.max(0, daysBetween(day, found.start)) };
  }
  return { occurrence: occurrence(event, year + 1), inDays: null };
}
