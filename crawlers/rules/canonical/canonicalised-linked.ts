import type { SiteRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { GOOGLE } from '../sources.ts';
import { templateOf } from '../template-of.ts';

export const canonicalisedLinked: SiteRule = {
  meta: {
    id: 'canonicalised-linked',
    area: 'canonical',
    scope: 'site',
    severity: 'notice',
    debatable: true,
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.canonical],
    name: { zh: '站内链接指向非规范地址', en: 'Internal links go to the non-canonical form' },
    why: {
      zh: '链接和 canonical 说法不一，站内权重要绕一道弯。',
      en: 'Links and canonical disagree, and what links pass on takes a detour.',
    },
    fix: { zh: '把站内链接改成规范地址。', en: 'Link to the canonical URL.' },
    notAProblemIf: {
      zh: '变体是筛选或排序，用户需要直接到达（带参数的地址本规则不计）。',
      en: 'Variants are filters or sorting that people need (URLs with parameters are not counted here).',
    },
    messages: {
      linked: {
        zh: '{count} 个页面链接到它，但它的规范地址是 {target}。',
        en: '{count} {count|page links|pages link} here, but its canonical is {target}.',
      },
    },
    evidence: ['count', 'target'],
  },
  check(site, _context, tally) {
    return {
      page(row) {
        tally.checked();
        if (row.canonicalId === null || row.canonicalId === row.id || row.url.includes('?')) return;
        const own = site.url(row.id);
        const target = site.url(row.canonicalId);
        // Canonicals that conflict count as none, and are a rule of their own.
        if (own?.indexabilityReason !== 'canonicalised' || own.inlinks === 0 || target?.status !== 200) return;
        tally.fail({
          urlId: row.id,
          message: 'linked',
          args: { count: own.inlinks, target: clip(target.url) },
          evidence: { count: own.inlinks, target: target.url },
          cause: templateOf(row.url, row.pageType),
        });
      },
    };
  },
};
