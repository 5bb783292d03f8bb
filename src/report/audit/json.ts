import type { StoredFinding } from '../../../crawlers/index.ts';
import { render } from '../../kernel/i18n/message.ts';
import type { AuditResult } from './audit-result.ts';
import type { AuditSummary } from './audit-summary.ts';
import { limits } from './limits.ts';

/** The document without its findings, which are too many to hold. */
export function auditResult(summary: AuditSummary): Omit<AuditResult, 'findings'> {
  const { crawl, totals } = summary;
  return {
    schema: 'souk.audit/1',
    souk: { version: summary.version },
    crawl: {
      id: crawl.id,
      seeds: crawl.seeds,
      // A crawl that nobody closed was cut off: a reader must not take it for a finished one.
      state: crawl.state === 'running' ? 'interrupted' : crawl.state,
      stopReason: crawl.stopReason,
      startedAt: new Date(crawl.startedAt).toISOString(),
      finishedAt: crawl.finishedAt === null ? null : new Date(crawl.finishedAt).toISOString(),
      elapsedMs: Math.round(crawl.elapsedMs),
      limitsHit: crawl.limitsHit,
      configHash: crawl.configHash,
      config: { ...crawl.config },
    },
    totals: {
      discovered: totals.discovered,
      fetched: totals.fetched,
      html: totals.html,
      pages: totals.pages,
      indexable: totals.indexable,
      pagesWithoutError: totals.pagesWithoutError,
      byStatus: totals.byStatus,
      links: totals.links,
      bytes: totals.bytes,
      notFetched: totals.notFetched,
      findings: totals.findings,
      faults: totals.faults,
      review: totals.review,
    },
    notSeen: limits(summary).map(({ code, kind, message }) => ({
      code,
      kind,
      zh: render(message, 'zh'),
      en: render(message, 'en'),
    })),
    rules: summary.rules.map((rule) => ({
      id: rule.id,
      area: rule.area,
      severity: rule.shownSeverity,
      state: rule.state,
      debatable: rule.debatable,
      checked: rule.checked,
      failed: rule.failed,
      notApplicable: rule.notApplicable,
      notMeasured: rule.notMeasured,
      errors: rule.errors,
    })),
    groups: summary.groups.map((group) => ({
      rule: group.rule,
      area: group.area,
      cause: group.cause,
      severity: group.severity,
      debatable: group.debatable,
      count: group.count,
      pages: group.pages,
      priority: group.priority,
      samples: group.samples.map(findingObject),
    })),
  };
}

function findingObject(finding: StoredFinding): AuditResult['findings'][number] {
  const { rule, severity, url, cause, message, args, evidence } = finding;
  return { rule, severity, url, cause, message, args, evidence };
}

/** `audit.json` in chunks: the findings stream, one per line, so that a million of them need no memory. */
export function* auditJson(summary: AuditSummary, findings: Iterable<StoredFinding>): Generator<string> {
  const head = JSON.stringify(auditResult(summary), null, 1);
  yield `${head.slice(0, -2)},\n "findings": [`;
  let first = true;
  for (const finding of findings) {
    yield `${first ? '\n' : ',\n'}  ${JSON.stringify(findingObject(finding))}`;
    first = false;
  }
  yield first ? ']\n}\n' : '\n ]\n}\n';
}
