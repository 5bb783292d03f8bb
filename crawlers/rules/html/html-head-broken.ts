import type { HtmlRule } from '../../model/rule.ts';
import { GOOGLE, WHATWG } from '../sources.ts';
import { fail, PASS } from '../verdict.ts';

const READ = new Set(['description', 'robots', 'googlebot', 'viewport', 'baiduspider']);

export const htmlHeadBroken: HtmlRule = {
  meta: {
    id: 'html-head-broken',
    area: 'html',
    scope: 'page',
    on: 'html',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.headElements, WHATWG],
    name: { zh: 'head 被提前结束', en: 'head ends early' },
    why: {
      zh: 'head 里混进了不该有的元素，解析器就此结束 head，后面的 canonical、hreflang、描述都落到 body 里，被忽略。',
      en: 'An element that does not belong there ends head; canonical, hreflang and description behind it fall into the body and are ignored.',
    },
    fix: {
      zh: '把这个元素移到 body；第三方代码请放在 head 的最后。',
      en: 'Move the element into body; put third-party code last in head.',
    },
    notAProblemIf: { zh: '它后面没有任何 meta、link、title。', en: 'No meta, link or title comes after it.' },
    messages: { broken: { zh: '<{element}> 提前结束了 head。', en: '<{element}> ends head early.' } },
    evidence: ['element'],
  },
  check(page) {
    const element = page.html.headBrokenBy;
    if (element === null) return PASS;
    // Harmless when nothing that engines read comes after it.
    const lost =
      page.html.metas.some(({ place, name }) => place === 'body' && READ.has(name)) ||
      page.html.titles.some(({ place }) => place === 'body') ||
      page.html.canonicals.some(({ place, source }) => source === 'html' && place === 'body') ||
      page.html.hreflangs.some(({ place, source }) => source === 'html' && place === 'body');
    if (!lost) return PASS;
    return fail('broken', { args: { element }, evidence: { element }, cause: element });
  },
};
