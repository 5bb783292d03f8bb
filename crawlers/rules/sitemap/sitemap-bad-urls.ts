import type { SiteRule } from '../../model/rule.ts';
import { SITEMAPS_ORG } from '../sources.ts';
import { counted, sitemapFiles } from './sitemap-entries.ts';

export const sitemapBadUrls: SiteRule = {
  meta: {
    id: 'sitemap-bad-urls',
    area: 'sitemap',
    scope: 'site',
    severity: 'error',
    since: '0.1.0',
    stage: 'stable',
    sources: [SITEMAPS_ORG],
    name: { zh: '站点地图里有无效网址', en: 'Invalid URLs in a sitemap' },
    why: {
      zh: '必须是完整的绝对网址，相对路径和写错的地址会被丢弃。',
      en: 'URLs must be absolute; relative and malformed ones are dropped.',
    },
    fix: { zh: '写成 https://域名/路径，并做好转义。', en: 'Write https://host/path, properly escaped.' },
    notAProblemIf: { zh: '没有例外。', en: 'There is no exception.' },
    messages: { found: { zh: '{sitemap} 里有 {value} 个无效网址。', en: '{sitemap} lists {value} invalid URLs.' } },
    evidence: ['sitemap', 'count', 'value'],
  },
  check: sitemapFiles((file) => counted(file, 'badUrls')),
};
