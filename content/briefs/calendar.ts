import { addDays, type Day, daysBetween } from '../../src/kernel/calendar/day.ts';
import { type CalendarEvent, EVENTS } from '../../src/kernel/calendar/events.ts';
import { calendarYear } from '../../src/kernel/calendar/occurrences.ts';
import type { Text } from '../../src/kernel/i18n/message.ts';
import type { ArticleStyle } from '../model/document.ts';
import { intentOf, isQuestion } from './intent.ts';

/** A topic that the calendar may place: a cluster or a keyword. */
export interface PlanTopic {
  name: string;
  keywords: readonly string[];
  volume: number | null;
  /** A day before which it must be out, from the keyword plan; null: none. */
  due: Day | null;
}

export interface PlanItem {
  date: Day;
  style: ArticleStyle;
  topic: string;
  volume: number | null;
  /** Why this day: the event and how far ahead of it, a due date, or the plain rhythm. */
  event: { name: Text; on: Day; ahead: number } | null;
  reason: 'event' | 'due' | 'rhythm';
}

/** Days before an event on which a piece should be out: indexing takes days, buying starts before the day. */
const LEAD = 14;

/** The content type that a topic asks for, by its intent. */
export function styleFor(keywords: readonly string[]): ArticleStyle {
  const { intent } = intentOf(keywords);
  if (intent === 'guide' || intent === 'transaction') return 'guide';
  if (intent === 'question' || keywords.some(isQuestion)) return 'qa';
  if (intent === 'story') return 'story';
  return intent === 'navigation' ? 'pr' : 'news';
}

/**
 * A calendar of pieces from `from` to `to`: topics that name an event of the calendar are placed two weeks ahead of it,
 * those with a due date a week ahead, the others take the free days of the rhythm, those searched most first. Events that
 * nobody has announced are not guessed. At most one piece a day; weekends are left free. Pure.
 */
export function planCalendar(
  topics: readonly PlanTopic[],
  options: {
    from: Day;
    to: Day;
    perWeek: number;
    market: 'cn' | 'us' | 'uk' | 'global';
    events?: readonly CalendarEvent[];
  },
): PlanItem[] {
  const taken = new Set<Day>();
  const place = (wanted: Day): Day | null => {
    for (const step of [0, -1, 1, -2, 2, -3, 3, -4, 4]) {
      const day = addDays(wanted, step);
      const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
      if (day < options.from || day > options.to || taken.has(day) || weekday === 0 || weekday === 6) continue;
      taken.add(day);
      return day;
    }
    return null;
  };
  const years = [
    ...new Set([options.from, options.to, addDays(options.to, LEAD)].map((day) => Number(day.slice(0, 4)))),
  ];
  const coming = years
    .flatMap((year) => calendarYear(year, options.events ?? EVENTS))
    .filter(
      (one) =>
        one.start !== null &&
        one.event.markets.includes(options.market) &&
        one.start > options.from &&
        addDays(one.start, -LEAD) <= options.to,
    );
  const items: PlanItem[] = [];
  const rest: PlanTopic[] = [];
  for (const topic of [...topics].sort((a, b) => (b.volume ?? -1) - (a.volume ?? -1) || a.name.localeCompare(b.name))) {
    const words = [topic.name, ...topic.keywords].join(' ').toLowerCase();
    const match = coming.find((one) => names(one.event).some((name) => words.includes(name)));
    if (match) {
      const day = place(notBefore(addDays(match.start!, -LEAD), options.from));
      if (day)
        items.push({
          date: day,
          style: styleFor([topic.name, ...topic.keywords]),
          topic: topic.name,
          volume: topic.volume,
          event: { name: match.event.name, on: match.start!, ahead: daysBetween(day, match.start!) },
          reason: 'event',
        });
      else rest.push(topic);
    } else if (topic.due !== null && topic.due >= options.from && topic.due <= options.to) {
      const day = place(notBefore(addDays(topic.due, -7), options.from));
      if (day)
        items.push({
          date: day,
          style: styleFor([topic.name, ...topic.keywords]),
          topic: topic.name,
          volume: topic.volume,
          event: null,
          reason: 'due',
        });
      else rest.push(topic);
    } else rest.push(topic);
  }
  const gap = 7 / options.perWeek;
  const length = daysBetween(options.from, options.to);
  let at = 0;
  for (const topic of rest) {
    let day: Day | null = null;
    while (day === null && at <= length) {
      day = place(addDays(options.from, Math.round(at)));
      at += gap;
    }
    if (day === null) break;
    items.push({
      date: day,
      style: styleFor([topic.name, ...topic.keywords]),
      topic: topic.name,
      volume: topic.volume,
      event: null,
      reason: 'rhythm',
    });
  }
  return items.sort((a, b) => a.date.localeCompare(b.date));
}

/** The day, or the first one when it lies before that. Days compare as text. */
function notBefore(day: Day, first: Day): Day {
  return [day, first].sort()[1]!;
}

/** How people write an event: its names without the words for festival and sale. */
function names(event: CalendarEvent): string[] {
  const zh = event.name.zh.replace(/节$|（.*）$/u, '');
  return [event.name.zh, zh, event.name.en.toLowerCase()]
    .filter((name) => name.length >= 2)
    .map((name) => name.toLowerCase());
}
