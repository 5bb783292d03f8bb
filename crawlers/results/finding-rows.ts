import type { Sqlite } from '../../src/store/open.ts';
import { type Condition, wanted } from './conditions.ts';
import { jsonOf, type StoredFinding } from './stored-finding.ts';

export interface FindingFilter {
  rule?: string;
  /** Ids of the rules that are let through, e.g. those of an area. */
  rules?: readonly string[];
  severity?: string;
  cause?: string;
  /** Part of the URL, case ignored. */
  contains?: string;
  limit?: number;
}

interface Raw {
  rule: string;
  cause: string;
  severity: StoredFinding['severity'];
  urlId: number | null;
  url: string | null;
  message: string;
  args: string;
  evidence: string;
}

/** Every single finding of a crawl that a filter lets through, streamed by rule in the order of an index: nothing is sorted. */
export function* findingRows(
  db: Sqlite,
  crawlId: number,
  filter: FindingFilter = {},
): Generator<StoredFinding & { urlId: number | null }> {
  const { sql, values } = wanted(conditions(filter));
  const rows = db.prepare<unknown[], Raw>(
    `SELECT f.rule, f.cause, f.severity, f.url_id AS urlId, u.url, f.message, f.args, f.evidence
     FROM finding f LEFT JOIN url u ON u.id = f.url_id
     WHERE f.crawl_id = ? AND ${sql} ORDER BY f.rule, f.id LIMIT ?`,
  );
  for (const row of rows.iterate(crawlId, ...values, filter.limit ?? -1)) yield { ...row, ...jsonOf(row) };
}

function conditions(filter: FindingFilter): Condition[] {
  const all: Condition[] = [];
  if (filter.rule !== undefined) all.push(['f.rule = ?', filter.rule]);
  if (filter.rules !== undefined) {
    all.push([`f.rule IN (${filter.rules.map(() => '?').join(', ') || 'NULL'})`, ...filter.rules]);
  }
  if (filter.severity !== undefined) all.push(['f.severity = ?', filter.severity]);
  if (filter.cause !== undefined) all.push(['f.cause = ?', filter.cause]);
  if (filter.contains !== undefined) {
    all.push(["instr(lower(coalesce(u.url, '')), ?) > 0", filter.contains.toLowerCase()]);
  }
  return all;
}

/** The rules that failed on each URL, streamed; one pair per URL and rule. */
export function* failedRules(db: Sqlite, crawlId: number): Generator<[urlId: number, rule: string]> {
  const rows = db
    .prepare<[number], [number, string]>(
      'SELECT DISTINCT url_id, rule FROM finding WHERE crawl_id = ? AND url_id IS NOT NULL ORDER BY rule',
    )
    .raw();
  yield* rows.iterate(crawlId);
}
