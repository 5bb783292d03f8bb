import type { SiteRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { SITEMAPS_ORG, TOUTIAO_SITEMAP } from '../sources.ts';
import { sitemapFiles } from './sitemap-entries.ts';

const STANDARD = /^https?:\/\/www\.sitemaps\.org\/schemas\/sitemap\/0\.9\/?$/;

export const sitemapNamespace: SiteRule = {
  meta: {
    id: 'sitemap-namespace',
    area: 'sitemap',
    scope: 'site',
    severity: 'notice',
    engines: { baidu: 'off', '360': 'off', sogou: 'off', shenma: 'off', toutiao: 'off' },
    since: '0.1.0',
    stage: 'stable',
    sources: [SITEMAPS_ORG, TOUTIAO_SITEMAP],
    name: { zh: '站点地图命名空间不标准', en: 'Unusual sitemap namespace' },
    why: {
      zh: 'Google、必应要求标准命名空间，缺少或写错时可能拒收。',
      en: 'Google and Bing ask for the standard namespace and may refuse a file without it.',
    },
    fix: {
      zh: '根元素写 xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"。',
      en: 'Write xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" on the root element.',
    },
    notAProblemIf: {
      zh: '文件只给头条用（头条要求不带命名空间）。',
      en: 'The file is for Toutiao only, which wants none.',
    },
    messages: { found: { zh: '{sitemap} 的命名空间是 {value}。', en: 'The namespace of {sitemap} is {value}.' } },
    evidence: ['sitemap', 'count', 'value'],
  },
  check: sitemapFiles(({ kind, facts, error }) => {
    if ((kind !== 'urlset' && kind !== 'index') || error !== null) return null;
    const namespace = facts['namespace'];
    if (namespace === undefined) return '–';
    return STANDARD.test(String(namespace)) ? null : clip(String(namespace), 100);
  }),
};
