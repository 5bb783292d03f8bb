import type { SiteRule, SiteVisitor } from '../../model/rule.ts';
import type { SitemapFacts, SiteUrl } from '../../model/site-facts.ts';
import { clip } from '../links/link-sets.ts';
import { templateOf } from '../template-of.ts';

/**
 * The check of a rule over URLs that a sitemap lists: `judge` returns what is wrong (a status, a reason), or null. One
 * template is one cause, because sitemaps are written by programs.
 */
export function sitemapUrls(judge: (url: SiteUrl) => string | number | null): SiteRule['check'] {
  return (site, _context, tally): SiteVisitor | 'not-applicable' => {
    if (site.sitemaps().length === 0) return 'not-applicable';
    return {
      url(url) {
        if (!url.inSitemap) return;
        tally.checked();
        const status = judge(url);
        if (status === null) return;
        const cause = `${status} ${templateOf(url.url, url.pageType)}`;
        tally.fail({ urlId: url.id, message: 'found', args: { status }, evidence: { status }, cause });
      },
    };
  };
}

/**
 * The check of a rule over sitemap files: `judge` returns a count or size to report, or null. Files that were not read
 * (an error, no 200) are left to the rules about that.
 */
export function sitemapFiles(judge: (file: SitemapFacts) => number | string | null): SiteRule['check'] {
  return (site, _context, tally) => {
    for (const file of site.sitemaps()) {
      if (file.status !== 200 || file.kind === 'unknown') continue;
      tally.checked();
      const value = judge(file);
      if (value === null) continue;
      const sitemap = file.url;
      tally.fail({
        urlId: null,
        message: 'found',
        args: { sitemap: clip(sitemap, 120), value },
        evidence: typeof value === 'number' ? { sitemap, count: value } : { sitemap, value },
        cause: sitemap,
      });
    }
    return undefined;
  };
}

/** A count that the sitemap reader kept under a name; null when it is 0 or absent. */
export function counted(file: SitemapFacts, name: string): number | null {
  const value = Number(file.facts[name] ?? 0);
  return value > 0 ? value : null;
}
