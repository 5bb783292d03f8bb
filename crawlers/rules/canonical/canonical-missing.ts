import type { HtmlRule } from '../../model/rule.ts';
import { GOOGLE } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const canonicalMissing: HtmlRule = {
  meta: {
    id: 'canonical-missing',
    area: 'canonical',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    types: ['category', 'product', 'promo', 'article', 'other'],
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.canonical],
    name: { zh: '带参数的页面没有 canonical', en: 'Parameter URL without a canonical' },
    why: {
      zh: '同一内容常有多个带参数的地址，没有 canonical 时由引擎猜哪个是正式的。',
      en: 'The same content often has many parameter URLs; without a canonical an engine guesses which one counts.',
    },
    fix: {
      zh: '给页面加指向无参数地址（或自身）的 canonical。',
      en: 'Add a canonical to the URL without parameters, or to the page itself.',
    },
    notAProblemIf: {
      zh: '参数决定内容，且每个地址只有一种写法。',
      en: 'The parameters decide the content and there is one way to write them.',
    },
    messages: {
      missing: {
        zh: '网址带参数，却没有 canonical。',
        en: 'The URL has parameters but the page declares no canonical.',
      },
    },
    evidence: ['url'],
  },
  check(page) {
    if (page.html.canonicals.length > 0 || !page.url.includes('?')) return PASS;
    return fail('missing', { evidence: { url: page.url }, cause: pageTemplate(page) });
  },
};
