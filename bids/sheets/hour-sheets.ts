import { parseHours, weekdaysOf } from '../dayparts/hour-code.ts';
import type { Account } from '../model/account.ts';
import type { Change } from '../model/change.ts';
import type { HourRow, Platform, SheetFile } from '../model/platform.ts';

/** Sheets of the hour factors of a run, and those that take them back; none on a platform that takes none. */
export function hourSheets(
  platform: Platform,
  account: Account,
  changes: readonly Change[],
): { sheets: SheetFile[]; undo: SheetFile[] } {
  const rows = changes.flatMap((change): HourRow[] => {
    if (change.kind !== 'hour-factor' || change.after === null) return [];
    const { weekday, from, to } = parseHours(change.region);
    const { plan, after, before } = change;
    return weekdaysOf(weekday).map((day) => ({ plan, weekday: day, from, to, after: after!, before }));
  });
  const make = (undo: boolean) => {
    const sheet = rows.length === 0 || platform.hours === null ? null : platform.hours(rows, account, undo);
    return sheet ? [sheet] : [];
  };
  return { sheets: make(false), undo: make(true) };
}
