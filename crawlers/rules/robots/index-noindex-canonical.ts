import type { HtmlRule } from '../../model/rule.ts';
import { declaredCanonical, hasNoindex } from '../canonical/canonical-of.ts';
import { clip } from '../links/link-sets.ts';
import { GOOGLE } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const indexNoindexCanonical: HtmlRule = {
  meta: {
    id: 'index-noindex-canonical',
    area: 'robots',
    scope: 'page',
    on: 'html',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.canonical, GOOGLE.robotsMeta],
    name: { zh: '同时用 noindex 和 canonical', en: 'noindex together with a canonical' },
    why: {
      zh: '一个说“别收录”，一个说“算到那一页头上”，引擎可能把 noindex 也算到那一页。',
      en: 'One says "do not index", the other "count it for that page"; engines may apply noindex there.',
    },
    fix: {
      zh: '要归并就只用 canonical；要排除就只用 noindex。',
      en: 'Use only the canonical to merge, or only noindex to exclude.',
    },
    notAProblemIf: { zh: '没有例外。', en: 'There is no exception.' },
    messages: {
      both: {
        zh: '页面带 noindex，canonical 又指向 {target}。',
        en: 'The page carries noindex and a canonical to {target}.',
      },
    },
    evidence: ['target'],
  },
  check(page) {
    if (!hasNoindex(page)) return PASS;
    const target = declaredCanonical(page);
    if (target === null || target === page.url) return PASS;
    return fail('both', { args: { target: clip(target) }, evidence: { target }, cause: pageTemplate(page) });
  },
};
