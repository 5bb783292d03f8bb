import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { GOOGLE } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const canonicalFragment: HtmlRule = {
  meta: {
    id: 'canonical-fragment',
    area: 'canonical',
    scope: 'page',
    on: 'html',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.canonical],
    name: { zh: 'canonical 带 # 片段', en: 'Canonical with a fragment' },
    why: {
      zh: '引擎不认片段，这样的 canonical 可能整个被忽略。',
      en: 'Engines do not index fragments and may ignore such a canonical.',
    },
    fix: { zh: '去掉 # 及其后的部分。', en: 'Remove the # and what follows.' },
    notAProblemIf: { zh: '没有例外。', en: 'There is no exception.' },
    messages: { fragment: { zh: 'canonical 带有片段：“{href}”。', en: 'The canonical has a fragment: "{href}".' } },
    evidence: ['href'],
  },
  check(page) {
    for (const { href, url } of page.html.canonicals) {
      if (url !== null && href.includes('#'))
        return fail('fragment', { args: { href: clip(href, 120) }, evidence: { href }, cause: pageTemplate(page) });
    }
    return PASS;
  },
};
