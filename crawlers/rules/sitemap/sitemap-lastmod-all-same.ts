import type { SiteRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { GOOGLE } from '../sources.ts';

export const sitemapLastmodAllSame: SiteRule = {
  meta: {
    id: 'sitemap-lastmod-all-same',
    area: 'sitemap',
    scope: 'site',
    severity: 'notice',
    debatable: true,
    options: {
      minEntries: { default: 20, text: { zh: '至少多少条才判断', en: 'fewest entries before this is judged' } },
    },
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.sitemaps],
    name: { zh: '所有 lastmod 都相同', en: 'All lastmod dates are the same' },
    why: {
      zh: '每次生成都盖上当天日期，引擎会认为 lastmod 不可信而忽略。',
      en: "When every run stamps today's date, engines stop believing lastmod.",
    },
    fix: {
      zh: '写每个页面真实的修改时间；做不到就去掉 lastmod。',
      en: 'Write when each page really changed, or leave lastmod out.',
    },
    notAProblemIf: { zh: '全站确实在同一天更新。', en: 'The whole site did change that day.' },
    messages: {
      same: {
        zh: '{sitemap} 的 {count} 个 lastmod 完全相同。',
        en: 'All {count} lastmod dates in {sitemap} are the same.',
      },
    },
    evidence: ['sitemap', 'count'],
  },
  check(site, context, tally) {
    for (const file of site.sitemaps()) {
      const count = Number(file.facts['withLastmod'] ?? 0);
      if (file.kind === 'index' || count < context.option<number>('minEntries')) continue;
      tally.checked();
      if (file.facts['sameLastmod'] !== true) continue;
      tally.fail({
        urlId: null,
        message: 'same',
        args: { sitemap: clip(file.url, 120), count },
        evidence: { sitemap: file.url, count },
        cause: file.url,
      });
    }
    return undefined;
  },
};
