import { shellQuoted } from '../../src/kernel/text/shell-word.ts';
import type { RuleMeta } from '../model/rule.ts';

/** Where a fault was seen, and how the crawl that saw it asked. */
export interface RetestTarget {
  /** The site's first seed. */
  site: string;
  /** A page with the fault, when there is one. */
  page?: string | undefined;
  agent?: string;
  allowPrivate?: boolean;
}

/**
 * The one line that checks a fault again after it was repaired: asks this rule alone, about the page (page rules) or the
 * whole site (site rules, or a rule that is no longer known). It exits with 1 while the fault is still there, and leaves
 * the database of the audit alone.
 */
export function retestCommand(rule: string, meta: RuleMeta | undefined, target: RetestTarget): string {
  const page = meta?.scope === 'page' ? target.page : undefined;
  const { agent, allowPrivate } = target;
  const more = [
    ...(page === undefined ? [] : ['--max-pages 1']),
    ...(meta?.retest ? [meta.retest] : []),
    ...(agent !== undefined && agent !== 'souk' ? [`--agent ${shellQuoted(agent)}`] : []),
    ...(allowPrivate === true ? ['--allow-private'] : []),
    '--fail-on notice --format terminal --db recheck.db',
  ];
  return `souk audit ${shellQuoted(page ?? target.site)} --rule ${rule} ${more.join(' ')}`;
}
