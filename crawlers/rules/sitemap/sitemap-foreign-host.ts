import type { SiteRule } from '../../model/rule.ts';
import { SITEMAPS_ORG } from '../sources.ts';
import { counted, sitemapFiles } from './sitemap-entries.ts';

export const sitemapForeignHost: SiteRule = {
  meta: {
    id: 'sitemap-foreign-host',
    area: 'sitemap',
    scope: 'site',
    severity: 'error',
    since: '0.1.0',
    stage: 'stable',
    sources: [SITEMAPS_ORG],
    name: { zh: '站点地图里有别的域名', en: 'Other hosts in a sitemap' },
    why: {
      zh: '没有验证过的域名条目会被忽略；常见原因是测试域名没有替换。',
      en: 'Entries of hosts that are not verified are ignored; often a staging host was left in.',
    },
    fix: {
      zh: '改成本站域名；多域名各用各的站点地图。',
      en: 'Use the host of this site, and a sitemap of its own for each host.',
    },
    notAProblemIf: {
      zh: '站点地图集中托管，且已在 robots.txt 里授权。',
      en: 'Sitemaps are hosted centrally and robots.txt says so.',
    },
    messages: {
      found: { zh: '{sitemap} 里有 {value} 个别的域名的网址。', en: '{sitemap} lists {value} URLs of other hosts.' },
    },
    evidence: ['sitemap', 'count', 'value'],
  },
  check: sitemapFiles((file) => counted(file, 'foreignHost')),
};
