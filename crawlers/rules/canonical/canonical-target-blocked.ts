import type { SiteRule } from '../../model/rule.ts';
import { GOOGLE } from '../sources.ts';
import { canonicalTarget, isBlocked } from './canonical-target.ts';

export const canonicalTargetBlocked: SiteRule = {
  meta: {
    id: 'canonical-target-blocked',
    area: 'canonical',
    scope: 'site',
    severity: 'error',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.canonical, GOOGLE.robotsTxt],
    name: { zh: 'canonical 指向被 robots.txt 禁止的页面', en: 'Canonical points to a page that robots.txt blocks' },
    why: {
      zh: '引擎读不到目标页，就无法确认二者相同。',
      en: 'An engine cannot read the target and so cannot confirm that both are the same.',
    },
    fix: {
      zh: '放行目标页，或把 canonical 改到可抓取的地址。',
      en: 'Allow the target, or point the canonical to a URL that may be fetched.',
    },
    notAProblemIf: { zh: '没有例外。', en: 'There is no exception.' },
    messages: {
      target: {
        zh: 'canonical 指向 {target}，被 robots.txt 禁止（{status}）。',
        en: 'The canonical points to {target}, which robots.txt blocks ({status}).',
      },
    },
    evidence: ['target', 'status'],
  },
  check(site, _context, tally) {
    return canonicalTarget(site, tally, (target) => (isBlocked(target) ? 'robots.txt' : null));
  },
};
