import type { Day } from '../../src/kernel/calendar/day.ts';
import type { Sqlite } from '../../src/store/open.ts';
import { type KeywordRow, readKeywords } from '../list/read-keywords.ts';
import { daysToNext, type SeasonSettings } from '../season/season.ts';
import { type CtrCurve, ownCurve } from './ctr-curve.ts';
import { DEFAULT_WEIGHTS, type KeywordScore, type ScoreFacts, scoreKeyword } from './score.ts';

export interface ScoreOptions {
  today: Day;
  weights?: Readonly<Record<string, number>> | undefined;
  values?: Readonly<Record<string, number>> | undefined;
  /** Dates that the user knows better. */
  season?: SeasonSettings | undefined;
}

/** Scores every keyword and keeps the totals with their terms. Returns how many, and the click curve that was used. */
export function scoreBank(db: Sqlite, options: ScoreOptions): { keywords: number; curve: CtrCurve } {
  const facts = scoreFacts(db, options);
  let keywords = 0;
  const insert = db.prepare('INSERT INTO keyword_score (keyword_id, total, parts) VALUES (?, ?, ?)');
  db.transaction(() => {
    db.exec('DELETE FROM keyword_score');
    // Rows are read in slices, because a connection cannot write while it reads.
    for (let after = 0; ; ) {
      const rows = [...readKeywords(db, { order: 'id', limit: 20_000, after })];
      if (rows.length === 0) break;
      for (const row of rows) {
        const score = scoreKeyword(row, facts(row));
        insert.run(row.id, score.total, JSON.stringify(score.parts));
      }
      keywords += rows.length;
      after = rows.at(-1)!.id;
    }
  })();
  return { keywords, curve: ownCurve(db) };
}

/** The score of one keyword with all its terms; undefined when the bank does not hold it. */
export function explainScore(
  db: Sqlite,
  norm: string,
  options: ScoreOptions,
): { row: KeywordRow; score: KeywordScore } | undefined {
  const [row] = readKeywords(db, { where: `text="${norm.replaceAll('"', '')}"`, limit: 1 });
  return row && { row, score: scoreKeyword(row, scoreFacts(db, options)(row)) };
}

function scoreFacts(db: Sqlite, options: ScoreOptions): (row: KeywordRow) => ScoreFacts {
  const curve = ownCurve(db);
  const weights = { ...DEFAULT_WEIGHTS, ...options.weights };
  const compared = db.prepare('SELECT count(*) FROM cluster_page').pluck().get() as number;
  const mapped = new Set(
    db
      .prepare(
        `SELECT m.keyword_id FROM cluster_page p JOIN cluster_member m ON m.cluster_id = p.cluster_id WHERE p.state IN ('mapped', 'conflict')`,
      )
      .pluck()
      .all() as number[],
  );
  const days = new Map<string, number | null>();
  return (row) => {
    let nearest: number | null = null;
    for (const code of row.tags.season) {
      if (!days.has(code)) days.set(code, daysToNext(code, options.today, options.season));
      const own = days.get(code)!;
      if (own !== null) nearest = Math.min(nearest ?? own, own);
    }
    return {
      curve,
      weights,
      values: options.values ?? {},
      daysToSeason: nearest,
      hasPage: compared === 0 ? null : mapped.has(row.id),
    };
  };
}
