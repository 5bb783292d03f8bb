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
  was: number;
  is_now: number;
  /** A finding of the later crawl, else of the earlier one. */
  sample: number;
  /** Of the URL, which has the same hash in every crawl. */
  hash: bigint | number | null;
}

/**
 * The findings of two crawls side by side, matched by rule, URL and message, streamed by rule. A rule that finds several
 * faults on one page has as many kept as the smaller crawl has, and the rest are new or fixed. One sort of all findings:
 * a join of the two sides would compare each with each.
 */
export function* findingChanges(db: Sqlite, before: number, after: number): Generator<FindingChange> {
  const compared = comparedRules(db, before, after);
  const rows = db.prepare<{ before: number; after: number }, Row>(
    `SELECT rule, url, message, sum(1 - later) AS was, sum(later) AS is_now,
       coalesce(max(CASE WHEN later THEN id END), max(id)) AS sample, max(hash) AS hash
     FROM (SELECT f.id, f.rule, coalesce(u.url, '') AS url, f.message, f.crawl_id = :after AS later, u.hash
       FROM finding f LEFT JOIN url u ON u.id = f.url_id WHERE f.crawl_id IN (:before, :after))
     GROUP BY rule, url, message ORDER BY rule, url, message`,
  );
  rows.safeIntegers(true);
  const read = db.prepare<[number | bigint], { severity: Severity; args: string; evidence: string }>(
    'SELECT severity, args, evidence FROM finding WHERE id = ?',
  );
  const answers = db
    .prepare<[number, number | bigint], number>(
      'SELECT p.status < 400 FROM url u JOIN page p ON p.url_id = u.id WHERE u.crawl_id = ? AND u.hash = ?',
    )
    .pluck();
  for (const row of rows.iterate({ before, after })) {
    const { severity, ...json } = read.get(row.sample)!;
    const about = { rule: row.rule, severity, url: row.url || null, message: row.message, ...jsonOf(json) };
    const [was, is] = [Number(row.was), Number(row.is_now)];
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
    if (was > kept) {
      const there = row.hash === null || answers.get(after, row.hash) === 1;
      yield { ...about, state: there ? 'fixed' : 'gone', count: was - kept };
    }
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
