import type { Sqlite } from '../../src/store/open.ts';
import type { SheetLook } from '../model/account.ts';
import type { Change } from '../model/change.ts';
import type { Platform } from '../model/platform.ts';
import { priceText } from './price-text.ts';

interface RawRow {
  kind: string;
  plan: string;
  unit: string;
  text: string;
  match: string | null;
  cells: string;
}

/**
 * The user's own sheet again, row by row from the store: every column as it was, unknown ones too, with the changed bids and
 * states put in. Streams; without changes the cells are exactly those of the file.
 */
export function* fullSheetRows(
  db: Sqlite,
  snapshotId: number,
  look: SheetLook,
  platform: Platform,
  changes: readonly Change[],
  currency: string,
): Generator<string[]> {
  const byKey = new Map<string, Change[]>();
  for (const change of changes) {
    if (change.kind !== 'keyword-bid' && change.kind !== 'keyword-pause') continue;
    const key = [change.plan, change.unit, change.keyword, change.match ?? ''].join('\u0001');
    byKey.set(key, [...(byKey.get(key) ?? []), change]);
  }
  const rows = db.prepare<[number], RawRow>(
    'SELECT kind, plan, unit, text, match, cells FROM bid_entity WHERE snapshot_id = ? ORDER BY line',
  );
  for (const row of rows.iterate(snapshotId)) {
    const cells = JSON.parse(row.cells) as string[];
    const found =
      row.kind === 'keyword' ? byKey.get([row.plan, row.unit, row.text, row.match ?? ''].join('\u0001')) : undefined;
    for (const change of found ?? []) {
      const field = change.kind === 'keyword-pause' ? look.columns.status : look.columns.bid;
      if (field === undefined) continue;
      const learned = change.after === 0 ? look.words?.off : look.words?.on;
      const words = change.after === 0 ? platform.columns.off : platform.columns.on;
      cells[field] =
        change.kind === 'keyword-pause'
          ? (learned ?? words[0]!)
          : change.after === null
            ? (look.words?.clear ?? '')
            : priceText(change.after, currency, look.words);
    }
    yield cells;
  }
}
