import type { SiteRule } from '../../model/rule.ts';
import { URL_STATE } from '../../model/states.ts';
import { BAIDU, GOOGLE, SITEMAPS_ORG } from '../sources.ts';

export const sitemapUrlBroken: SiteRule = {
  meta: {
    id: 'sitemap-url-broken',
    area: 'sitemap',
    scope: 'site',
    severity: 'error',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.sitemaps, SITEMAPS_ORG, BAIDU.sitemap],
    name: { zh: '站点地图里有打不开的网址', en: 'Broken URL in a sitemap' },
    why: {
      zh: '站点地图是你给搜索引擎的承诺清单，里面的死链浪费抓取，也降低对清单的信任。',
      en: 'A sitemap is your list of pages worth fetching; dead entries waste crawls and trust.',
    },
    fix: {
      zh: '从站点地图删掉它们，或修好页面；让站点地图由程序按现有页面生成。',
      en: 'Remove them or mend the pages; generate the sitemap from pages that exist.',
    },
    notAProblemIf: { zh: '页面在抓取时临时出错，现在已恢复。', en: 'The page failed only at the moment of the crawl.' },
    messages: {
      status: { zh: '站点地图里的网址返回 {status}。', en: 'A URL in the sitemap answers {status}.' },
      failed: { zh: '站点地图里的网址没有响应（{status}）。', en: 'A URL in the sitemap gave no answer ({status}).' },
    },
    evidence: ['status', 'reason'],
  },
  check(site, _context, tally) {
    if (site.sitemaps().length === 0) return 'not-applicable';
    return {
      url(url) {
        if (!url.inSitemap) return;
        if (url.state === URL_STATE.failed) {
          tally.checked();
          const status = url.reason ?? 'failed';
          tally.fail({
            urlId: url.id,
            message: 'failed',
            args: { status },
            evidence: { reason: status },
            cause: status,
          });
        } else if (url.status > 0) {
          tally.checked();
          if (url.status < 400) return;
          tally.fail({
            urlId: url.id,
            message: 'status',
            args: { status: url.status },
            evidence: { status: url.status },
            cause: String(url.status),
          });
        }
      },
    };
  },
};
