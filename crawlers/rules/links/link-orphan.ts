import type { SiteRule } from '../../model/rule.ts';
import { URL_ROLE } from '../../model/states.ts';
import { COMMON_PRACTICE, GOOGLE } from '../sources.ts';
import { templateOf } from '../template-of.ts';

export const linkOrphan: SiteRule = {
  meta: {
    id: 'link-orphan',
    area: 'links',
    scope: 'site',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.links, COMMON_PRACTICE],
    name: { zh: '孤立页面', en: 'Orphan page' },
    why: {
      zh: '只在站点地图里、站内没有任何链接的页面，得不到内部权重，读者也走不到。',
      en: 'A page that only a sitemap names gets no internal weight, and nobody can walk to it.',
    },
    fix: {
      zh: '从相关的栏目页、文章或“相关商品”链接过去；不再需要的页面从站点地图删掉。',
      en: 'Link to it from its category, an article or related products; take it out of the sitemap if it is no longer needed.',
    },
    notAProblemIf: {
      zh: '它是广告落地页，故意不放进导航。',
      en: 'It is an ad landing page that is kept out of the menus on purpose.',
    },
    messages: {
      orphan: {
        zh: '站点地图里有它，但没有任何站内链接指向它。',
        en: 'It is in a sitemap, but no internal link points to it.',
      },
    },
    evidence: ['sitemap'],
  },
  check(site, _context, tally) {
    if (site.sitemaps().length === 0) return 'not-applicable';
    if (!site.complete) return 'not-measured';
    const seeds = new Set(site.seeds.map((seed) => site.idOf(seed)));
    return {
      url(url) {
        if (!url.inSitemap || url.role !== URL_ROLE.page || !url.indexable || url.status !== 200) return;
        tally.checked();
        if (url.inlinks > 0 || seeds.has(url.id)) return;
        tally.fail({ urlId: url.id, message: 'orphan', evidence: {}, cause: templateOf(url.url, url.pageType) });
      },
    };
  },
};
