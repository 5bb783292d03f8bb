import type { SiteRule } from '../../model/rule.ts';
import { isBlocked } from '../canonical/canonical-target.ts';
import { GOOGLE } from '../sources.ts';
import { sitemapUrls } from './sitemap-entries.ts';

export const sitemapUrlBlocked: SiteRule = {
  meta: {
    id: 'sitemap-url-blocked',
    area: 'sitemap',
    scope: 'site',
    severity: 'error',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.sitemaps, GOOGLE.robotsTxt],
    name: { zh: '站点地图里的网址被 robots.txt 禁止', en: 'URL in a sitemap blocked by robots.txt' },
    why: {
      zh: '一边请引擎来抓，一边又不让进，必有一处写错了。',
      en: 'You invite engines and shut the door: one of the two is wrong.',
    },
    fix: { zh: '放行，或从站点地图删掉。', en: 'Allow it, or take it out of the sitemap.' },
    notAProblemIf: { zh: '没有例外。', en: 'There is no exception.' },
    messages: {
      found: {
        zh: '站点地图里的网址被禁止抓取（{status}）。',
        en: 'A URL in the sitemap may not be fetched ({status}).',
      },
    },
    evidence: ['status'],
  },
  check: sitemapUrls((url) => (isBlocked(url) ? 'robots.txt' : null)),
};
