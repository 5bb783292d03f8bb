/** A keyword on its way into a cluster. */
export interface ClusterItem {
  id: number;
  text: string;
  volume: number | null;
}

/** A finished group; members[0] is its head. `evidence[i]` says why members[i] is there (null: the same key). */
export interface Group {
  key: string;
  members: ClusterItem[];
  evidence: (string | null)[];
}

/** Head first: larger volume, then the shorter text, then code order. The same everywhere, so that runs agree. */
export function headOrder(a: ClusterItem, b: ClusterItem): number {
  return (
    (b.volume ?? -1) - (a.volume ?? -1) ||
    a.text.length - b.text.length ||
    (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)
  );
}
