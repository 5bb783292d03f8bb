import type { SiteRule } from '../../model/rule.ts';
import { URL_ROLE, URL_STATE } from '../../model/states.ts';
import { GOOGLE } from '../sources.ts';
import { templateOf } from '../template-of.ts';

export const httpBlockedRobots: SiteRule = {
  meta: {
    id: 'http-blocked-robots',
    area: 'response',
    scope: 'site',
    severity: 'notice',
    debatable: true,
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.robotsTxt],
    name: { zh: '有链接的页面被 robots.txt 禁止', en: 'Linked page blocked by robots.txt' },
    why: {
      zh: '站内链到它，却不让抓取：权重流进去出不来，引擎也可能只显示一个光秃的网址。',
      en: 'The site links to it but forbids fetching: link value goes in and not out, and engines may show a bare URL.',
    },
    fix: {
      zh: '该收录的放行；不该收录的可以少链接。',
      en: 'Allow what should be found; link less to what should not.',
    },
    notAProblemIf: { zh: '是购物车、登录、站内搜索等功能页。', en: "It is a cart, a login or the site's search." },
    messages: {
      blocked: {
        zh: '{count} 个页面链接到它，但 robots.txt 禁止抓取。',
        en: '{count} {count|page links|pages link} to it, but robots.txt forbids fetching it.',
      },
    },
    evidence: ['url', 'count'],
  },
  check(site, _context, tally) {
    if (site.robots().length === 0) return 'not-applicable';
    return {
      url(url) {
        if (url.role !== URL_ROLE.page) return;
        tally.checked();
        if (url.state !== URL_STATE.skipped || url.reason !== 'robots-blocked' || url.inlinks === 0) return;
        tally.fail({
          urlId: url.id,
          message: 'blocked',
          args: { count: url.inlinks },
          evidence: { url: url.url, count: url.inlinks },
          cause: templateOf(url.url, url.pageType),
        });
      },
    };
  },
};
