import { addDays, type Day } from '../../src/kernel/calendar/day.ts';
import { type CalendarEvent, EVENTS } from '../../src/kernel/calendar/events.ts';
import { nextOccurrence } from '../../src/kernel/calendar/occurrences.ts';

/** An event whose ads should run: from `from` (the lead before it) to its last day. */
export interface AdSeason {
  event: CalendarEvent;
  from: Day;
  to: Day;
}

/** Days before an event in which ads speak of it. */
export const AD_LEAD = 20;

/**
 * Events of a market whose ads run on `on` or begin within `horizon` days, the nearest first. Only dates that are known:
 * an event that nobody has announced yet has no ads.
 */
export function adSeasons(on: Day, horizon: number, market: 'cn' | 'global', lead = AD_LEAD): AdSeason[] {
  return EVENTS.filter((event) => event.markets.includes(market) && event.kind !== 'season')
    .flatMap((event) => {
      const { occurrence } = nextOccurrence(event, on);
      if (occurrence.start === null || occurrence.end === null) return [];
      const season = { event, from: addDays(occurrence.start, -lead), to: occurrence.end };
      return season.from <= addDays(on, horizon) ? [season] : [];
    })
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.event.code < b.event.code ? -1 : 1));
}
