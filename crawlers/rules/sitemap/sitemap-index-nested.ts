import type { SiteRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { GOOGLE, SITEMAPS_ORG } from '../sources.ts';

export const sitemapIndexNested: SiteRule = {
  meta: {
    id: 'sitemap-index-nested',
    area: 'sitemap',
    scope: 'site',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [SITEMAPS_ORG, GOOGLE.sitemaps],
    name: { zh: '站点地图索引套索引', en: 'Sitemap index inside an index' },
    why: {
      zh: '协议不允许，Google 会拒收里面的索引。',
      en: 'The protocol forbids it and Google refuses the inner index.',
    },
    fix: { zh: '让最外层索引直接列出全部站点地图。', en: 'List all sitemaps in the outer index.' },
    notAProblemIf: { zh: '没有例外。', en: 'There is no exception.' },
    messages: {
      nested: { zh: '{sitemap} 是索引，却被另一个索引引用。', en: '{sitemap} is an index but another index names it.' },
    },
    evidence: ['sitemap'],
  },
  check(site, _context, tally) {
    const kinds = new Map(site.sitemaps().map(({ id, kind }) => [id, kind]));
    for (const { url, kind, parentId } of site.sitemaps()) {
      if (kind !== 'index') continue;
      tally.checked();
      if (parentId === null || kinds.get(parentId) !== 'index') continue;
      tally.fail({
        urlId: null,
        message: 'nested',
        args: { sitemap: clip(url, 120) },
        evidence: { sitemap: url },
        cause: url,
      });
    }
    return undefined;
  },
};
