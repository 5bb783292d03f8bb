import type { HtmlRule } from '../../model/rule.ts';
import { LINK_KIND } from '../../model/states.ts';
import { BING_GUIDELINES, COMMON_PRACTICE } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const pageRelMultiple: HtmlRule = {
  meta: {
    id: 'page-rel-multiple',
    area: 'pagination',
    scope: 'page',
    on: 'html',
    severity: 'notice',
    since: '0.1.0',
    stage: 'stable',
    sources: [BING_GUIDELINES, COMMON_PRACTICE],
    name: { zh: '多个 rel=next 或 prev', en: 'Several rel=next or prev' },
    why: {
      zh: '一页只能有一个前页和一个后页，多了就没有意义。',
      en: 'A page has one page before and one after it; more make no sense.',
    },
    fix: { zh: '只保留一个。', en: 'Keep one.' },
    notAProblemIf: { zh: '没有例外。', en: 'There is no exception.' },
    messages: { several: { zh: 'rel={rel} 有 {count} 个。', en: 'There are {count} rel={rel}.' } },
    evidence: ['count', 'target'],
  },
  check(page) {
    let next = 0;
    let prev = 0;
    let target = '';
    for (const { kind, url } of page.html.links) {
      if (kind === LINK_KIND.next) next += 1;
      else if (kind === LINK_KIND.prev) prev += 1;
      else continue;
      if (target === '') target = url ?? '';
    }
    if (next < 2 && prev < 2) return PASS;
    const rel = next >= 2 ? 'next' : 'prev';
    const count = Math.max(next, prev);
    return fail('several', { args: { rel, count }, evidence: { count, target }, cause: pageTemplate(page) });
  },
};
