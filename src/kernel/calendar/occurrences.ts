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

/** The first occurrence of an event that starts in that Gregorian year. Pure: the same year always gives the same days. */
export function occurrence(event: CalendarEvent, year: number): Occurrence {
  return occurrencesIn(event, year)[0]!;
}

/**
 * Every occurrence that starts in that year, at least one (unknown when there is none). The last month of the Chinese year
 * may begin twice in one Gregorian year (2027: 8 January and 28 December) and not at all in the next.
 */
function occurrencesIn(event: CalendarEvent, year: number): Occurrence[] {
  const { rule } = event;
  const base = { event, year };
  const daysOff = event.official === undefined ? null : officialDaysOff(year, event.official);
  const off = { daysOff, daysOffKnown: event.official === undefined ? null : daysOff !== null };
  const told = event.dates?.[year] ?? (rule.by === 'announced' ? (rule.dates[year] ?? [null, null]) : undefined);
  if (told)
    return [{ ...base, start: told[0], end: told[1], known: told[0] === null ? 'unknown' : 'announced', ...off }];
  const days = firstDays(event, year);
  if (days.length === 0) return [{ ...base, start: null, end: null, known: 'unknown', ...off }];
  return days.map((start) => ({
    ...base,
    start,
    end: addDays(start, (event.days ?? 1) - 1),
    known: 'computed' as const,
    ...off,
  }));
}

function firstDays(event: CalendarEvent, year: number): Day[] {
  const { rule } = event;
  if (rule.by === 'fixed') return [dayOf(year, rule.month, rule.date)];
  if (rule.by === 'weekday') return [addDays(nthWeekday(year, rule.month, rule.weekday, rule.nth), rule.plus ?? 0)];
  if (rule.by === 'easter') return [addDays(easterSunday(year), rule.plus)];
  if (rule.by === 'term') {
    const day = solarTermDay(year, rule.term);
    return day === undefined ? [] : [addDays(day, rule.plus ?? 0)];
  }
  if (rule.by === 'lunar') {
    // The last months of a Chinese year fall into the next Gregorian year.
    return [year - 1, year]
      .map((lunarYear) => lunarDay(lunarYear, rule.month, rule.date))
      .filter((day) => day.startsWith(`${year}-`));
  }
  return [];
}

/** All occurrences of a year in order of their first day; the unknown ones stand last. */
export function calendarYear(year: number, events: readonly CalendarEvent[] = EVENTS): Occurrence[] {
  return events
    .flatMap((event) => occurrencesIn(event, year))
    .sort((a, b) => (a.start ?? '9999').localeCompare(b.start ?? '9999') || a.event.code.localeCompare(b.event.code));
}

/**
 * The occurrence that is running on `day` or comes next, and in how many days it starts (0 while it runs). `unknown`
 * when the next one is not announced: the caller must show that, not guess.
 */
export function nextOccurrence(event: CalendarEvent, day: Day): { occurrence: Occurrence; inDays: number | null } {
  const year = Number(day.slice(0, 4));
  for (let candidate = year - 1; candidate <= year + 2; candidate++) {
    for (const found of occurrencesIn(event, candidate)) {
      if (found.start === null || found.end === null) {
        // A year that a computed event skips says nothing; an announced one waits for its announcement.
        if (candidate >= year && event.rule.by === 'announced') return { occurrence: found, inDays: null };
      } else if (found.end >= day) return { occurrence: found, inDays: Math.max(0, daysBetween(day, found.start)) };
    }
  }
  return { occurrence: occurrence(event, year + 1), inDays: null };
}
