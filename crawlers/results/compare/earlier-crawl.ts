import type { Sqlite } from '../../../src/store/open.ts';
import { type StoredCrawl, storedCrawl } from '../stored-crawl.ts';

/**
 * The crawl to compare with: the newest one before `crawl` that came to its end from the same start URLs. Undefined when
 * there is none.
 */
export function earlierCrawl(db: Sqlite, crawl: Pick<StoredCrawl, 'id' | 'seeds'>): StoredCrawl | undefined {
  const id = db
    .prepare<[number, string], number>(
      "SELECT max(id) FROM crawl WHERE id < ? AND seeds = ? AND state IN ('complete', 'partial')",
    )
    .pluck()
    .get(crawl.id, JSON.stringify(crawl.seeds));
  return id === undefined || id === null ? undefined : storedCrawl(db, id);
}
