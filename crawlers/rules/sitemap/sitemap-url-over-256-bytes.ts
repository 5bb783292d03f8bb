import type { SiteRule } from '../../model/rule.ts';
import { BAIDU } from '../sources.ts';
import { counted, sitemapFiles } from './sitemap-entries.ts';

export const sitemapUrlOver256Bytes: SiteRule = {
  meta: {
    id: 'sitemap-url-over-256-bytes',
    area: 'sitemap',
    scope: 'site',
    severity: 'warning',
    onlyFor: ['baidu'],
    since: '0.1.0',
    stage: 'stable',
    sources: [BAIDU.sitemap],
    name: { zh: '站点地图网址超过 256 字节（百度）', en: 'Sitemap URL over 256 bytes (Baidu)' },
    why: {
      zh: '据转载的百度说明，loc 不能超过 256 字节，超长的条目会被丢弃。',
      en: 'Republished texts of Baidu limit loc to 256 bytes; longer entries are dropped.',
    },
    fix: {
      zh: '缩短网址；中文路径编码后每字 9 个字符，尽量改用短词。',
      en: 'Shorten the URL; every encoded Chinese character takes nine.',
    },
    notAProblemIf: { zh: '不面向百度。', en: 'You do not care for Baidu.' },
    messages: {
      found: {
        zh: '{sitemap} 里有 {value} 个网址超过 256 字节。',
        en: '{value} URLs in {sitemap} are longer than 256 bytes.',
      },
    },
    evidence: ['sitemap', 'count', 'value'],
  },
  check: sitemapFiles((file) => counted(file, 'over256Bytes')),
};
