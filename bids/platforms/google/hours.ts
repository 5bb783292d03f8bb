import type { HourSheet } from '../../model/platform.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`;

/** Google Ads Editor: one row a schedule, `(Monday)[08:00-12:00]` with a bid modifier; the undo sheet removes schedules that were new. */
export const hours: HourSheet = (rows, _account, undo) => ({
  name: 'google-ads-editor-hours',
  header: ['Campaign', 'Ad Schedule', 'Bid Modifier', 'Status'],
  rows: rows.map(({ plan, weekday, from, to, after, before }) => {
    const schedule = `(${DAYS[weekday - 1]})[${clock(from)}-${clock(to)}]`;
    if (undo && before === null) return [plan, schedule, '', 'Removed'];
    const percent = Math.round(((undo ? before! : after) - 1_000_000) / 10_000);
    return [plan, schedule, `${percent > 0 ? '+' : ''}${percent}%`, 'Enabled'];
  }),
  profile: { delimiter: '\t', newline: '\r\n', purpose: 'upload', quote: 'needed' },
  encoding: 'utf-16le',
});
