import { type RuleMeta, retestCommand, type StoredFinding } from '../../../crawlers/index.ts';
import type { AuditSummary } from './audit-summary.ts';

/** The re-test line of a fault of this audit, asked as the audit asked. */
export function retestLine(
  { crawl }: AuditSummary,
  rule: string,
  meta: RuleMeta | undefined,
  sample?: StoredFinding,
): string {
  const { agent, allowPrivate } = crawl.config;
  return retestCommand(rule, meta, {
    site: crawl.seeds[0] ?? '',
    page: sample?.url ?? undefined,
    ...(typeof agent === 'string' ? { agent } : {}),
    ...(allowPrivate === true ? { allowPrivate } : {}),
  });
}
