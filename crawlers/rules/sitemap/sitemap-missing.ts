import type { SiteRule } from '../../model/rule.ts';
import { BAIDU, GOOGLE } from '../sources.ts';

export const sitemapMissing: SiteRule = {
  meta: {
    id: 'sitemap-missing',
    area: 'sitemap',
    scope: 'site',
    severity: 'notice',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.sitemaps, BAIDU.sitemap],
    name: { zh: '没有站点地图', en: 'No sitemap' },
    why: {
      zh: '新页面和深层页面要等蜘蛛自己碰到；百度、必应都靠它发现更新。',
      en: 'New and deep pages wait until a crawler stumbles on them; Baidu and Bing use sitemaps to find changes.',
    },
    fix: {
      zh: '生成 sitemap.xml，写进 robots.txt，并在站长平台提交。',
      en: 'Generate sitemap.xml, name it in robots.txt and submit it to the webmaster tools.',
    },
    notAProblemIf: {
      zh: '站点很小，首页能链接到全部页面。',
      en: 'The site is small and the home page links to all of it.',
    },
    messages: { none: { zh: '没有找到站点地图。', en: 'No sitemap was found.' } },
    evidence: ['url'],
  },
  check(site, _context, tally) {
    tally.checked();
    if (site.sitemaps().some(({ status, kind }) => status === 200 && kind !== 'unknown')) return undefined;
    // A sitemap that robots.txt names but that does not open is a rule of its own.
    if (site.sitemaps().some(({ foundBy }) => foundBy === 'robots' || foundBy === 'flag')) return undefined;
    tally.fail({ urlId: null, message: 'none', evidence: { url: site.seeds[0] ?? '' } });
    return undefined;
  },
};
