import type { SiteRule } from '../../model/rule.ts';
import { GOOGLE } from '../sources.ts';
import { isRootPath, pathOf } from '../url/url-parts.ts';
import { canonicalTarget } from './canonical-target.ts';

export const canonicalTarget3xx: SiteRule = {
  meta: {
    id: 'canonical-target-3xx',
    area: 'canonical',
    scope: 'site',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.canonical],
    name: { zh: 'canonical 指向跳转地址', en: 'Canonical points to a redirect' },
    why: {
      zh: '两个信号互相矛盾：canonical 说是 A，A 又跳到 B。',
      en: 'Two signals disagree: the canonical says A, and A redirects to B.',
    },
    fix: { zh: '让 canonical 直接指向最终地址。', en: 'Point the canonical straight to the final URL.' },
    notAProblemIf: { zh: '没有例外。', en: 'There is no exception.' },
    messages: {
      target: {
        zh: 'canonical 指向 {target}，它返回 {status}。',
        en: 'The canonical points to {target}, which answers {status}.',
      },
    },
    evidence: ['target', 'status'],
  },
  check(site, _context, tally) {
    return canonicalTarget(site, tally, ({ status, url }) =>
      // A root that redirects to a language: canonical-to-root says what is wrong.
      status >= 300 && status < 400 && !isRootPath(pathOf(url)) ? status : null,
    );
  },
};
