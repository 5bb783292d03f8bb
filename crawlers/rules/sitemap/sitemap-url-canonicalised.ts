import type { SiteRule } from '../../model/rule.ts';
import { GOOGLE } from '../sources.ts';
import { sitemapUrls } from './sitemap-entries.ts';

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
        zh: '站点地图里的页面不是规范页（{status}）。',
        en: 'A page in the sitemap is not canonical ({status}).',
      },
    },
    evidence: ['status'],
  },
  check: sitemapUrls(({ status, indexabilityReason }) =>
    status === 200 && indexabilityReason === 'canonicalised' ? indexabilityReason : null,
  ),
};
