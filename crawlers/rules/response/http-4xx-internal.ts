import type { SiteRule } from '../../model/rule.ts';
import { URL_ROLE } from '../../model/states.ts';
import { BAIDU, GOOGLE, RFC } from '../sources.ts';
import { brokenTarget } from './broken-target.ts';

export const http4xxInternal: SiteRule = {
  meta: {
    id: 'http-4xx-internal',
    area: 'response',
    scope: 'site',
    severity: 'error',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.status, RFC.http, BAIDU.deadLinks],
    name: { zh: '站内死链（4xx）', en: 'Broken internal link (4xx)' },
    why: {
      zh: '读者和蜘蛛走到死胡同，链接传递的权重也丢了。',
      en: 'People and crawlers run into a dead end, and what the link passes on is lost.',
    },
    fix: {
      zh: '改成正确的地址；页面搬走了就从旧地址 301 到新地址；确实没了就删掉链接。一个目标只需处理一次。',
      en: 'Link to the right URL; redirect (301) if the page moved; remove the link if it is gone. One target needs one correction.',
    },
    notAProblemIf: {
      zh: '需要登录的页面对访客返回 401 或 403。',
      en: 'A page behind a login answers 401 or 403 to visitors.',
    },
    messages: {
      broken: { zh: '链接指向 {target}，返回 {status}。', en: 'Links to {target}, which answers {status}.' },
    },
    evidence: ['target', 'status', 'anchor'],
  },
  check(site, _context, tally) {
    return brokenTarget(site, tally, {
      mine: (url) => url.role === URL_ROLE.page && url.status > 0,
      judge: (url) => (url.status >= 400 && url.status < 500 ? { message: 'broken', status: url.status } : null),
    });
  },
};
