import type { SiteRule } from '../../model/rule.ts';
import { TOUTIAO_SITEMAP } from '../sources.ts';
import { sitemapFiles } from './sitemap-entries.ts';

export const sitemapIndexTooLarge: SiteRule = {
  meta: {
    id: 'sitemap-index-too-large',
    area: 'sitemap',
    scope: 'site',
    severity: 'warning',
    onlyFor: ['toutiao'],
    since: '0.1.0',
    stage: 'stable',
    sources: [TOUTIAO_SITEMAP],
    name: { zh: '站点地图索引超过头条上限', en: 'Sitemap index over the limits of Toutiao' },
    why: {
      zh: '据转载的头条说明，索引最大 5 MB、10000 条。',
      en: 'Republished texts of Toutiao allow 5 MB and 10,000 entries.',
    },
    fix: { zh: '减少索引条目，或分成几个索引分别提交。', en: 'Use fewer entries, or submit several indexes.' },
    notAProblemIf: { zh: '不面向头条搜索。', en: 'You do not care for Toutiao.' },
    messages: { found: { zh: '{sitemap} 有 {value} 条。', en: '{sitemap} has {value} entries.' } },
    evidence: ['sitemap', 'count', 'value'],
  },
  check: sitemapFiles(({ kind, entries, bytes }) =>
    kind === 'index' && (entries > 10_000 || bytes > 5_242_880) ? entries : null,
  ),
};
