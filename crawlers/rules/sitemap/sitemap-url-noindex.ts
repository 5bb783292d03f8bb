import type { SiteRule } from '../../model/rule.ts';
import { GOOGLE } from '../sources.ts';
import { sitemapUrls } from './sitemap-entries.ts';

export const sitemapUrlNoindex: SiteRule = {
  meta: {
    id: 'sitemap-url-noindex',
    area: 'sitemap',
    scope: 'site',
    severity: 'error',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.sitemaps, GOOGLE.robotsMeta],
    name: { zh: '站点地图里有 noindex 页面', en: 'noindex page in a sitemap' },
    why: { zh: '一边请引擎收录，一边又说别收录。', en: 'You ask engines to index it and tell them not to.' },
    fix: {
      zh: '该收录就去掉 noindex，不该收录就从站点地图删掉。',
      en: 'Remove noindex if it should be found, else take it out of the sitemap.',
    },
    notAProblemIf: { zh: '想让引擎尽快看到新加的 noindex。', en: 'You want engines to see a new noindex soon.' },
    messages: { found: { zh: '站点地图里的页面是 {status}。', en: 'A page in the sitemap is {status}.' } },
    evidence: ['status'],
  },
  check: sitemapUrls(({ status, indexabilityReason }) =>
    status === 200 && (indexabilityReason?.startsWith('noindex') || indexabilityReason === 'unavailable-after')
      ? indexabilityReason
      : null,
  ),
};
