import type { HourSheet } from '../../model/platform.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const HEADER = [
  'Type',
  'Status',
  'Client Id',
  'Campaign',
  'Target',
  'From Hour',
  'From Minute',
  'To Hour',
  'To Minute',
  'Bid Adjustment',
  'Name',
];

/**
 * Microsoft bulk: `Campaign DayTime Criterion` rows (at most 7 a day, 49 in all). Changing or deleting one needs its id from
 * the results file, so there is no undo sheet for hours.
 */
export const hours: HourSheet = (rows, _account, undo) =>
  undo
    ? null
    : {
        name: 'microsoft-bulk-hours',
        header: HEADER,
        rows: [
          HEADER.map((name) => (name === 'Type' ? 'Format Version' : name === 'Name' ? '6.0' : '')),
          ...rows.map(({ plan, weekday, from, to, after }, n) => [
            'Campaign DayTime Criterion',
            'Active',
            `souk-hours-${n + 1}`,
            plan,
            DAYS[weekday - 1]!,
            String(from),
            '0',
            String(to),
            '0',
            String(Math.round((after - 1_000_000) / 10_000)),
            '',
          ]),
        ],
        profile: { delimiter: ',', newline: '\r\n', purpose: 'upload', quote: 'needed' },
        encoding: 'utf-8-bom',
      };
