import type { SiteRule } from '../../model/rule.ts';
import { URL_STATE } from '../../model/states.ts';
import { GOOGLE } from '../sources.ts';
import { canonicalTarget } from './canonical-target.ts';

export const canonicalTarget5xx: SiteRule = {
  meta: {
    id: 'canonical-target-5xx',
    area: 'canonical',
    scope: 'site',
    severity: 'error',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.canonical, GOOGLE.status],
    name: { zh: 'canonical 指向出错的页面', en: 'Canonical points to a failing page' },
    why: {
      zh: '规范页打不开，引擎无法确认它，也就无法归并。',
      en: 'The canonical page does not open, so an engine can neither confirm nor merge.',
    },
    fix: {
      zh: '修好目标页面，或把 canonical 改到能打开的地址。',
      en: 'Mend the target, or point the canonical to a page that opens.',
    },
    notAProblemIf: { zh: '目标只是临时维护。', en: 'The target is in maintenance for a moment.' },
    messages: {
      target: {
        zh: 'canonical 指向 {target}，结果是 {status}。',
        en: 'The canonical points to {target}, which gives {status}.',
      },
    },
    evidence: ['target', 'status'],
  },
  check(site, _context, tally) {
    return canonicalTarget(site, tally, (target) =>
      target.status >= 500 ? target.status : target.state === URL_STATE.failed ? (target.reason ?? 'failed') : null,
    );
  },
};
