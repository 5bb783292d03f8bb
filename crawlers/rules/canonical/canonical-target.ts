import type { SiteTally, SiteVisitor } from '../../model/rule.ts';
import type { SiteFacts, SiteUrl } from '../../model/site-facts.ts';
import { URL_STATE } from '../../model/states.ts';
import { clip } from '../links/link-sets.ts';

/** True when robots.txt kept the crawler from fetching a URL. */
export function isBlocked(url: SiteUrl): boolean {
  return url.state === URL_STATE.skipped && url.reason === 'robots-blocked';
}

/**
 * A visitor that judges where canonicals lead: `judge` returns what is wrong with the target (a status, a reason), or
 * null. The target is the cause: twenty variants that point to one dead page are one fault.
 */
export function canonicalTarget(
  site: SiteFacts,
  tally: SiteTally,
  judge: (target: SiteUrl) => string | number | null,
): SiteVisitor {
  return {
    page(row) {
      if (row.canonicalId === null || row.canonicalId === row.id) return;
      const target = site.url(row.canonicalId);
      if (!target) return;
      tally.checked();
      const status = judge(target);
      if (status === null) return;
      tally.fail({
        urlId: row.id,
        message: 'target',
        args: { target: clip(target.url), status },
        evidence: { target: target.url, status },
        cause: target.url,
      });
    },
  };
}
