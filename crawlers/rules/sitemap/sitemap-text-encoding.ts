import type { SiteRule } from '../../model/rule.ts';
import { BAIDU, SITEMAPS_ORG } from '../sources.ts';
import { sitemapFiles } from './sitemap-entries.ts';

export const sitemapTextEncoding: SiteRule = {
  meta: {
    id: 'sitemap-text-encoding',
    area: 'sitemap',
    scope: 'site',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [BAIDU.sitemap, SITEMAPS_ORG],
    name: { zh: '站点地图编码不符', en: 'Sitemap in the wrong encoding' },
    why: {
      zh: 'XML 站点地图必须是 UTF-8；百度的文本站点地图也只收 UTF-8 或 GBK。',
      en: 'XML sitemaps must be UTF-8; Baidu takes text lists in UTF-8 or GBK only.',
    },
    fix: { zh: '另存为 UTF-8。', en: 'Save it as UTF-8.' },
    notAProblemIf: { zh: '文件里只有 ASCII 字符。', en: 'The file is plain ASCII.' },
    messages: { found: { zh: '{sitemap} 的编码是 {value}。', en: '{sitemap} is encoded as {value}.' } },
    evidence: ['sitemap', 'count', 'value'],
  },
  check: sitemapFiles(({ kind, facts }) => {
    const encoding = String(facts['encoding'] ?? 'utf-8').toLowerCase();
    if (encoding === 'utf-8' || encoding === 'us-ascii' || (kind === 'text' && /^gb/.test(encoding))) return null;
    return encoding;
  }),
};
