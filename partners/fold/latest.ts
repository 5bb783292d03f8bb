import type { Observation } from '../model/observation.ts';
import { STATE_RANK } from '../model/states.ts';

/** An observation as it lies in the store. */
export interface StoredObservation extends Observation {
  id: number;
  /** Content hash, hex: the last tie-break, the same on every machine. */
  hash: string;
  /** The text of a state that we do not know, while it is the newest. */
  unknown: string | null;
}

/**
 * The order in which rows about one thing count: time at the source, then the later step of an order's life, then the
 * content hash. It does not know when a row was imported, so the order of imports cannot matter.
 */
export function bySourceOrder(a: StoredObservation, b: StoredObservation): number {
  const time = (a.sourceTime ?? -1) - (b.sourceTime ?? -1);
  if (time !== 0) return time;
  const rank = STATE_RANK[a.state] - STATE_RANK[b.state];
  return rank !== 0 ? rank : a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : 0;
}

/**
 * One current row from all rows about the same thing: every field is the newest one that is known. A state that we do
 * not know never moves money: the newest known state stands, and `unknown` carries the text for people to see.
 */
export function latest(rows: readonly StoredObservation[]): StoredObservation {
  if (rows.length === 1) return rows[0]!;
  const sorted = [...rows].sort(bySourceOrder);
  const merged = { ...sorted[0]! } as Record<keyof StoredObservation, unknown>;
  for (const row of sorted) {
    for (const [field, value] of Object.entries(row)) {
      if (value === null || value === '' || (field === 'state' && value === 'other')) continue;
      merged[field as keyof StoredObservation] = value;
    }
    merged.unknown = row.unknown;
  }
  return merged as StoredObservation;
}

/** Rows grouped by a key, groups and rows in a fixed order. */
export function groupBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const name = key(row);
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return groups.size < 2 ? groups : new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}
