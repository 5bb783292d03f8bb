import type { Sqlite } from '../../src/store/open.ts';
import { openLedger } from '../ledger/post.ts';
import { type Directory, loadDirectory } from '../model/directory.ts';
import { loadHolds } from './holds.ts';
import { partnerLinesReader } from './partner-lines.ts';
import { targetBook } from './partner-targets.ts';
import { postNetworkIncome } from './post-network-income.ts';
import { postedReader, postTargets } from './post-targets.ts';
import { type LineCounts, refreshLines } from './refresh-lines.ts';

export interface RefreshResult extends LineCounts {
  /** Postings that this run added to the ledger. */
  postings: number;
}

/**
 * Brings everything that follows from the observations up to date: lines, attributions, targets, ledger. Post only
 * target − posted, so a second run posts nothing. One transaction: after a kill all of it is there or none.
 */
export function refresh(db: Sqlite, now: number): RefreshResult {
  db.pragma('cache_size = -98304');
  return db.transaction(() => refreshInside(db, now, loadDirectory(db))).immediate();
}

/** The same inside the caller's transaction. */
export function refreshInside(db: Sqlite, now: number, directory: Directory): RefreshResult {
  const counts = refreshLines(db, directory);
  const ledger = openLedger(db);
  const holds = loadHolds(db);
  const read = partnerLinesReader(db, directory);
  const book = targetBook(directory, read, holds);
  const postedOf = postedReader(db);
  const frozen = new Set(db.prepare<[], number>('SELECT id FROM pa_line WHERE frozen = 1').pluck().all());
  let postings = 0;
  for (const partner of directory.partners.values()) {
    postings += postTargets(partner, book.of(partner), postedOf(partner.id), {
      directory,
      holds,
      frozen,
      ledger,
      now,
    });
  }
  postNetworkIncome(db, directory, ledger, now);
  return { ...counts, postings };
}
