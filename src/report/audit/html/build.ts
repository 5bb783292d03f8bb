import { failedRules, importantPages, pageReader } from '../../../../crawlers/index.ts';
import type { Lang } from '../../../kernel/i18n/message.ts';
import type { Sqlite } from '../../../store/open.ts';
import type { AuditSummary, Catalogue } from '../audit-summary.ts';
import { auditHtml } from './document.ts';
import { pageData } from './page-data.ts';

/** Bytes of page data in the file; with texts, issues and folders it stays under 20 MB. */
const MAX_PAGE_BYTES = 12 * 1024 * 1024;

export interface BuiltHtml {
  html: string;
  /** Pages that stand in the file, and those that were left out to keep it small. */
  pages: number;
  left: number;
}

/** The HTML report of one crawl from the store. */
export function buildHtml(
  db: Sqlite,
  summary: AuditSummary,
  catalogue: Catalogue,
  lang: Lang,
  maxPageBytes = MAX_PAGE_BYTES,
): BuiltHtml {
  const rules = summary.rules
    .filter((rule) => rule.causes > 0)
    .map((rule): [string, number, string, 0 | 1] => [
      rule.id,
      ['error', 'warning', 'notice'].indexOf(rule.shownSeverity),
      rule.area,
      rule.debatable ? 1 : 0,
    ]);
  const { id } = summary.crawl;
  const source = { ids: importantPages(db, id), read: pageReader(db), failed: failedRules(db, id) };
  const data = pageData(source, rules, maxPageBytes);
  return { html: auditHtml(summary, catalogue, data, lang), pages: data.pages.length, left: data.left };
}
