import type { HtmlRule } from '../../model/rule.ts';
import { GOOGLE, WHATWG } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const titleOutsideHead: HtmlRule = {
  meta: {
    id: 'title-outside-head',
    area: 'title',
    scope: 'page',
    on: 'html',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.headElements, WHATWG],
    name: { zh: '标题不在 head 里', en: 'Title outside head' },
    why: {
      zh: '解析器把它放进了 body，搜索引擎可能不认这个标题。',
      en: 'The parser places it in the body, where an engine may ignore it.',
    },
    fix: {
      zh: '把 <title> 移到 <head> 的最前面；若它本来就在，检查前面是否有提前结束 head 的元素。',
      en: 'Move <title> to the top of <head>; if it is there, look for an element before it that ends head early.',
    },
    notAProblemIf: { zh: '没有例外。', en: 'There is no exception.' },
    messages: { body: { zh: '唯一的 title 元素在 body 里。', en: 'The only title element stands in the body.' } },
    evidence: ['title', 'place'],
  },
  check(page) {
    const { titles } = page.html;
    if (titles.length === 0 || titles.some(({ place }) => place === 'head')) return PASS;
    // An element that ends head early is a rule of its own and explains this one.
    if (page.html.headBrokenBy !== null) return PASS;
    return fail('body', { evidence: { title: titles[0]!.text, place: 'body' }, cause: pageTemplate(page) });
  },
};
