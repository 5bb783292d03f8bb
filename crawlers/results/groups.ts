import type { Sqlite } from '../../src/store/open.ts';
import type { PageType } from '../model/page-facts.ts';
import type { Severity } from '../model/rule.ts';
import { groupFindings, type PageWeight } from '../rules/group.ts';
import { type FindingFilter, findingRows } from './finding-rows.ts';
import type { StoredFinding } from './stored-finding.ts';

/** One fault of a stored crawl: what a template, a header rule or one broken target repeats on many URLs. */
export interface StoredGroup {
  rule: string;
  cause: string;
  severity: Severity;
  /** Findings, and different URLs among them (0: the site as a whole). */
  count: number;
  pages: number;
  /** See PRIORITY_FORMULA. */
  priority: number;
  /** The most important URLs first, with their proof. */
  samples: StoredFinding[];
}

/**
 * The findings of a crawl that a filter lets through, one entry per rule and cause, the most valuable first; a fault of
 * the whole site counts as `totalPages`. Findings stream: memory holds groups, samples and two small arrays over the URLs.
 */
export function storedGroups(
  db: Sqlite,
  crawlId: number,
  totalPages: number,
  filter: Omit<FindingFilter, 'limit'> = {},
): StoredGroup[] {
  const url = db.prepare<[number], string>('SELECT url FROM url WHERE id = ?').pluck();
  const groups = groupFindings(findingRows(db, crawlId, filter), { weigh: pageWeights(db, crawlId), totalPages });
  return groups.map((group) => ({
    rule: group.rule,
    cause: group.cause,
    severity: group.severity,
    count: group.count,
    pages: group.pages,
    priority: group.priority,
    samples: group.samples.map((sample) => ({
      rule: sample.rule,
      severity: sample.severity,
      url: sample.urlId === null ? null : (url.get(sample.urlId) ?? null),
      message: sample.message,
      args: sample.args,
      evidence: sample.evidence,
      cause: sample.cause,
    })),
  }));
}

/** Type and link score of every page in two typed arrays: five bytes a URL. */
function pageWeights(db: Sqlite, crawlId: number): (urlId: number) => PageWeight | null {
  const [low, high] = db
    .prepare<[number], [number | null, number | null]>('SELECT min(url_id), max(url_id) FROM page WHERE crawl_id = ?')
    .raw()
    .get(crawlId)!;
  if (low === null || high === null) return () => null;
  const scores = new Float32Array(high - low + 1).fill(Number.NaN);
  const types = new Uint8Array(high - low + 1);
  const names: (PageType | null)[] = [null];
  const rows = db
    .prepare<[number], [number, number | null, PageType | null]>(
      'SELECT url_id, link_score, page_type FROM page WHERE crawl_id = ?',
    )
    .raw();
  for (const [id, score, type] of rows.iterate(crawlId)) {
    scores[id - low] = score ?? 0;
    let at = names.indexOf(type);
    if (at < 0) at = names.push(type) - 1;
    types[id - low] = at;
  }
  return (id) => {
    const score = scores[id - low];
    return score === undefined || Number.isNaN(score) ? null : { linkScore: score, pageType: names[types[id - low]!]! };
  };
}
