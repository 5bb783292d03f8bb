import type { HtmlRule } from '../../model/rule.ts';
import { originOf } from '../links/link-sets.ts';
import { GOOGLE, LIGHTHOUSE } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { isRootPath, pathOf } from '../url/url-parts.ts';
import { fail, PASS } from '../verdict.ts';
import { declaredCanonical } from './canonical-of.ts';

export const canonicalToRoot: HtmlRule = {
  meta: {
    id: 'canonical-to-root',
    area: 'canonical',
    scope: 'page',
    on: 'html',
    severity: 'error',
    since: '0.1.0',
    stage: 'stable',
    sources: [LIGHTHOUSE, GOOGLE.canonical],
    name: { zh: 'canonical 指向首页', en: 'Canonical points to the home page' },
    why: {
      zh: '内页声明首页才是正式版本，等于请求不要收录自己。多见于模板写死了首页地址。',
      en: 'The page says that the home page is its real version and so asks not to be indexed. Often a template with a fixed URL.',
    },
    fix: { zh: '让 canonical 输出本页自己的地址。', en: "Print the page's own URL." },
    notAProblemIf: {
      zh: '页面确实只是首页的另一个入口。',
      en: 'The page really is another entrance to the home page.',
    },
    messages: { root: { zh: 'canonical 指向首页 {target}。', en: 'The canonical points to the home page {target}.' } },
    evidence: ['target'],
  },
  check(page) {
    const target = declaredCanonical(page);
    if (target === null || page.html.pageType.type === 'home') return PASS;
    if (originOf(target) !== originOf(page.url) || !isRootPath(pathOf(target)) || target.includes('?')) return PASS;
    if (isRootPath(pathOf(page.url))) return PASS;
    return fail('root', { args: { target }, evidence: { target }, cause: pageTemplate(page) });
  },
};
