import type {
  CrawlComparison,
  Distributions,
  FindingFilter,
  Folder,
  RuleMeta,
  RuleResult,
  Severity,
  StoredCrawl,
  StoredGroup,
  StoredTotals,
  StoredTrap,
} from '../../../crawlers/index.ts';
import {
  compareCrawls,
  distributions,
  earlierCrawl,
  folderTree,
  pagesWithErrors,
  ruleResults,
  storedCrawl,
  storedGroups,
  storedTotals,
  storedTraps,
} from '../../../crawlers/index.ts';
import type { Sqlite } from '../../store/open.ts';

/** What is known about each rule, by id: texts, area, sources. */
export type Catalogue = ReadonlyMap<string, RuleMeta>;

export type SeverityCounts = Readonly<Record<Severity, number>>;

export interface AuditRule extends RuleResult {
  area: string;
  /** The severity its findings carry, else the one it would give. */
  shownSeverity: Severity;
  debatable: boolean;
}

export interface AuditGroup extends StoredGroup {
  area: string;
  debatable: boolean;
}

/** One audit as every renderer reads it: everything but the single findings and pages, which are streamed. */
export interface AuditSummary {
  version: string;
  crawl: StoredCrawl;
  totals: StoredTotals & {
    /** Single findings, and faults (one per cause), by severity. Debatable ones are counted in `review`, not here. */
    findings: SeverityCounts;
    faults: SeverityCounts;
    review: number;
    /** Readable pages without any finding of severity error. */
    pagesWithoutError: number;
  };
  rules: AuditRule[];
  /** By priority, debatable ones included. */
  groups: AuditGroup[];
  distributions: Distributions;
  folders: Folder[];
  traps: StoredTrap[];
  /** What changed since the crawl of the same start URLs before this one; null when there is none. */
  since: CrawlComparison | null;
}

/**
 * Reads one audit from the store; needs no network. The same rows give the same summary, whoever asks.
 */
export function auditSummary(
  db: Sqlite,
  crawl: string | number | undefined,
  catalogue: Catalogue,
  version: string,
): AuditSummary {
  const stored = storedCrawl(db, crawl);
  const rules = ruleResults(db, stored.id).map((result) => {
    const meta = catalogue.get(result.id);
    return {
      ...result,
      area: meta?.area ?? 'other',
      shownSeverity: result.severity ?? meta?.severity ?? 'notice',
      debatable: meta?.debatable ?? false,
    };
  });
  const totals = storedTotals(db, stored.id);
  const groups = auditGroups(db, stored.id, catalogue, { totalPages: totals.pages });
  const findings = { error: 0, warning: 0, notice: 0 };
  const faults = { error: 0, warning: 0, notice: 0 };
  let review = 0;
  for (const group of groups) {
    if (group.debatable) review += 1;
    else {
      faults[group.severity] += 1;
      findings[group.severity] += group.count;
    }
  }
  return {
    version,
    crawl: stored,
    totals: {
      ...totals,
      findings,
      faults,
      review,
      pagesWithoutError: totals.pages - pagesWithErrors(db, stored.id, debatableRules(groups)),
    },
    rules,
    groups,
    distributions: distributions(db, stored.id),
    folders: folderTree(db, stored.id),
    traps: storedTraps(db, stored.id),
    since: since(db, stored),
  };
}

function since(db: Sqlite, crawl: StoredCrawl): CrawlComparison | null {
  if (crawl.state !== 'complete' && crawl.state !== 'partial') return null;
  const before = earlierCrawl(db, crawl);
  return before ? compareCrawls(db, before, crawl) : null;
}

function debatableRules(groups: readonly AuditGroup[]): string[] {
  return [...new Set(groups.filter((group) => group.debatable).map((group) => group.rule))];
}

/** The faults of a crawl with what the catalogue knows of their rules, by priority. */
export function auditGroups(
  db: Sqlite,
  crawlId: number,
  catalogue: Catalogue,
  options: { totalPages?: number; filter?: Omit<FindingFilter, 'limit'> } = {},
): AuditGroup[] {
  const totalPages = options.totalPages ?? storedTotals(db, crawlId).pages;
  return storedGroups(db, crawlId, totalPages, options.filter).map((group) => {
    const meta = catalogue.get(group.rule);
    return { ...group, area: meta?.area ?? 'other', debatable: meta?.debatable ?? false };
  });
}
