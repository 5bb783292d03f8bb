import type { Sqlite } from '../../../src/store/open.ts';
import type { Severity } from '../../model/rule.ts';
import { ruleById } from '../../rules/registry.ts';
import { jsonOf, type StoredFinding } from '../stored-finding.ts';

/**
 * `new`, `fixed`, `kept` speak of faults that both crawls looked for. `gone`: the page with the fault was not there (or not
 * reached) in the later crawl, so the fault was not repaired. `not-compared`: one of the crawls did not ask the rule, or
 * could not measure it.
 */
export const FINDING_STATES = ['new', 'fixed', 'kept', 'gone', 'not-compared'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

export interface FindingChange extends Omit<StoredFinding, 'cause'> {
  state: FindingState;
  /** Findings of the rule with this message on this URL. */
  count: number;
}

interface Row {
  rule: string;
  url: string;
  message: string;
  was: number | null;
  is_now: number | null;
  sample: number;
  /** The URL answered without an error in the later crawl. */
  there: number | null;
}

/**
 * The findings of two crawls side by side, matched by rule, URL and message, streamed by rule. A rule that finds several
 * faults on one page has as many kept as the smaller crawl has, and the rest are new or fixed.
 */
export function* findingChanges(db: Sqlite, before: number, after: number): Generator<FindingChange> {
  const compared = comparedRules(db, before, after);
  const sums = (crawl: string) =>
    `SELECT f.rule, coalesce(u.url, '') AS url, f.message, count(*) AS n, min(f.id) AS sample, max(u.hash) AS hash
     FROM finding f LEFT JOIN url u ON u.id = f.url_id WHERE f.crawl_id = ${crawl} GROUP BY 1, 2, 3`;
  const rows = db.prepare<{ before: number; after: number }, Row>(
    `WITH b AS MATERIALIZED (${sums(':before')}), a AS MATERIALIZED (${sums(':after')})
     SELECT coalesce(a.rule, b.rule) AS rule, coalesce(a.url, b.url) AS url, coalesce(a.message, b.message) AS message,
       b.n AS was, a.n AS is_now, coalesce(a.sample, b.sample) AS sample,
       CASE WHEN b.url = '' THEN 1 ELSE (SELECT p.status < 400 FROM url u JOIN page p ON p.url_id = u.id
         WHERE u.crawl_id = :after AND u.hash = b.hash) END AS there
     FROM a FULL JOIN b ON a.rule = b.rule AND a.url = b.url AND a.message = b.message ORDER BY 1, 2, 3`,
  );
  const read = db.prepare<[number], { severity: Severity; args: string; evidence: string }>(
    'SELECT severity, args, evidence FROM finding WHERE id = ?',
  );
  for (const row of rows.iterate({ before, after })) {
    const { severity, ...json } = read.get(row.sample)!;
    const about = { rule: row.rule, severity, url: row.url || null, message: row.message, ...jsonOf(json) };
    const [was, is] = [row.was ?? 0, row.is_now ?? 0];
    if (ruleById(row.rule)?.meta.area === 'history') {
      // These rules compare with the crawl before by themselves: what they say is new, and never repaired by time.
      if (is > 0) yield { ...about, state: 'new', count: is };
      continue;
    }
    if (!compared.has(row.rule)) {
      yield { ...about, state: 'not-compared', count: Math.max(was, is) };
      continue;
    }
    const kept = Math.min(was, is);
    if (kept > 0) yield { ...about, state: 'kept', count: kept };
    if (is > kept) yield { ...about, state: 'new', count: is - kept };
    if (was > kept) yield { ...about, state: row.there === 1 ? 'fixed' : 'gone', count: was - kept };
  }
}

/** Rules that ran in both crawls and were not left without their data. */
function comparedRules(db: Sqlite, before: number, after: number): ReadonlySet<string> {
  const usable = 'checked > 0 OR failed > 0 OR (not_measured = 0 AND errors = 0)';
  return new Set(
    db
      .prepare<[number, number], string>(
        `SELECT rule FROM rule_result WHERE crawl_id = ? AND (${usable})
         INTERSECT SELECT rule FROM rule_result WHERE crawl_id = ? AND (${usable})`,
      )
      .pluck()
      .all(before, after),
  );
}
