import type { HtmlRule } from '../../model/rule.ts';
import { LINK_KIND } from '../../model/states.ts';
import { BING_GUIDELINES, COMMON_PRACTICE } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const pageRelSelf: HtmlRule = {
  meta: {
    id: 'page-rel-self',
    area: 'pagination',
    scope: 'page',
    on: 'html',
    severity: 'notice',
    since: '0.1.0',
    stage: 'stable',
    sources: [BING_GUIDELINES, COMMON_PRACTICE],
    name: { zh: '下一页指向自己', en: 'rel=next points to the page itself' },
    why: { zh: '蜘蛛会以为列表到此为止。', en: 'Crawlers think that the list ends here.' },
    fix: {
      zh: '改正页码的计算；最后一页不要输出 rel=next。',
      en: 'Correct how page numbers are computed, and print no rel=next on the last page.',
    },
    notAProblemIf: { zh: '没有例外。', en: 'There is no exception.' },
    messages: { self: { zh: 'rel={rel} 指向本页。', en: 'rel={rel} points to this page.' } },
    evidence: ['target'],
  },
  check(page) {
    for (const { kind, url } of page.html.links) {
      if ((kind !== LINK_KIND.next && kind !== LINK_KIND.prev) || url !== page.url) continue;
      return fail('self', {
        args: { rel: kind === LINK_KIND.next ? 'next' : 'prev' },
        evidence: { target: url },
        cause: pageTemplate(page),
      });
    }
    return PASS;
  },
};
