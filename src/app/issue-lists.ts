import { findingRows, type StoredCrawl, type StoredFinding } from '../../crawlers/index.ts';
import type { Lang } from '../kernel/i18n/message.ts';
import { type AuditGroup, auditGroups } from '../report/audit/audit-summary.ts';
import { CATALOGUE } from '../report/audit/catalogue.ts';
import { crawlCover } from '../report/audit/tables/cover.ts';
import { findingsTable, groupsTable } from '../report/audit/tables/issues-table.ts';
import type { RowTable } from '../report/rows/row-table.ts';
import type { Sqlite } from '../store/open.ts';

export interface IssueFilter {
  rule: string | undefined;
  severity: string | undefined;
  area: string | undefined;
  contains: string | undefined;
  limit: number | undefined;
  lang: Lang;
  version: string;
}

/** The issues of a stored crawl as lists: one row per cause, or every single finding. */
export function issueLists(
  db: Sqlite,
  crawl: StoredCrawl,
  { lang, version, ...filter }: IssueFilter,
): { groups(): RowTable<AuditGroup>; findings(): RowTable<StoredFinding> } {
  const about = { catalogue: CATALOGUE, lang, cover: crawlCover(crawl, filter, version) };
  const { area, limit, ...rest } = filter;
  const rules = area === undefined ? undefined : idsOf(area);
  const wanted = Object.fromEntries(Object.entries({ ...rest, rules }).filter(([, value]) => value !== undefined));
  return {
    groups: () => groupsTable(auditGroups(db, crawl.id, CATALOGUE, { filter: wanted }).slice(0, limit), about),
    findings: () =>
      findingsTable(findingRows(db, crawl.id, limit === undefined ? wanted : { ...wanted, limit }), about),
  };
}

function idsOf(area: string): string[] {
  return [...CATALOGUE.values()].filter((meta) => meta.area === area).map((meta) => meta.id);
}
