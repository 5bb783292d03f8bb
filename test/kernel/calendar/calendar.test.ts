import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayOf, daysBetween, easterSunday, nthWeekday } from '../../../src/kernel/calendar/day.ts';
import { daysOffPublished, officialDaysOff } from '../../../src/kernel/calendar/days-off.ts';
import { EVENTS, eventByCode } from '../../../src/kernel/calendar/events.ts';
import { calendarYear, nextOccurrence, occurrence } from '../../../src/kernel/calendar/occurrences.ts';

const start = (code: string, year: number) => occurrence(eventByCode(code)!, year).start;

describe('known dates', () => {
  test.each([
    ['spring-festival', 2024, '2024-02-10'],
    ['spring-festival', 2026, '2026-02-17'],
    ['spring-festival', 2027, '2027-02-06'],
    ['new-year-eve', 2025, '2025-01-28'],
    ['new-year-eve', 2027, '2027-02-05'],
    ['laba', 2026, '2026-01-26'],
    ['lantern-festival', 2026, '2026-03-03'],
    ['qingming', 2026, '2026-04-05'],
    ['dragon-boat', 2027, '2027-06-09'],
    ['qixi', 2027, '2027-08-08'],
    ['mid-autumn', 2027, '2027-09-15'],
    ['mid-autumn', 2025, '2025-10-06'],
    ['double-ninth', 2026, '2026-10-18'],
    ['winter-solstice', 2026, '2026-12-22'],
    ['mothers-day', 2026, '2026-05-10'],
    ['fathers-day', 2026, '2026-06-21'],
    ['black-friday', 2026, '2026-11-27'],
    ['cyber-monday', 2026, '2026-11-30'],
    ['memorial-day', 2026, '2026-05-25'],
    ['us-labor-day', 2026, '2026-09-07'],
    ['easter', 2026, '2026-04-05'],
    ['easter', 2027, '2027-03-28'],
    ['double-11', 2026, '2026-11-11'],
    ['prime-day', 2025, '2025-07-08'],
  ])('%s %i is %s', (code, year, expected) => {
    expect(start(code, year)).toBe(expected);
  });
});

test('what nobody has announced is unknown, never guessed', () => {
  const prime = occurrence(eventByCode('prime-day')!, 2031);
  expect(prime).toMatchObject({ start: null, end: null, known: 'unknown' });
  expect(nextOccurrence(eventByCode('prime-day')!, '2031-01-01').inDays).toBeNull();
  const spring = occurrence(eventByCode('spring-festival')!, 2040);
  expect(spring).toMatchObject({ known: 'computed', daysOff: null, daysOffKnown: false });
  expect(occurrence(eventByCode('double-11')!, 2040).daysOffKnown).toBeNull();
  expect(calendarYear(2031).at(-1)!.start).toBeNull();
});

test('official days off come from the notice', () => {
  expect(daysOffPublished(2025)).toBe(true);
  expect(officialDaysOff(2025, '春节')).toMatchObject({ start: '2025-01-28', end: '2025-02-04' });
  expect(officialDaysOff(2025, '春节')!.makeUp).toContain('2025-01-26');
  expect(officialDaysOff(2026, '端午')).toMatchObject({ start: '2026-06-19' });
  expect(officialDaysOff(2099, '春节')).toBeNull();
});

test('the next occurrence crosses the year and includes today', () => {
  expect(nextOccurrence(eventByCode('double-11')!, '2026-11-11').inDays).toBe(0);
  expect(nextOccurrence(eventByCode('double-11')!, '2026-11-12').inDays).toBe(364);
  expect(nextOccurrence(eventByCode('winter')!, '2027-01-15')).toMatchObject({ inDays: 0, occurrence: { year: 2026 } });
  expect(nextOccurrence(eventByCode('spring-festival')!, '2026-12-01').occurrence.start).toBe('2027-02-06');
});

test('the last month of the Chinese year begins twice in some years and not at all in the next', () => {
  const goods = eventByCode('new-year-goods')!;
  const years = (year: number) =>
    calendarYear(year)
      .filter((entry) => entry.event === goods)
      .map((entry) => entry.start);
  expect(years(2027)).toEqual(['2027-01-08', '2027-12-28']);
  expect(years(2028)).toEqual([null]);
  expect(nextOccurrence(goods, '2027-06-01').occurrence.start).toBe('2027-12-28');
  expect(nextOccurrence(goods, '2028-03-01').occurrence.start).toBe('2029-01-15');
  expect(nextOccurrence(eventByCode('laba')!, '2022-06-01').occurrence.start).toBe('2022-12-30');
});

test('every event by rule has a next day from any day on, within 400 days', () => {
  for (const event of EVENTS) {
    if (event.rule.by === 'announced') continue;
    for (let year = 2020; year < 2060; year++) {
      for (const day of [`${year}-01-01`, `${year}-06-15`, `${year}-12-31`]) {
        const { occurrence: next, inDays } = nextOccurrence(event, day);
        expect([event.code, day, inDays !== null && inDays <= 400 && next.end! >= day]).toEqual([
          event.code,
          day,
          true,
        ]);
      }
    }
  }
});

test('codes are unique, every event has both names', () => {
  expect(new Set(EVENTS.map((event) => event.code)).size).toBe(EVENTS.length);
  for (const event of EVENTS) expect([event.name.zh, event.name.en].every((name) => name.length > 0)).toBe(true);
});

test('day arithmetic round-trips, weekdays are weekdays, Easter is a Sunday in March or April', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1950, max: 2090 }), fc.integer({ min: -900, max: 900 }), (year, days) => {
      const day = dayOf(year, 6, 15);
      expect(daysBetween(day, addDays(day, days))).toBe(days);
      const easter = new Date(`${easterSunday(year)}T00:00:00Z`);
      expect(easter.getUTCDay()).toBe(0);
      expect([2, 3]).toContain(easter.getUTCMonth());
      const last = nthWeekday(year, 5, 1, -1);
      expect(new Date(`${last}T00:00:00Z`).getUTCDay()).toBe(1);
      expect(daysBetween(last, dayOf(year, 6, 1))).toBeLessThanOrEqual(7);
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 1950, max: 2090 }), (year) => {
      const spring = start('spring-festival', year)!;
      expect(spring >= dayOf(year, 1, 20) && spring <= dayOf(year, 2, 21)).toBe(true);
      expect(daysBetween(start('new-year-eve', year)!, spring)).toBe(1);
    }),
    { numRuns: 40 },
  );
});
