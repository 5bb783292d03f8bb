import type { Sqlite } from '../../src/store/open.ts';
import type { RepostFinding } from './compare.ts';

/** Keeps a repost; the first time it was seen stays, everything else is brought up to date. True when it is new. */
export function writeRepost(db: Sqlite, found: RepostFinding & { seenAt: number; foundIn: string }): boolean {
  const known =
    db.prepare('SELECT 1 FROM content_repost WHERE draft_id = ? AND url = ?').get(found.draftId, found.url) !==
    undefined;
  db.prepare(
    `INSERT INTO content_repost (draft_id, url, level, containment, longest_run, link_kept, brand_kept, numbers, first_seen, found_in)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (draft_id, url) DO UPDATE SET level = excluded.level, containment = excluded.containment, longest_run = excluded.longest_run,
       link_kept = excluded.link_kept, brand_kept = excluded.brand_kept, numbers = excluded.numbers, first_seen = min(first_seen, excluded.first_seen)`,
  ).run(
    found.draftId,
    found.url,
    found.level,
    found.containment,
    found.longestRun,
    bit(found.linkKept),
    bit(found.brandKept),
    JSON.stringify(found.numbers),
    found.seenAt,
    found.foundIn,
  );
  return !known;
}

function bit(value: boolean | null): number | null {
  return value === null ? null : value ? 1 : 0;
}

export interface RepostRow {
  draft_id: number;
  url: string;
  level: string;
  containment: number;
  link_kept: number | null;
  brand_kept: number | null;
  numbers: string;
  first_seen: number;
  found_in: string;
}

/** Known reposts in the order in which they were first seen. */
export function listReposts(db: Sqlite): RepostRow[] {
  return db.prepare<[], RepostRow>('SELECT * FROM content_repost ORDER BY draft_id, first_seen, url').all();
}
