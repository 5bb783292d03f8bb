import type { SiteRule } from '../../model/rule.ts';
import { GOOGLE } from '../sources.ts';
import { canonicalTarget } from './canonical-target.ts';

export const canonicalTargetNoindex: SiteRule = {
  meta: {
    id: 'canonical-target-noindex',
    area: 'canonical',
    scope: 'site',
    severity: 'error',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.canonical, GOOGLE.robotsMeta],
    name: { zh: 'canonical 指向 noindex 页面', en: 'Canonical points to a noindex page' },
    why: {
      zh: '本页说“看那一页”，那一页说“别收录我”，结果两页都可能消失。',
      en: 'This page says "look there", that one says "do not index me": both may disappear.',
    },
    fix: {
      zh: '去掉目标页的 noindex，或让 canonical 指向可收录的页面。',
      en: 'Remove noindex from the target, or point to a page that may be indexed.',
    },
    notAProblemIf: {
      zh: '两页都不想被收录（那就不需要 canonical）。',
      en: 'Neither page should be found (then no canonical is needed).',
    },
    messages: {
      target: {
        zh: 'canonical 指向 {target}，它是 {status}。',
        en: 'The canonical points to {target}, which is {status}.',
      },
    },
    evidence: ['target', 'status'],
  },
  check(site, _context, tally) {
    return canonicalTarget(site, tally, (target) =>
      target.status === 200 && target.indexabilityReason?.startsWith('noindex') ? 'noindex' : null,
    );
  },
};
