import type { HtmlRule } from '../../model/rule.ts';
import { GOOGLE } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const canonicalOutsideHead: HtmlRule = {
  meta: {
    id: 'canonical-outside-head',
    area: 'canonical',
    scope: 'page',
    on: 'html',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.canonical, GOOGLE.headElements],
    name: { zh: 'canonical 不在 head 里', en: 'Canonical outside head' },
    why: { zh: 'body 里的 canonical 会被忽略。', en: 'A canonical in the body is ignored.' },
    fix: {
      zh: '移到 <head>；若它本来就在，检查前面是否有提前结束 head 的元素。',
      en: 'Move it into <head>; if it is there, look for an element before it that ends head early.',
    },
    notAProblemIf: { zh: '没有例外。', en: 'There is no exception.' },
    messages: { body: { zh: 'canonical 在 body 里。', en: 'The canonical stands in the body.' } },
    evidence: ['href', 'place'],
  },
  check(page) {
    if (page.html.headBrokenBy !== null) return PASS;
    for (const { source, place, href } of page.html.canonicals) {
      if (source === 'html' && place === 'body')
        return fail('body', { evidence: { href, place: 'body' }, cause: pageTemplate(page) });
    }
    return PASS;
  },
};
