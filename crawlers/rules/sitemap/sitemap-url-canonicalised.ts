import type { SiteRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { GOOGLE } from '../sources.ts';
import { templateOf } from '../template-of.ts';

export const sitemapUrlCanonicalised: SiteRule = {
  meta: {
    id: 'sitemap-url-canonicalised',
    area: 'sitemap',
    scope: 'site',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.sitemaps, GOOGLE.canonical],
    name: { zh: '站点地图里有非规范页面', en: 'Non-canonical page in a sitemap' },
    why: {
      zh: '站点地图说收录这一页，canonical 说收录另一页。',
      en: 'The sitemap says index this page, its canonical says index another.',
    },
    fix: { zh: '站点地图只列规范地址。', en: 'List canonical URLs only.' },
    notAProblemIf: {
      zh: 'canonical 本身写错了（先改它）。',
      en: 'The canonical itself is wrong (correct that first).',
    },
    messages: {
      found: {
        zh: '站点地图里的页面不是规范页，它的规范页是 {target}。',
        en: 'A page in the sitemap is not canonical; its canonical is {target}.',
      },
    },
    evidence: ['target'],
  },
  check(site, _context, tally) {
    if (site.sitemaps().length === 0) return 'not-applicable';
    return {
      page(row) {
        tally.checked();
        if (row.indexable) return;
        const url = site.url(row.id);
        if (!url?.inSitemap) return;
        if (url.indexabilityReason !== 'canonicalised') return;
        // A canonical that leads nowhere is what must be mended, and a rule of its own.
        const target = row.canonicalId === null ? undefined : site.url(row.canonicalId);
        if (target?.status !== 200 || !target.indexable) return;
        tally.fail({
          urlId: row.id,
          message: 'found',
          args: { target: clip(target.url, 120) },
          evidence: { target: target.url },
          cause: templateOf(row.url, row.pageType),
        });
      },
    };
  },
};
