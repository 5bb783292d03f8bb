import type { SiteRule } from '../../model/rule.ts';
import { LINK_KIND, URL_ROLE, URL_STATE } from '../../model/states.ts';
import { brokenTarget } from '../response/broken-target.ts';
import { COMMON_PRACTICE, GOOGLE } from '../sources.ts';

export const imgBroken: SiteRule = {
  meta: {
    id: 'img-broken',
    area: 'images',
    scope: 'site',
    severity: 'warning',
    retest: '--resources',
    since: '0.1.0',
    stage: 'stable',
    sources: [COMMON_PRACTICE, GOOGLE.images],
    name: { zh: '图片打不开', en: 'Broken image' },
    why: { zh: '读者看到破图，图片搜索也收不到。', en: 'Readers see a gap and image search finds nothing.' },
    fix: { zh: '补上文件，或改正地址。', en: 'Put the file back, or correct the address.' },
    notAProblemIf: { zh: '图床临时故障。', en: 'The image host is down for a moment.' },
    messages: { broken: { zh: '图片 {target} 返回 {status}。', en: 'The image {target} answers {status}.' } },
    evidence: ['target', 'status'],
  },
  check(site, _context, tally) {
    if (!site.resourcesChecked) return 'not-measured';
    return brokenTarget(site, tally, {
      mine: (url) => url.role !== URL_ROLE.page && (url.status > 0 || url.state === URL_STATE.failed),
      judge: (url) =>
        url.status >= 400
          ? { message: 'broken', status: url.status }
          : url.status === 0
            ? { message: 'broken', status: url.reason ?? 'failed' }
            : null,
      kinds: [LINK_KIND.image],
    });
  },
};
