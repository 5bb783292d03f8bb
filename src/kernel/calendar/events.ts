import type { Text } from '../i18n/message.ts';

/**
 * How the day of an event is found. `lunar`: month and day of the Chinese calendar (`date` 0 = last day of that month);
 * `term`: a solar term; `announced`: set by somebody every year, so only the listed years are known.
 */
export type EventRule =
  | { by: 'fixed'; month: number; date: number }
  | { by: 'lunar'; month: number; date: number }
  | { by: 'term'; term: string; plus?: number }
  | { by: 'weekday'; month: number; weekday: number; nth: number; plus?: number }
  | { by: 'easter'; plus: number }
  | { by: 'announced'; dates: Readonly<Record<number, readonly [string, string]>> };

export interface CalendarEvent {
  /** Stable kebab-case code, shared by keyword tags, seasonal plans and bid factors. */
  code: string;
  kind: 'festival' | 'shopping' | 'season' | 'school';
  /** Where it moves demand. */
  markets: readonly ('cn' | 'us' | 'uk' | 'global')[];
  name: Text;
  rule: EventRule;
  /** Length in days, 1 when left out. */
  days?: number;
  /** Name in the official day-off notices of mainland China, where the event has one. */
  official?: string;
  /** First and last day in single years, told by the user: they win over the rule. */
  dates?: Readonly<Record<number, readonly [string, string]>>;
}

const event = (
  code: string,
  kind: CalendarEvent['kind'],
  markets: CalendarEvent['markets'],
  zh: string,
  en: string,
  rule: EventRule,
  more: { days?: number; official?: string } = {},
): CalendarEvent => ({ code, kind, markets, name: { zh, en }, rule, ...more });

const CN = ['cn'] as const;
const WEST = ['us', 'uk', 'global'] as const;
const ALL = ['cn', 'us', 'uk', 'global'] as const;
const fixed = (month: number, date: number): EventRule => ({ by: 'fixed', month, date });
const lunar = (month: number, date: number): EventRule => ({ by: 'lunar', month, date });
const term = (name: string): EventRule => ({ by: 'term', term: name });

