import type { SiteRule } from '../../model/rule.ts';
import { SITEMAPS_ORG } from '../sources.ts';
import { counted, sitemapFiles } from './sitemap-entries.ts';

export const sitemapLastmodInvalid: SiteRule = {
  meta: {
    id: 'sitemap-lastmod-invalid',
    area: 'sitemap',
    scope: 'site',
    severity: 'notice',
    since: '0.1.0',
    stage: 'stable',
    sources: [SITEMAPS_ORG],
    name: { zh: 'lastmod 格式无效', en: 'Invalid lastmod' },
    why: { zh: '不合规范的日期会被忽略。', en: 'Dates in another form are ignored.' },
    fix: { zh: '写成 2026-11-22 或 2026-11-22T08:00:00+08:00。', en: 'Write 2026-11-22 or 2026-11-22T08:00:00+08:00.' },
    notAProblemIf: { zh: '没有例外。', en: 'There is no exception.' },
    messages: {
      found: {
        zh: '{sitemap} 里有 {value} 个 lastmod 无法识别。',
        en: '{value} lastmod dates in {sitemap} cannot be read.',
      },
    },
    evidence: ['sitemap', 'count', 'value'],
  },
  check: sitemapFiles((file) => counted(file, 'badLastmods')),
};
