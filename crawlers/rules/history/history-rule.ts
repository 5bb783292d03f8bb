import type { PageChange } from '../../model/page-change.ts';
import type { SiteRule, SiteTally } from '../../model/rule.ts';

/** The check of a rule about what changed since the crawl before: not applicable when there is none. */
export function historyRule(judge: (change: PageChange, tally: SiteTally) => void): SiteRule['check'] {
  return (site, _context, tally) => {
    if (site.earlier === null) return 'not-applicable';
    // That nothing changed is a result too.
    tally.checked();
    return { change: (change) => judge(change, tally) };
  };
}