/** Every event that Souk knows, in no order. Dates come from `occurrence`, never from here. */
// biome-ignore format: a table
export const EVENTS: readonly CalendarEvent[] = [
  event('new-year', 'festival', ALL, '元旦', 'New Year', fixed(1, 1), { official: '元旦' }),
  event('laba', 'festival', CN, '腊八节', 'Laba Festival', lunar(12, 8)),
  event('little-new-year', 'festival', CN, '小年', 'Little New Year', lunar(12, 23)),
  event('new-year-goods', 'shopping', CN, '年货节', 'New Year goods season', { by: 'lunar', month: 12, date: 1 }, { days: 24 }),
  event('new-year-eve', 'festival', CN, '除夕', 'Chinese New Year’s Eve', lunar(12, 0)),
  event('spring-festival', 'festival', CN, '春节', 'Spring Festival', lunar(1, 1), { days: 7, official: '春节' }),
  event('lantern-festival', 'festival', CN, '元宵节', 'Lantern Festival', lunar(1, 15)),
  event('valentines-day', 'festival', ALL, '情人节', 'Valentine’s Day', fixed(2, 14)),
  event('womens-day', 'shopping', CN, '三八节', 'Women’s Day (38 sale)', fixed(3, 8)),
  event('consumer-day', 'festival', CN, '315消费者权益日', 'Consumer Rights Day', fixed(3, 15)),
  event('qingming', 'festival', CN, '清明节', 'Qingming Festival', term('清明'), { official: '清明' }),
  event('easter', 'festival', WEST, '复活节', 'Easter', { by: 'easter', plus: 0 }),
  event('labour-day', 'festival', CN, '劳动节', 'Labour Day (1 May)', fixed(5, 1), { official: '劳动节' }),
  event('youth-day', 'festival', CN, '青年节', 'Youth Day', fixed(5, 4)),
  event('mothers-day', 'festival', ALL, '母亲节', 'Mother’s Day', { by: 'weekday', month: 5, weekday: 0, nth: 2 }),
  event('520', 'shopping', CN, '520', '520 (I love you day)', fixed(5, 20)),
  event('memorial-day', 'shopping', ['us'], '阵亡将士纪念日', 'Memorial Day', { by: 'weekday', month: 5, weekday: 1, nth: -1 }),
  event('childrens-day', 'festival', CN, '儿童节', 'Children’s Day', fixed(6, 1)),
  event('dragon-boat', 'festival', CN, '端午节', 'Dragon Boat Festival', lunar(5, 5), { official: '端午' }),
  event('618', 'shopping', CN, '618', '618 mid-year sale', fixed(6, 18)),
  event('fathers-day', 'festival', ALL, '父亲节', 'Father’s Day', { by: 'weekday', month: 6, weekday: 0, nth: 3 }),
  event('gaokao', 'school', CN, '高考', 'College entrance exam', fixed(6, 7), { days: 3 }),
  event('independence-day', 'shopping', ['us'], '美国独立日', 'Independence Day', fixed(7, 4)),
  event('prime-day', 'shopping', ['us', 'uk', 'global'], 'Prime会员日', 'Prime Day', {
    by: 'announced',
    dates: { 2023: ['2023-07-11', '2023-07-12'], 2024: ['2024-07-16', '2024-07-17'], 2025: ['2025-07-08', '2025-07-11'] },
  }),
  event('qixi', 'festival', CN, '七夕', 'Qixi Festival', lunar(7, 7)),
  event('ghost-festival', 'festival', CN, '中元节', 'Ghost Festival', lunar(7, 15)),
  event('back-to-school', 'school', ALL, '开学季', 'Back to school', fixed(8, 20), { days: 20 }),
  event('us-labor-day', 'shopping', ['us'], '美国劳工节', 'Labor Day', { by: 'weekday', month: 9, weekday: 1, nth: 1 }),
  event('teachers-day', 'festival', CN, '教师节', 'Teachers’ Day', fixed(9, 10)),
  event('mid-autumn', 'festival', CN, '中秋节', 'Mid-Autumn Festival', lunar(8, 15), { official: '中秋' }),
  event('national-day', 'festival', CN, '国庆节', 'National Day', fixed(10, 1), { days: 7, official: '国庆节' }),
  event('double-ninth', 'festival', CN, '重阳节', 'Double Ninth Festival', lunar(9, 9)),
  event('halloween', 'festival', ALL, '万圣节', 'Halloween', fixed(10, 31)),
  event('double-11', 'shopping', CN, '双11', 'Double 11', fixed(11, 11)),
  event('thanksgiving', 'festival', ['us'], '感恩节', 'Thanksgiving', { by: 'weekday', month: 11, weekday: 4, nth: 4 }),
  event('black-friday', 'shopping', WEST, '黑色星期五', 'Black Friday', { by: 'weekday', month: 11, weekday: 4, nth: 4, plus: 1 }),
  event('cyber-monday', 'shopping', WEST, '网络星期一', 'Cyber Monday', { by: 'weekday', month: 11, weekday: 4, nth: 4, plus: 4 }),
  event('double-12', 'shopping', CN, '双12', 'Double 12', fixed(12, 12)),
  event('winter-solstice', 'festival', CN, '冬至', 'Winter Solstice', term('冬至')),
  event('christmas-eve', 'festival', ALL, '平安夜', 'Christmas Eve', fixed(12, 24)),
  event('christmas', 'festival', ALL, '圣诞节', 'Christmas', fixed(12, 25)),
  event('boxing-day', 'shopping', ['uk'], '节礼日', 'Boxing Day', fixed(12, 26)),
  event('first-flush-tea', 'season', CN, '明前茶', 'Pre-Qingming tea', { by: 'term', term: '清明', plus: -20 }, { days: 20 }),
  event('spring', 'season', CN, '春季', 'Spring', fixed(3, 1), { days: 92 }),
  event('summer', 'season', CN, '夏季', 'Summer', fixed(6, 1), { days: 92 }),
  event('autumn', 'season', CN, '秋季', 'Autumn', fixed(9, 1), { days: 91 }),
  event('winter', 'season', CN, '冬季', 'Winter', fixed(12, 1), { days: 90 }),
  event('spring-west', 'season', WEST, '春季（欧美）', 'Spring (US, Europe)', { by: 'fixed', month: 3, date: 20 }, { days: 93 }),
  event('summer-west', 'season', WEST, '夏季（欧美）', 'Summer (US, Europe)', { by: 'fixed', month: 6, date: 21 }, { days: 93 }),
  event('autumn-west', 'season', WEST, '秋季（欧美）', 'Autumn (US, Europe)', { by: 'fixed', month: 9, date: 22 }, { days: 90 }),
  event('winter-west', 'season', WEST, '冬季（欧美）', 'Winter (US, Europe)', { by: 'fixed', month: 12, date: 21 }, { days: 89 }),
];

const BY_CODE = new Map(EVENTS.map((entry) => [entry.code, entry]));

/** The event with that code, if there is one. */
export function eventByCode(code: string): CalendarEvent | undefined {
  return BY_CODE.get(code);
}
