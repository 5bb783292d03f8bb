import type { SiteRule } from '../../model/rule.ts';
import { URL_ROLE, URL_STATE } from '../../model/states.ts';
import { COMMON_PRACTICE } from '../sources.ts';

export const httpBrokenWithTraffic: SiteRule = {
  meta: {
    id: 'http-broken-with-traffic',
    area: 'response',
    scope: 'site',
    severity: 'error',
    since: '0.1.0',
    stage: 'stable',
    sources: [COMMON_PRACTICE],
    name: { zh: '有搜索点击的页面打不开', en: 'Page with search clicks does not answer' },
    why: {
      zh: '导入的搜索数据显示有人从搜索结果点进来，看到的却是错误页。',
      en: 'Imported search figures show people who come from the results and meet an error.',
    },
    fix: {
      zh: '恢复页面，或用 301 引到内容相当的页面。',
      en: 'Restore the page, or redirect (301) to one with the same content.',
    },
    notAProblemIf: { zh: '流量数据早于页面下线。', en: 'The figures are older than the end of the page.' },
    messages: {
      status: {
        zh: '返回 {status}，而搜索数据里有 {clicks} 次点击。',
        en: 'It answers {status}, yet search figures show {clicks} {clicks|click|clicks}.',
      },
    },
    evidence: ['status', 'count'],
  },
  check(site, _context, tally) {
    if (site.traffic === null) return 'not-measured';
    const { traffic } = site;
    return {
      url(url) {
        const failed = url.state === URL_STATE.failed && url.status === 0;
        if (url.role !== URL_ROLE.page || (url.status === 0 && !failed)) return;
        const clicks = traffic(url.url)?.clicks ?? 0;
        if (clicks === 0) return;
        tally.checked();
        if (!failed && url.status < 400) return;
        const status = failed ? (url.reason ?? 'failed') : url.status;
        tally.fail({
          urlId: url.id,
          message: 'status',
          args: { status, clicks },
          evidence: { status, count: clicks },
          cause: String(status),
        });
      },
    };
  },
};
