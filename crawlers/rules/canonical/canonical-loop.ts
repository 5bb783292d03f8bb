import type { SiteRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { GOOGLE } from '../sources.ts';

export const canonicalLoop: SiteRule = {
  meta: {
    id: 'canonical-loop',
    area: 'canonical',
    scope: 'site',
    severity: 'error',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.canonical],
    name: { zh: 'canonical 互相指向', en: 'Canonical loop' },
    why: {
      zh: 'A 说 B 是正式的，B 说 A 是正式的，引擎只能都不信。',
      en: 'A says B is the real one and B says A: engines trust neither.',
    },
    fix: { zh: '选定一个，让两页都指向它。', en: 'Choose one and point both to it.' },
    notAProblemIf: { zh: '没有例外。', en: 'There is no exception.' },
    messages: {
      loop: {
        zh: '与 {target} 互相把对方当作规范页。',
        en: 'This page and {target} each name the other as canonical.',
      },
    },
    evidence: ['target'],
  },
  check(site, _context, tally) {
    const to = new Map<number, number>();
    return {
      page(row) {
        tally.checked();
        if (row.canonicalId !== null && row.canonicalId !== row.id) to.set(row.id, row.canonicalId);
      },
      end() {
        for (const [id, target] of to) {
          if (to.get(target) !== id) continue;
          const url = site.url(target)?.url ?? String(target);
          tally.fail({
            urlId: id,
            message: 'loop',
            args: { target: clip(url) },
            evidence: { target: url },
            cause: String(Math.min(id, target)),
          });
        }
      },
    };
  },
};
