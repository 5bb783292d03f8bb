import type { SiteRule } from '../../model/rule.ts';
import { BAIDU, SOGOU_SITEMAP, TOUTIAO_SITEMAP } from '../sources.ts';
import { sitemapFiles } from './sitemap-entries.ts';

export const sitemapTooLargeCn: SiteRule = {
  meta: {
    id: 'sitemap-too-large-cn',
    area: 'sitemap',
    scope: 'site',
    severity: 'warning',
    onlyFor: ['baidu', 'sogou', 'toutiao'],
    since: '0.1.0',
    stage: 'stable',
    sources: [BAIDU.sitemap, SOGOU_SITEMAP, TOUTIAO_SITEMAP],
    name: { zh: '站点地图超过 10 MB（百度、搜狗、头条）', en: 'Sitemap over 10 MB (Baidu, Sogou, Toutiao)' },
    why: {
      zh: '据转载的官方说明，这几家引擎单个文件最大 10 MB，比 Google 严得多。',
      en: 'Republished texts of these engines allow 10 MB per file, much less than Google.',
    },
    fix: {
      zh: '拆成 10 MB 以内的文件，用索引列出。',
      en: 'Split it into files of under 10 MB and list them in an index.',
    },
    notAProblemIf: { zh: '不面向这些引擎。', en: 'You do not care for these engines.' },
    messages: { found: { zh: '{sitemap} 解压后有 {value} MB。', en: '{sitemap} has {value} MB uncompressed.' } },
    evidence: ['sitemap', 'count', 'value'],
  },
  check: sitemapFiles(({ bytes, kind, error }) =>
    kind !== 'index' && bytes > 10_485_760 && bytes <= 52_428_800 && error !== 'too-large'
      ? Math.round(bytes / 1_048_576)
      : null,
  ),
};
