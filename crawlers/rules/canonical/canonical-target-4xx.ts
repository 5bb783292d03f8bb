import type { SiteRule } from '../../model/rule.ts';
import { GOOGLE } from '../sources.ts';
import { canonicalTarget } from './canonical-target.ts';

export const canonicalTarget4xx: SiteRule = {
  meta: {
    id: 'canonical-target-4xx',
    area: 'canonical',
    scope: 'site',
    severity: 'error',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.canonical],
    name: { zh: 'canonical 指向死链', en: 'Canonical points to a dead page' },
    why: {
      zh: '引擎会丢掉这个 canonical，还可能误以为本页也失效。',
      en: 'An engine drops the canonical and may think this page is dead, too.',
    },
    fix: { zh: '改成存在的地址，通常就是本页自己。', en: 'Point it to a page that exists, usually the page itself.' },
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
    return canonicalTarget(site, tally, ({ status }) => (status >= 400 && status < 500 ? status : null));
  },
};
