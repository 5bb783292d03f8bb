import type { HtmlRule } from '../../model/rule.ts';
import { clip, originOf } from '../links/link-sets.ts';
import { GOOGLE } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { pathOf } from '../url/url-parts.ts';
import { fail, PASS } from '../verdict.ts';
import { declaredCanonical } from './canonical-of.ts';

const PAGE_PARAM = /[?&](?:page|p|pg|paged|pageno|page_no|pn)=([2-9]|[1-9]\d{1,4})(?:&|$)/i;
const PAGE_PATH = /\/(?:page|p)[/-]([2-9]|[1-9]\d{1,4})\/?(?:\.html?)?$/i;

export const canonicalPaginatedToFirst: HtmlRule = {
  meta: {
    id: 'canonical-paginated-to-first',
    area: 'canonical',
    scope: 'page',
    on: 'html',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.pagination],
    name: { zh: '翻页的 canonical 指向第一页', en: 'Paginated page canonical to page 1' },
    why: {
      zh: '第 2 页以后的内容与第一页不同，这样声明会让后面的商品失去被发现的机会。',
      en: 'Page 2 and later show other items; this hides them from engines.',
    },
    fix: { zh: '每一页的 canonical 指向自己。', en: 'Let each page of the list be its own canonical.' },
    notAProblemIf: {
      zh: '有“查看全部”页，且 canonical 指向它。',
      en: 'There is a view-all page and the canonical points there.',
    },
    messages: {
      first: {
        zh: '第 {number} 页的 canonical 指向 {target}。',
        en: 'The canonical of page {number} points to {target}.',
      },
    },
    evidence: ['target'],
  },
  check(page) {
    const number = PAGE_PARAM.exec(page.url)?.[1] ?? PAGE_PATH.exec(pathOf(page.url))?.[1];
    if (number === undefined) return 'not-applicable';
    const target = declaredCanonical(page);
    if (target === null || target === page.url || PAGE_PARAM.test(target) || PAGE_PATH.test(pathOf(target)))
      return PASS;
    // Only the same list without its page number is page 1; anything else may be a view-all page.
    const first = pathOf(page.url).replace(PAGE_PATH, '');
    if (pathOf(target).replace(/\/$/, '') !== first.replace(/\/$/, '') || originOf(target) !== originOf(page.url))
      return PASS;
    return fail('first', { args: { number, target: clip(target) }, evidence: { target }, cause: pageTemplate(page) });
  },
};
