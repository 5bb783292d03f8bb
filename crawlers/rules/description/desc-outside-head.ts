import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { GOOGLE, WHATWG } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const descOutsideHead: HtmlRule = {
  meta: {
    id: 'desc-outside-head',
    area: 'description',
    scope: 'page',
    on: 'html',
    severity: 'notice',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.headElements, WHATWG],
    name: { zh: '描述不在 head 里', en: 'Meta description outside head' },
    why: { zh: 'body 里的 meta 会被搜索引擎忽略。', en: 'Engines ignore meta elements in the body.' },
    fix: {
      zh: '把它移到 <head>；若它本来就在，检查前面是否有提前结束 head 的元素。',
      en: 'Move it into <head>; if it is there, look for an element before it that ends head early.',
    },
    notAProblemIf: { zh: '没有例外。', en: 'There is no exception.' },
    messages: { body: { zh: 'description 在 body 里。', en: 'The meta description stands in the body.' } },
    evidence: ['description', 'place'],
  },
  check(page) {
    const found = page.html.metas.find(({ name }) => name === 'description');
    if (!found || found.place === 'head' || page.html.headBrokenBy !== null) return PASS;
    return fail('body', { evidence: { description: clip(found.content), place: 'body' }, cause: pageTemplate(page) });
  },
};
