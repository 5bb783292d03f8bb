import type { SiteRule } from '../../model/rule.ts';
import { URL_ROLE } from '../../model/states.ts';
import { COMMON_PRACTICE } from '../sources.ts';
import { brokenTarget } from './broken-target.ts';

/** What sites answer to programs, or when they are busy: no proof that the link is broken. */
const UNSURE = new Set([401, 403, 405, 406, 407, 418, 421, 429, 451, 503, 999]);

export const httpExternalUnverifiable: SiteRule = {
  meta: {
    id: 'http-external-unverifiable',
    area: 'response',
    scope: 'site',
    severity: 'notice',
    debatable: true,
    retest: '--external',
    since: '0.1.0',
    stage: 'stable',
    sources: [COMMON_PRACTICE],
    name: { zh: '站外链接无法核实', en: 'External link that cannot be verified' },
    why: {
      zh: '对方拒绝了程序访问，不能说明链接坏了，需要人看一眼。',
      en: 'The other site refuses programs; that proves nothing, so a person must look.',
    },
    fix: { zh: '用浏览器打开看看；能打开就不用改。', en: 'Open it in a browser; if it works there is nothing to do.' },
    notAProblemIf: { zh: '浏览器里能正常打开。', en: 'It opens in a browser.' },
    messages: {
      unsure: {
        zh: '外链 {target} 对程序返回 {status}。',
        en: 'The external link {target} answers programs with {status}.',
      },
    },
    evidence: ['target', 'status', 'anchor'],
  },
  check(site, _context, tally) {
    if (!site.externalChecked) return 'not-measured';
    return brokenTarget(site, tally, {
      mine: (url) => url.role === URL_ROLE.external && url.status > 0,
      judge: (url) => (UNSURE.has(url.status) ? { message: 'unsure', status: url.status } : null),
    });
  },
};
