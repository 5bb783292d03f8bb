import type { SiteRule } from '../../model/rule.ts';
import { URL_ROLE, URL_STATE } from '../../model/states.ts';
import { COMMON_PRACTICE, GOOGLE } from '../sources.ts';
import { brokenTarget } from './broken-target.ts';

/** What sites answer to programs, or when they are busy: no proof that the link is broken. */
const UNSURE = new Set([401, 403, 405, 406, 407, 418, 421, 429, 451, 503, 999]);

export const httpExternalBroken: SiteRule = {
  meta: {
    id: 'http-external-broken',
    area: 'response',
    scope: 'site',
    severity: 'warning',
    retest: '--external',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.links, COMMON_PRACTICE],
    name: { zh: '站外死链', en: 'Broken external link' },
    why: {
      zh: '读者点过去是错误页，页面显得没人维护。',
      en: 'Readers end up on an error page, and yours looks neglected.',
    },
    fix: { zh: '换成现在的地址，或删掉链接。', en: 'Link to the current address, or remove the link.' },
    notAProblemIf: { zh: '对方只是临时故障。', en: 'The other site is down for a moment.' },
    messages: {
      status: { zh: '外链 {target} 返回 {status}。', en: 'The external link {target} answers {status}.' },
      failed: {
        zh: '外链 {target} 没有应答（{status}）。',
        en: 'The external link {target} gave no answer ({status}).',
      },
    },
    evidence: ['target', 'status', 'anchor'],
  },
  check(site, _context, tally) {
    if (!site.externalChecked) return 'not-measured';
    return brokenTarget(site, tally, {
      mine: (url) => url.role === URL_ROLE.external && (url.status > 0 || url.state === URL_STATE.failed),
      judge: (url) => {
        if (url.status === 0) return { message: 'failed', status: url.reason ?? 'failed' };
        if (url.status < 400 || UNSURE.has(url.status)) return null;
        return { message: 'status', status: url.status };
      },
    });
  },
};
