import type { SiteTally, SiteVisitor } from '../../model/rule.ts';
import type { SiteFacts, SiteUrl } from '../../model/site-facts.ts';
import { clip, oncePerSource } from '../links/link-sets.ts';

/**
 * A visitor that reports every page linking to a bad target, with the target as the cause: one broken target is one fault
 * however many pages link to it. A bad URL that nothing links to is reported itself when it is a seed or the end of a
 * redirect. `judge` returns the message and status text of a bad URL, or null for a good one; `mine` says
 * which URLs are checked at all.
 */
export function brokenTarget(
  site: SiteFacts,
  tally: SiteTally,
  options: {
    mine(url: SiteUrl): boolean;
    judge(url: SiteUrl): { message: string; status: string | number } | null;
    kinds?: readonly number[];
  },
): SiteVisitor {
  const bad = new Map<number, { message: string; status: string | number; linked: boolean }>();
  const first = oncePerSource();
  const report = (urlId: number, target: SiteUrl, anchor?: string) => {
    const { message, status } = bad.get(target.id)!;
    tally.fail({
      urlId,
      message,
      args: { target: clip(target.url), status },
      evidence: {
        target: target.url,
        status,
        ...(anchor === undefined || options.kinds ? {} : { anchor: clip(anchor, 100) }),
      },
      cause: target.url,
    });
  };
  return {
    url(url) {
      if (!options.mine(url)) return;
      tally.checked();
      const verdict = options.judge(url);
      if (verdict) bad.set(url.id, { ...verdict, linked: false });
    },
    ...(options.kinds ? { kinds: options.kinds } : {}),
    ends: () => ({ to: bad.keys() }),
    link(link) {
      const found = bad.get(link.dst);
      if (!found || !first(link)) return;
      found.linked = true;
      report(link.src, site.url(link.dst)!, link.anchor);
    },
    end() {
      if (bad.size === 0) return;
      // What only a canonical, hreflang or sitemap names is reported by the rules about those.
      const entrances = new Set(site.seeds);
      for (const chain of site.chains()) entrances.add(site.url(chain.hops.at(-1)!)?.url ?? '');
      for (const [id, { linked }] of bad) {
        const url = site.url(id)!;
        if (!linked && entrances.has(url.url)) report(id, url);
      }
    },
  };
}
