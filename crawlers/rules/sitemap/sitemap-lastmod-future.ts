import type { SiteRule } from '../../model/rule.ts';
import { GOOGLE, SITEMAPS_ORG } from '../sources.ts';
import { counted, sitemapFiles } from './sitemap-entries.ts';

export const sitemapLastmodFuture: SiteRule = {
  meta: {
    id: 'sitemap-lastmod-future',
    area: 'sitemap',
    scope: 'site',
    severity: 'notice',
    since: '0.1.0',
    stage: 'stable',
    sources: [SITEMAPS_ORG, GOOGLE.sitemaps],
    name: { zh: 'lastmod 在将来', en: 'lastmod in the future' },
    why: {
      zh: '不可信的日期会让引擎忽略整站的 lastmod。',
      en: 'Dates that cannot be true make engines ignore lastmod for the whole site.',
    },
    fix: { zh: '写真实的修改时间，注意时区。', en: 'Write the real time of change and mind the time zone.' },
    notAProblemIf: { zh: '没有例外。', en: 'There is no exception.' },
    messages: {
      found: {
        zh: '{sitemap} 里有 {value} 个 lastmod 在将来。',
        en: '{value} lastmod dates in {sitemap} lie in the future.',
      },
    },
    evidence: ['sitemap', 'count', 'value'],
  },
  check: sitemapFiles((file) => counted(file, 'futureLastmods')),
};
