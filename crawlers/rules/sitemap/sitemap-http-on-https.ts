import type { SiteRule } from '../../model/rule.ts';
import { GOOGLE, SITEMAPS_ORG } from '../sources.ts';
import { counted, sitemapFiles } from './sitemap-entries.ts';

export const sitemapHttpOnHttps: SiteRule = {
  meta: {
    id: 'sitemap-http-on-https',
    area: 'sitemap',
    scope: 'site',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [SITEMAPS_ORG, GOOGLE.canonical],
    name: { zh: 'https 站点地图里写着 http 网址', en: 'http URLs in an https sitemap' },
    why: {
      zh: '这些条目都要再跳一次，信号也与 canonical 相反。',
      en: 'Each entry takes one more redirect and contradicts the canonical.',
    },
    fix: { zh: '改成 https。', en: 'Use https.' },
    notAProblemIf: { zh: '没有例外。', en: 'There is no exception.' },
    messages: { found: { zh: '{sitemap} 里有 {value} 个 http 网址。', en: '{sitemap} lists {value} http URLs.' } },
    evidence: ['sitemap', 'count', 'value'],
  },
  check: sitemapFiles((file) => counted(file, 'httpOnHttps')),
};
