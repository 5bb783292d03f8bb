import type { SiteRule } from '../../model/rule.ts';
import { SITEMAPS_ORG } from '../sources.ts';
import { sitemapFiles } from './sitemap-entries.ts';

export const sitemapEmpty: SiteRule = {
  meta: {
    id: 'sitemap-empty',
    area: 'sitemap',
    scope: 'site',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [SITEMAPS_ORG],
    name: { zh: '站点地图是空的', en: 'Empty sitemap' },
    why: {
      zh: '生成任务可能失败了，引擎什么也没得到。',
      en: 'The job that writes it may have failed; engines get nothing.',
    },
    fix: {
      zh: '检查生成任务；不用的文件从 robots.txt 和索引里去掉。',
      en: 'Check the job; remove unused files from robots.txt and the index.',
    },
    notAProblemIf: { zh: '栏目暂时没有内容。', en: 'The section has no content for now.' },
    messages: { found: { zh: '{sitemap} 里有 {value} 个网址。', en: '{sitemap} lists {value} URLs.' } },
    evidence: ['sitemap', 'count', 'value'],
  },
  check: sitemapFiles(({ entries, error }) => (entries === 0 && error === null ? 0 : null)),
};
