import type { SiteRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { GOOGLE } from '../sources.ts';

export const canonicalChain: SiteRule = {
  meta: {
    id: 'canonical-chain',
    area: 'canonical',
    scope: 'site',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.canonical],
    name: { zh: 'canonical 连环指向', en: 'Canonical chain' },
    why: {
      zh: 'A 指向 B，B 又指向 C。引擎未必跟到底，合并结果不可预料。',
      en: "A points to B and B to C. Engines may not follow, and what they merge is anyone's guess.",
    },
    fix: { zh: '让每一页直接指向最终的规范页。', en: 'Point every page straight to the last one.' },
    notAProblemIf: { zh: '没有例外。', en: 'There is no exception.' },
    messages: {
      chain: {
        zh: 'canonical 指向 {target}，它又指向 {next}。',
        en: 'The canonical points to {target}, which points on to {next}.',
      },
    },
    evidence: ['target', 'other'],
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
          const next = to.get(target);
          // Pages that point at each other are a loop, another rule.
          if (next === undefined || to.get(next) === target || next === id) continue;
          const urls = [target, next].map((each) => site.url(each)?.url ?? String(each));
          tally.fail({
            urlId: id,
            message: 'chain',
            args: { target: clip(urls[0]!), next: clip(urls[1]!) },
            evidence: { target: urls[0]!, other: urls[1]! },
            cause: urls[0]!,
          });
        }
      },
    };
  },
};
