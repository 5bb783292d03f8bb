import type { SiteRule } from '../../model/rule.ts';
import { BAIDU, GOOGLE, SITEMAPS_ORG } from '../sources.ts';
import { sitemapFiles } from './sitemap-entries.ts';

export const sitemapTooMany: SiteRule = {
  meta: {
    id: 'sitemap-too-many',
    area: 'sitemap',
    scope: 'site',
    severity: 'error',
    since: '0.1.0',
    stage: 'stable',
    sources: [SITEMAPS_ORG, GOOGLE.sitemaps, BAIDU.sitemap],
    name: { zh: '单个站点地图超过 5 万条', en: 'More than 50,000 URLs in one sitemap' },
    why: { zh: '超出的部分会被忽略，或整个文件被拒收。', en: 'What is beyond is ignored, or the whole file refused.' },
    fix: { zh: '拆成多个文件，用站点地图索引列出。', en: 'Split it and list the parts in a sitemap index.' },
    notAProblemIf: { zh: '没有例外。', en: 'There is no exception.' },
    messages: { found: { zh: '{sitemap} 有 {value} 个网址。', en: '{sitemap} lists {value} URLs.' } },
    evidence: ['sitemap', 'count', 'value'],
  },
  check: sitemapFiles(({ entries }) => (entries > 50_000 ? entries : null)),
};
