import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { GOOGLE, LIGHTHOUSE } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';
import { declaredCanonical } from './canonical-of.ts';

export const canonicalOtherHreflang: HtmlRule = {
  meta: {
    id: 'canonical-other-hreflang',
    area: 'canonical',
    scope: 'page',
    on: 'html',
    severity: 'error',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.hreflang, LIGHTHOUSE],
    name: { zh: 'canonical 指向另一语言版本', en: 'Canonical points to another language' },
    why: {
      zh: '这样声明后，本语言的页面会从结果里消失，hreflang 也随之失效。',
      en: 'This language version then disappears from results, and its hreflang fails, too.',
    },
    fix: {
      zh: '每个语言版本的 canonical 指向自己；语言关系只用 hreflang 表达。',
      en: 'Let each language version be its own canonical and use hreflang for the relation.',
    },
    notAProblemIf: {
      zh: '该版本是机器翻译，故意不收录。',
      en: 'The version is a machine translation that you keep out on purpose.',
    },
    messages: {
      other: {
        zh: 'canonical 指向 {lang} 版本 {target}。',
        en: 'The canonical points to the {lang} version {target}.',
      },
    },
    evidence: ['target', 'lang'],
  },
  check(page) {
    if (page.html.hreflangs.length < 2) return PASS;
    const target = declaredCanonical(page);
    if (target === null || target === page.url) return PASS;
    const self = page.html.hreflangs.find(({ url }) => url === page.url);
    const other = page.html.hreflangs.find(({ url, lang }) => url === target && lang.toLowerCase() !== 'x-default');
    if (!other || (self && self.lang.toLowerCase() === other.lang.toLowerCase())) return PASS;
    return fail('other', {
      args: { lang: other.lang, target: clip(target) },
      evidence: { target, lang: other.lang },
      cause: pageTemplate(page),
    });
  },
};
