import type { Account } from '../model/account.ts';
import type { Change } from '../model/change.ts';
import type { Platform, SheetFile } from '../model/platform.ts';

/**
 * Sheets of the new ads of a run that are in season on that day, and those that take them out again. An ad of an event
 * goes out only while its days run; before and after it stays in the run.
 */
export function adSheets(
  platform: Platform,
  account: Account,
  changes: readonly Change[],
  on: string,
): { sheets: SheetFile[]; undo: SheetFile[]; waiting: number } {
  const ads = changes.flatMap(({ plan, unit, ad }) => (ad ? [{ plan, unit, ...ad }] : []));
  const live = ads.filter((ad) => (ad.from === null || ad.from <= on) && (ad.to === null || on <= ad.to));
  const make = (undo: boolean) => {
    const sheet = live.length === 0 ? null : platform.ads.sheet(live, account, undo);
    return sheet ? [sheet] : [];
  };
  return { sheets: make(false), undo: make(true), waiting: ads.length - live.length };
}
