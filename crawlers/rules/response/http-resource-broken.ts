import type { SiteRule } from '../../model/rule.ts';
import { LINK_KIND, URL_ROLE, URL_STATE } from '../../model/states.ts';
import { COMMON_PRACTICE, GOOGLE } from '../sources.ts';
import { brokenTarget } from './broken-target.ts';

export const httpResourceBroken: SiteRule = {
  meta: {
    id: 'http-resource-broken',
    area: 'response',
    scope: 'site',
    severity: 'warning',
    retest: '--resources',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.javascript, COMMON_PRACTICE],
    name: { zh: '样式或脚本打不开', en: 'Broken script or style sheet' },
    why: {
      zh: '缺了样式或脚本，页面可能错位、白屏，引擎看到的也一样。',
      en: 'Without them a page may be broken or blank, for engines, too.',
    },
    fix: { zh: '改正地址，或删掉不再使用的引用。', en: 'Correct the address, or remove what is no longer used.' },
    notAProblemIf: { zh: '只是已停用的统计代码。', en: 'It is only a retired statistics script.' },
    messages: { broken: { zh: '{target} 返回 {status}。', en: '{target} answers {status}.' } },
    evidence: ['target', 'status'],
  },
  check(site, _context, tally) {
    if (!site.resourcesChecked) return 'not-measured';
    return brokenTarget(site, tally, {
      mine: (url) => url.role === URL_ROLE.resource && (url.status > 0 || url.state === URL_STATE.failed),
      judge: (url) =>
        url.status >= 400
          ? { message: 'broken', status: url.status }
          : url.status === 0
            ? { message: 'broken', status: url.reason ?? 'failed' }
            : null,
      kinds: [LINK_KIND.script, LINK_KIND.style],
    });
  },
};
