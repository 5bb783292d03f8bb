import type { Sqlite } from '../../src/store/open.ts';
import type { Severity } from '../model/rule.ts';
import { IMPORTANCE_SQL, priorityOf } from './priority.ts';

/** One finding of one rule on one URL, as stored: codes and values. */
export interface StoredFinding {
  rule: string;
  severity: Severity;
  /** null: the site as a whole. */
  url: string | null;
  message: string;
  args: Readonly<Record<string, string | number>>;
  evidence: Readonly<Record<string, string | number>>;
  cause: string;
}

/** One fault: what a template, a header rule or one broken target repeats on many URLs. */
export interface FindingGroup {
  rule: string;
  cause: string;
  severity: Severity;
  /** Findings, and different URLs among them (0: the site as a whole). */
  count: number;
  pages: number;
  /** See `priorityOf`. */
  priority: number;
  /** The most important URLs first, with their proof. */
  samples: StoredFinding[];
}

interface GroupRow {
  rule: string;
  cause: string;
  severity: Severity;
  count: number;
  pages: number;
  importance: number;
}

interface SampleRow {
  rule: string;
  cause: string;
  severity: Severity;
  url: string | null;
  message: string;
  args: string;
  evidence: string;
}

/**
 * All findings of a crawl, one entry per rule and cause, the most valuable first. `samples` holds at most `max` findings
 * per group. Memory: one entry per cause, never one per finding.
 */
export function findingGroups(db: Sqlite, crawlId: number, max = 10): FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  const rows = db.prepare<[number], GroupRow>(
    `SELECT f.rule, f.cause,
       CASE min(CASE f.severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END)
         WHEN 0 THEN 'error' WHEN 1 THEN 'warning' ELSE 'notice' END AS severity,
       count(*) AS count, count(DISTINCT f.url_id) AS pages,
       sum(${IMPORTANCE_SQL}) * 1.0 / count(*) AS importance
     FROM finding f LEFT JOIN page p ON p.url_id = f.url_id WHERE f.crawl_id = ? GROUP BY f.rule, f.cause`,
  );
  for (const row of rows.iterate(crawlId)) {
    const { importance, ...group } = row;
    groups.set(`${row.rule}\0${row.cause}`, {
      ...group,
      priority: priorityOf(row.severity, Math.max(1, row.pages), importance),
      samples: [],
    });
  }
  const samples = db.prepare<[number, number], SampleRow>(
    `SELECT rule, cause, severity, url, message, args, evidence FROM (
       SELECT f.*, u.url, row_number() OVER (
         PARTITION BY f.rule, f.cause ORDER BY coalesce(p.link_score, 0) DESC, f.url_id, f.id) AS place
       FROM finding f LEFT JOIN page p ON p.url_id = f.url_id LEFT JOIN url u ON u.id = f.url_id WHERE f.crawl_id = ?)
     WHERE place <= ? ORDER BY rule, cause, place`,
  );
  for (const row of samples.iterate(crawlId, max)) {
    groups.get(`${row.rule}\0${row.cause}`)?.samples.push(asFinding(row));
  }
  return [...groups.values()].sort(
    (a, b) => b.priority - a.priority || compare(a.rule, b.rule) || compare(a.cause, b.cause),
  );
}

/** A stored row with its JSON columns read. */
export function asFinding(row: SampleRow): StoredFinding {
  return {
    ...row,
    args: JSON.parse(row.args) as StoredFinding['args'],
    evidence: JSON.parse(row.evidence) as StoredFinding['evidence'],
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
