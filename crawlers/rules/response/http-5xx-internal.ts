import type { SiteRule } from '../../model/rule.ts';
import { URL_ROLE } from '../../model/states.ts';
import { GOOGLE, RFC } from '../sources.ts';
import { brokenTarget } from './broken-target.ts';

export const http5xxInternal: SiteRule = {
  meta: {
    id: 'http-5xx-internal',
    area: 'response',
    scope: 'site',
    severity: 'error',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.status, RFC.http],
    name: { zh: '站内页面服务器错误（5xx）', en: 'Internal page answers with a server error (5xx)' },
    why: {
      zh: '服务器错误会让搜索引擎放慢抓取，持续下去页面会被移出索引。',
      en: 'Server errors slow the crawl down and in the end remove the page from the index.',
    },
    fix: {
      zh: '查看服务器日志，修复出错的程序；若只在抓取时出现，降低并发后再测。',
      en: 'Look into the server log and mend the program; if it happens only under the crawl, try again with less concurrency.',
    },
    notAProblemIf: {
      zh: '抓取期间正好在维护，并且返回的是 503 加 Retry-After。',
      en: 'The site was in maintenance and said so with 503 and Retry-After.',
    },
    messages: {
      broken: { zh: '链接指向 {target}，返回 {status}。', en: 'Links to {target}, which answers {status}.' },
    },
    evidence: ['target', 'status', 'anchor'],
  },
  check(site, _context, tally) {
    return brokenTarget(site, tally, {
      mine: (url) => url.role === URL_ROLE.page && url.status > 0,
      judge: (url) => (url.status >= 500 ? { message: 'broken', status: url.status } : null),
    });
  },
};
