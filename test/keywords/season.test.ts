import { describe, expect, test } from 'vitest';
import {
  addWords,
  clusterBank,
  loadLexicon,
  planContent,
  readContentPlan,
  SeasonSettings,
  seasonTasks,
  tagBank,
} from '../../keywords/index.ts';
import { taskOf } from '../../keywords/season/season.ts';
import { eventByCode } from '../../src/kernel/calendar/events.ts';
import { openStore } from '../../src/store/open.ts';

function bank(words: readonly string[]) {
  const db = openStore(':memory:');
  addWords(db, words, { source: 'manual', now: 1 });
  const lexicon = loadLexicon(db);
  tagBank(db, lexicon);
  clusterBank(db, lexicon, { method: 'core', now: 1 });
  return db;
}

describe('where a day stands before an event', () => {
  const lead = { contentDays: 45, adsDays: 20 };
  test.each([
    ['2027-06-01', 'later'],
    ['2027-07-18', 'now'],
    ['2027-08-01', 'now'],
    ['2027-08-02', 'ads'],
    ['2027-08-26', 'ads'],
    ['2027-08-27', 'late'],
    ['2027-09-15', 'running'],
    ['2027-09-16', 'later'],
  ] as const)('Mid-Autumn 2027 (15 September) seen from %s: %s', (today, state) => {
    expect(taskOf(eventByCode('mid-autumn')!, today, lead).state).toBe(state);
  });
});

describe('per event', () => {
  const settings = new SeasonSettings(
    { contentDays: 30 },
    {
      'mid-autumn': { contentDays: 70, adsDays: 35 },
      'prime-day': { dates: { 2027: ['2027-07-13', '2027-07-16'] } },
      'double-11': { dates: { 2027: ['2027-10-20', '2027-11-11'] } },
    },
  );
  test('leads differ, dates of an announced sale are told once they are known, a presale moves the start', () => {
    const db = bank(['中秋茶叶礼盒', 'prime day running shoes', '双11茶叶', '七夕茶礼']);
    const tasks = Object.fromEntries(seasonTasks(db, '2027-06-01', settings).map((task) => [task.event.code, task]));
    expect(tasks['mid-autumn']).toMatchObject({ start: '2027-09-15', contentBy: '2027-07-07', adsBy: '2027-08-11' });
    expect(tasks['prime-day']).toMatchObject({ start: '2027-07-13', contentBy: '2027-06-13', adsBy: '2027-06-23' });
    expect(tasks['double-11']).toMatchObject({ start: '2027-10-20', end: '2027-11-11' });
    expect(tasks['qixi']).toMatchObject({ start: '2027-08-08', contentBy: '2027-07-09' });
    // A year that nobody told falls back to the rule, and to unknown where there is none.
    const later = Object.fromEntries(seasonTasks(db, '2027-12-01', settings).map((task) => [task.event.code, task]));
    expect(later['double-11']!.start).toBe('2028-11-11');
    expect(later['prime-day']).toMatchObject({ start: null, state: 'unknown', inDays: null });
    db.close();
  });

  test('the content plan is due by the lead of the event', () => {
    const db = bank(['中秋茶叶礼盒']);
    planContent(db, { today: '2027-06-01', season: settings, limit: 10, now: 1 });
    expect(readContentPlan(db)[0]!.due).toBe('2027-07-07');
    planContent(db, { today: '2027-06-01', season: new SeasonSettings(), limit: 10, now: 1 });
    expect(readContentPlan(db)[0]!.due).toBe('2027-08-01');
    db.close();
  });

  test.each([
    [{ 'mid-autum': {} }, 'season-event-unknown'],
    [{ 'prime-day': { dates: { 2027: ['2027-07-16', '2027-07-13'] } } }, 'season-date-wrong'],
    [{ 'prime-day': { dates: { 2027: ['2028-07-13', '2028-07-16'] } } }, 'season-date-wrong'],
    [{ 'prime-day': { dates: { 2027: ['2027-02-30', '2027-03-02'] } } }, 'season-date-wrong'],
  ] as const)('%j is %s', (events, code) => {
    expect(() => new SeasonSettings({}, events)).toThrow(expect.objectContaining({ code }));
  });
});
