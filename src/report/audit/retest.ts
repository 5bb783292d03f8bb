import type { RuleMeta, StoredFinding } from '../../../crawlers/index.ts';
import type { AuditSummary } from './audit-summary.ts';

/**
 * The one line that checks a fault again after it was repaired: one page for a page fault, the whole site for a site one.
 * It exits with 1 while the fault is still there, and leaves the database of the audit alone.
 */
export function retestCommand(
  summary: AuditSummary,
  rule: string,
  meta: RuleMeta | undefined,
  sample?: StoredFinding,
): string {
  const page = meta?.scope === 'page' && sample?.url ? sample.url : undefined;
  const url = shellQuoted(page ?? summary.crawl.seeds[0] ?? '');
  const { agent, allowPrivate } = summary.crawl.config;
  const more = [
    ...(page === undefined ? [] : ['--max-pages 1']),
    ...(meta?.retest ? [meta.retest] : []),
    ...(typeof agent === 'string' && agent !== 'souk' ? [`--agent ${shellQuoted(agent)}`] : []),
    ...(allowPrivate === true ? ['--allow-private'] : []),
    '--fail-on notice --format terminal --db recheck.db',
  ];
  return `souk audit ${url} --rule ${rule} ${more.join(' ')}`;
}

/** A word that no POSIX shell expands or splits. */
export function shellQuoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
