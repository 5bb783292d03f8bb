import type { SiteRule } from '../../model/rule.ts';
import { GOOGLE } from '../sources.ts';
import { sitemapUrls } from './sitemap-entries.ts';

export const sitemapUrlRedirect: SiteRule = {
  meta: {
    id: 'sitemap-url-redirect',
    area: 'sitemap',
    scope: 'site',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.sitemaps],
    name: { zh: '站点地图里有跳转的网址', en: 'Redirecting URL in a sitemap' },
    why: {
      zh: '站点地图应该只列最终地址，跳转的条目浪费抓取。',
      en: 'A sitemap should list final URLs; redirects waste crawls.',
    },
    fix: {
      zh: '换成最终地址，由程序按现有页面生成。',
      en: 'List the final URL and generate the file from existing pages.',
    },
    notAProblemIf: {
      zh: '刚搬迁，故意列旧地址让引擎尽快发现跳转。',
      en: 'The site just moved and old URLs are listed on purpose for a while.',
    },
    messages: { found: { zh: '站点地图里的网址返回 {status}。', en: 'A URL in the sitemap answers {status}.' } },
    evidence: ['status'],
  },
  check: sitemapUrls(({ status }) => (status >= 300 && status < 400 ? status : null)),
};
