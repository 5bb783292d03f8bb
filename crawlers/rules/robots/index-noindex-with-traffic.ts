import type { SiteRule } from '../../model/rule.ts';
import { URL_ROLE } from '../../model/states.ts';
import { COMMON_PRACTICE } from '../sources.ts';

export const indexNoindexWithTraffic: SiteRule = {
  meta: {
    id: 'index-noindex-with-traffic',
    area: 'robots',
    scope: 'site',
    severity: 'error',
    since: '0.1.0',
    stage: 'stable',
    sources: [COMMON_PRACTICE],
    name: { zh: '有搜索点击的页面不可收录', en: 'Page with search clicks is kept out of the index' },
    why: {
      zh: '导入的搜索数据显示它有自然点击；排除之后这些访问会全部丢掉。',
      en: 'Imported search figures show clicks on it: all of them are lost once engines drop it.',
    },
    fix: {
      zh: '误设就去掉 noindex 或错误的 canonical；确实要下线，先把访问用 301 引到替代页。',
      en: 'Remove noindex or the wrong canonical if they are a mistake; to retire the page, first redirect (301) to what replaces it.',
    },
    notAProblemIf: {
      zh: '流量数据是旧的，页面按计划退出搜索。',
      en: 'The figures are old and the page leaves the results on purpose.',
    },
    messages: {
      clicks: {
        zh: '页面不可收录（{reason}），而搜索数据里有 {clicks} 次点击。',
        en: 'The page is not indexable ({reason}), yet search figures show {clicks} {clicks|click|clicks}.',
      },
    },
    evidence: ['reason', 'count'],
  },
  check(site, _context, tally) {
    if (site.traffic === null) return 'not-measured';
    const { traffic } = site;
    return {
      url(url) {
        if (url.role !== URL_ROLE.page || url.status !== 200) return;
        const clicks = traffic(url.url)?.clicks ?? 0;
        if (clicks === 0) return;
        tally.checked();
        if (url.indexable) return;
        const reason = url.indexabilityReason ?? 'unknown';
        tally.fail({
          urlId: url.id,
          message: 'clicks',
          args: { reason, clicks },
          evidence: { reason, count: clicks },
          cause: reason,
        });
      },
    };
  },
};
