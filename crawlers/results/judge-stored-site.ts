import type { Sqlite } from '../../src/store/open.ts';
import type { PageTraffic } from '../model/site-facts.ts';
import { judgeSite } from '../rules/judge-site.ts';
import type { RulePlan } from '../rules/plan.ts';
import { RULES } from '../rules/registry.ts';
import { buildSiteFacts } from '../site/build-site-facts.ts';

const SITE_RULE_IDS = RULES.filter((rule) => rule.meta.scope === 'site').map((rule) => rule.meta.id);

/**
 * The last step of an audit: runs the site passes over a stored crawl and the site rules of the plan, and stores their
 * findings and results in the place of earlier ones, all in one transaction. Needs no network; may be repeated.
 */
export function judgeStoredSite(db: Sqlite, crawlId: number, plan: RulePlan, traffic: PageTraffic | null = null): void {
  const site = buildSiteFacts(db, crawlId, { traffic });
  const marks = SITE_RULE_IDS.map(() => '?').join(', ');
  const insert = db.prepare(
    'INSERT INTO finding (crawl_id, rule, url_id, severity, message, args, evidence, cause) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const result = db.prepare(
    `INSERT INTO rule_result (crawl_id, rule, checked, failed, not_applicable, not_measured, errors, error_sample)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  // Findings are written while rules read: other tables, so SQLite allows it, and nothing has to be collected.
  db.unsafeMode(true);
  try {
    db.transaction(() => {
      db.prepare(`DELETE FROM finding WHERE crawl_id = ? AND rule IN (${marks})`).run(crawlId, ...SITE_RULE_IDS);
      db.prepare(`DELETE FROM rule_result WHERE crawl_id = ? AND rule IN (${marks})`).run(crawlId, ...SITE_RULE_IDS);
      const tallies = judgeSite(plan, site, (finding) => {
        insert.run(
          crawlId,
          finding.rule,
          finding.urlId,
          finding.severity,
          finding.message,
          JSON.stringify(finding.args),
          JSON.stringify(finding.evidence),
          finding.cause,
        );
      });
      for (const tally of tallies) {
        result.run(
          crawlId,
          tally.rule,
          tally.checked,
          tally.failed,
          tally.notApplicable,
          tally.notMeasured,
          tally.errors,
          tally.errorSample,
        );
      }
    })();
  } finally {
    db.unsafeMode(false);
  }
}

/** False when the site rules have not run over a crawl, e.g. because its process was killed before. */
export function isSiteJudged(db: Sqlite, crawlId: number): boolean {
  const marks = SITE_RULE_IDS.map(() => '?').join(', ');
  return (
    db
      .prepare(`SELECT 1 FROM rule_result WHERE crawl_id = ? AND rule IN (${marks}) LIMIT 1`)
      .get(crawlId, ...SITE_RULE_IDS) !== undefined
  );
}
