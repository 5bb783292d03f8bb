import type { StoredFinding } from '../../../crawlers/index.ts';
import type { AuditSummary } from './audit-summary.ts';

/**
 * The one line that checks a fault again after it was repaired: one page for a page fault, the whole site for a site one.
 * It exits with 1 while the fault is still there.
 */
export function retestCommand(
  summary: AuditSummary,
  rule: string,
  scope: 'page' | 'site',
  sample?: StoredFinding,
): string {
  const url = scope === 'page' && sample?.url ? sample.url : (summary.crawl.seeds[0] ?? '');
  const one = scope === 'page' && sample?.url ? ' --max-pages 1' : '';
  return `souk audit ${shellQuoted(url)} --rule ${rule}${one} --fail-on notice`;
}

/** A word that no POSIX shell expands or splits. */
export function shellQuoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
