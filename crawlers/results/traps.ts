import type { Sqlite } from '../../src/store/open.ts';

/** An endless or nearly endless space of URLs that the crawl stopped unfolding. */
export interface StoredTrap {
  kind: string;
  pattern: string;
  /** Pages of it that were fetched, and URLs that were not. */
  fetched: number;
  skipped: number;
  sample: string;
  /** URLs that the space would hold; null: no end in sight. */
  estimate: number | null;
}

/** The traps of a crawl, those that saved most requests first. */
export function storedTraps(db: Sqlite, crawlId: number): StoredTrap[] {
  return db
    .prepare<[number], StoredTrap>(
      `SELECT kind, pattern, fetched, skipped, sample, estimate FROM trap WHERE crawl_id = ?
       ORDER BY skipped DESC, pattern`,
    )
    .all(crawlId);
}

/** What became of each seed: its state (0 queued, 1 fetched, 2 failed, 3 skipped), status and reason. */
export function seedStates(
  db: Sqlite,
  crawlId: number,
  seeds: readonly string[],
): { url: string; state: number; status: number | null; reason: string | null; detail: string | null }[] {
  const find = db.prepare<
    [number, string],
    { state: number; status: number | null; reason: string | null; detail: string | null }
  >(
    `SELECT u.state, p.status, u.reason, u.detail FROM url u LEFT JOIN page p ON p.url_id = u.id
     WHERE u.crawl_id = ? AND u.url = ?`,
  );
  return seeds.flatMap((url) => {
    const row = find.get(crawlId, url);
    return row ? [{ url, ...row }] : [];
  });
}
