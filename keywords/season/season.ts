import { addDays, type Day } from '../../src/kernel/calendar/day.ts';
import { type CalendarEvent, EVENTS, eventByCode } from '../../src/kernel/calendar/events.ts';
import { nextOccurrence } from '../../src/kernel/calendar/occurrences.ts';
import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import type { Sqlite } from '../../src/store/open.ts';
import { readKeywords } from '../list/read-keywords.ts';

/** Days before an event when its pages and its ads should be ready. */
export interface Lead {
  contentDays: number;
  adsDays: number;
}

const DEFAULT_LEAD: Lead = { contentDays: 45, adsDays: 20 };

/** What the user says about one event: its own leads, and the dates of single years (`2027` → first and last day). */
export interface EventSetting extends Partial<Lead> {
  dates?: Readonly<Record<string, readonly [Day, Day]>> | undefined;
}

/** Leads and dates as configured: the general lead, and what differs per event. */
export class SeasonSettings {
  readonly #lead: Lead;
  readonly #events: Readonly<Record<string, EventSetting>>;

  /** Errors: `season-event-unknown`, `season-date-wrong`. */
  constructor(lead: Partial<Lead> = {}, events: Readonly<Record<string, EventSetting>> = {}) {
    this.#lead = { ...DEFAULT_LEAD, ...lead };
    this.#events = events;
    for (const [code, { dates = {} }] of Object.entries(events)) {
      if (!eventByCode(code)) throw unknownEvent(code);
      for (const [year, [start, end]] of Object.entries(dates))
        if (!isDay(start) || !isDay(end) || end < start || !start.startsWith(`${year}-`))
          throw wrongDate(code, year, start, end);
    }
  }

  /** Days before the event when its pages and its ads should be ready. */
  leadOf(code: string): Lead {
    const { contentDays, adsDays } = this.#events[code] ?? {};
    return { contentDays: contentDays ?? this.#lead.contentDays, adsDays: adsDays ?? this.#lead.adsDays };
  }

  /** The event of a season code, with the user's dates; undefined for a code that is no event. */
  event(code: string): CalendarEvent | undefined {
    const event = eventByCode(code);
    const dates = this.#events[code]?.dates;
    return event && dates ? { ...event, dates } : event;
  }
}

/** One event with what the bank holds about it. */
export interface SeasonTask {
  event: CalendarEvent;
  /** null: nobody has announced it yet. */
  start: Day | null;
  end: Day | null;
  contentBy: Day | null;
  adsBy: Day | null;
  /** Days until it starts, 0 while it runs; null when unknown. */
  inDays: number | null;
  lead: Lead;
  /**
   * `later`; `now`: its pages are due within two weeks; `ads`: the pages' day has passed, the ads are still to come;
   * `late`: both days have passed; `running`; `unknown`.
   */
  state: 'later' | 'now' | 'ads' | 'late' | 'running' | 'unknown';
  /** Official days off: null for none, `unknown` while the notice is not known. */
  daysOff: { start: Day; end: Day } | 'unknown' | null;
  keywords: number;
  /** Sum of monthly volumes; null when none is known. */
  volume: number | null;
  examples: string[];
}

/** What to refresh when: every event that keywords of the bank speak of, next one first, unknown dates last. */
export function seasonTasks(db: Sqlite, today: Day, settings = new SeasonSettings()): SeasonTask[] {
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
    const event = settings.event(code);
    if (event) tasks.push({ ...taskOf(event, today, settings.leadOf(code)), ...entry });
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
  const { occurrence: next, inDays } = nextOccurrence(event, today);
  const daysOff = next.daysOff ?? (next.daysOffKnown === false ? ('unknown' as const) : null);
  if (next.start === null || next.end === null)
    return { event, lead, inDays, start: null, end: null, contentBy: null, adsBy: null, state: 'unknown', daysOff };
  const contentBy = addDays(next.start, -lead.contentDays);
  const adsBy = addDays(next.start, -lead.adsDays);
  const state =
    next.start <= today
      ? 'running'
      : contentBy >= today
        ? contentBy <= addDays(today, 14)
          ? 'now'
          : 'later'
        : adsBy >= today
          ? 'ads'
          : 'late';
  return { event, lead, inDays, start: next.start, end: next.end, contentBy, adsBy, state, daysOff };
}

/** Days until the next occurrence of a season code; null when the code is no event or its date is not known. */
export function daysToNext(code: string, today: Day, settings = new SeasonSettings()): number | null {
  const event = settings.event(code);
  return event ? nextOccurrence(event, today).inDays : null;
}

function isDay(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && addDays(text, 0) === text
  );
}

function unknownEvent(code: string): SoukError {
  return new SoukError({
    code: 'season-event-unknown',
    what: msg(
      { zh: '配置 keywords.season.events 里的“{code}”不是节点', en: '“{code}” in keywords.season.events is no event' },
      { code },
    ),
    next: msg(
      { zh: '可用的节点：{codes}', en: 'Known events: {codes}' },
      { codes: EVENTS.map((event) => event.code).join(', ') },
    ),
  });
}

function wrongDate(code: string, year: string, start: string, end: string): SoukError {
  return new SoukError({
    code: 'season-date-wrong',
    what: msg(
      {
        zh: '节点 {code} 在 {year} 年的日期不对：{start} – {end}',
        en: 'The dates of {code} in {year} are wrong: {start} – {end}',
      },
      { code, year, start, end },
    ),
    next: msg({
      zh: '写成 "2027": ["2027-07-13", "2027-07-16"]：当年的第一天和最后一天。',
      en: 'Write "2027": ["2027-07-13", "2027-07-16"]: first and last day in that year.',
    }),
  });
}
