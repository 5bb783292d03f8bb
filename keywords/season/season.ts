import { addDays, type Day } from '../../src/kernel/calendar/day.ts';
import { type CalendarEvent, eventByCode } from '../../src/kernel/calendar/events.ts';
import { nextOccurrence } from '../../src/kernel/calendar/occurrences.ts';
import type { Sqlite } from '../../src/store/open.ts';
import { readKeywords } from '../list/read-keywords.ts';

/** Days before an event when its pages and its ads should be ready. */
export interface Lead {
  contentDays: number;
  adsDays: number;
}

export const DEFAULT_LEAD: Lead = { contentDays: 45, adsDays: 20 };

/** One event with what the bank holds about it. */
export interface SeasonTask {
  event: CalendarEvent;
  /** null: nobody has announced it yet. */
  start: Day | null;
  end: Day | null;
  contentBy: Day | null;
  adsBy: Day | null;
  /** `late`: the content date has passed; `now`: within two weeks; `running`; `unknown`. */
  state: 'later' | 'now' | 'late' | 'running' | 'unknown';
  /** Official days off: null for none, `unknown` while the notice is not known. */
  daysOff: { start: Day; end: Day } | 'unknown' | null;
  keywords: number;
  /** Sum of monthly volumes; null when none is known. */
  volume: number | null;
  examples: string[];
}

/** What to refresh when: every event that keywords of the bank speak of, next one first, unknown dates last. */
export function seasonTasks(db: Sqlite, today: Day, lead: Lead = DEFAULT_LEAD): SeasonTask[] {
  const found = new Map<string, { keywords: number; volume: number | null; examples: string[] }>();
  for (const row of readKeywords(db, { where: 'season=*' })) {
    for (const code of row.tags.season) {
      const entry = found.get(code) ?? { keywords: 0, volume: null, examples: [] };
      entry.keywords += 1;
      if (row.volume !== null && row.volumeUnit === 'monthly') entry.volume = (entry.volume ?? 0) + row.volume;
      if (entry.examples.length < 3) entry.examples.push(row.text);
      found.set(code, entry);
    }
  }
  const tasks: SeasonTask[] = [];
  for (const [code, entry] of found) {
    const event = eventByCode(code);
    if (event) tasks.push({ ...taskOf(event, today, lead), ...entry });
  }
  return tasks.sort(
    (a, b) => (a.start ?? '9999').localeCompare(b.start ?? '9999') || a.event.code.localeCompare(b.event.code),
  );
}

/** Dates of the next occurrence of an event, and where today stands. Pure. */
export function taskOf(
  event: CalendarEvent,
  today: Day,
  lead: Lead,
): Omit<SeasonTask, 'keywords' | 'volume' | 'examples'> {
  const { occurrence: next } = nextOccurrence(event, today);
  const daysOff = next.daysOff ?? (next.daysOffKnown === false ? ('unknown' as const) : null);
  if (next.start === null || next.end === null)
    return { event, start: null, end: null, contentBy: null, adsBy: null, state: 'unknown', daysOff };
  const contentBy = addDays(next.start, -lead.contentDays);
  const state =
    next.start <= today ? 'running' : contentBy < today ? 'late' : contentBy <= addDays(today, 14) ? 'now' : 'later';
  return {
    event,
    start: next.start,
    end: next.end,
    contentBy,
    adsBy: addDays(next.start, -lead.adsDays),
    state,
    daysOff,
  };
}

/** Days until the next occurrence of a season code; null when the code is no event or its date is not known. */
export function daysToNext(code: string, today: Day): number | null {
  const event = eventByCode(code);
  return event ? nextOccurrence(event, today).inDays : null;
}
