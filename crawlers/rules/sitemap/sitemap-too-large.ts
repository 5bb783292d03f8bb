import type { SiteRule } from '../../model/rule.ts';
import { GOOGLE, SITEMAPS_ORG } from '../sources.ts';
import { sitemapFiles } from './sitemap-entries.ts';

export const sitemapTooLarge: SiteRule = {
  meta: {
    id: 'sitemap-too-large',
    area: 'sitemap',
    scope: 'site',
    severity: 'error',
    since: '0.1.0',
    stage: 'stable',
    sources: [SITEMAPS_ORG, GOOGLE.sitemaps],
    name: { zh: '站点地图超过 50 MB', en: 'Sitemap over 50 MB' },
    why: { zh: '解压后超过 50 MB 的文件不会被处理。', en: 'Files over 50 MB (uncompressed) are not processed.' },
    fix: { zh: '拆成多个文件，用站点地图索引列出。', en: 'Split it and list the parts in a sitemap index.' },
    notAProblemIf: { zh: '没有例外。', en: 'There is no exception.' },
    messages: { found: { zh: '{sitemap} 解压后有 {value} MB。', en: '{sitemap} has {value} MB uncompressed.' } },
    evidence: ['sitemap', 'count', 'value'],
  },
  check: sitemapFiles(({ bytes, error }) =>
    bytes > 52_428_800 || error === 'too-large' ? Math.max(50, Math.round(bytes / 1_048_576)) : null,
  ),
};
