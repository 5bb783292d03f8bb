import type { SiteRule } from '../../model/rule.ts';
import { URL_ROLE } from '../../model/states.ts';
import { COMMON_PRACTICE, GOOGLE } from '../sources.ts';
import { templateOf } from '../template-of.ts';

export const sitemapMissingPage: SiteRule = {
  meta: {
    id: 'sitemap-missing-page',
    area: 'sitemap',
    scope: 'site',
    severity: 'notice',
    debatable: true,
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.sitemaps, COMMON_PRACTICE],
    name: { zh: '可收录的页面不在站点地图里', en: 'Indexable page not in any sitemap' },
    why: {
      zh: '引擎发现和更新它会慢一些，也说明生成程序漏了一类页面。',
      en: 'Engines find and refresh it later, and the generator probably misses a kind of page.',
    },
    fix: { zh: '把这一类页面加进站点地图。', en: 'Add this kind of page to the sitemap.' },
    notAProblemIf: { zh: '站点地图只放最重要的页面。', en: 'The sitemap holds only what matters most.' },
    messages: {
      missing: {
        zh: '页面可收录，也有站内链接，但不在站点地图里。',
        en: 'The page is indexable and linked, but in no sitemap.',
      },
    },
    evidence: ['pageType'],
  },
  check(site, _context, tally) {
    if (!site.sitemaps().some(({ status, entries, kind }) => status === 200 && kind !== 'index' && entries > 0))
      return 'not-applicable';
    // Without all sitemap files read, nothing can be missing.
    if (!site.complete || site.sitemaps().some(({ error, foundBy }) => error !== null && foundBy !== 'default'))
      return 'not-measured';
    return {
      url(url) {
        if (
          url.role !== URL_ROLE.page ||
          url.status !== 200 ||
          !url.indexable ||
          url.pageType === null ||
          url.pageType === 'search' ||
          url.pageType === 'utility'
        )
          return;
        tally.checked();
        if (!url.inSitemap)
          tally.fail({
            urlId: url.id,
            message: 'missing',
            evidence: { pageType: url.pageType },
            cause: templateOf(url.url, url.pageType),
          });
      },
    };
  },
};
