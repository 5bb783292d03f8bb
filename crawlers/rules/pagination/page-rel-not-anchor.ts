import type { HtmlRule } from '../../model/rule.ts';
import { LINK_KIND } from '../../model/states.ts';
import { clip, pageLinks } from '../links/link-sets.ts';
import { GOOGLE } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { pathOf } from '../url/url-parts.ts';
import { fail, PASS } from '../verdict.ts';

export const pageRelNotAnchor: HtmlRule = {
  meta: {
    id: 'page-rel-not-anchor',
    area: 'pagination',
    scope: 'page',
    on: 'indexable',
    severity: 'warning',
    whole: true,
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.pagination],
    name: { zh: '翻页只写在 link 标签里', en: 'Next page only in a link element' },
    why: {
      zh: 'Google 不再使用 rel=next，没有真正的“下一页”链接，后面的商品就抓不到。',
      en: 'Google no longer uses rel=next; without a real link the later items are not found.',
    },
    fix: {
      zh: '列表底部放真实的 <a href> 翻页链接。',
      en: 'Put real <a href> links to the other pages below the list.',
    },
    notAProblemIf: { zh: '后面各页已能从其他链接到达。', en: 'The other pages are reached by other links.' },
    messages: {
      none: {
        zh: 'rel={rel} 指向 {target}，页面上没有指向它的链接。',
        en: 'rel={rel} points to {target}, but no link on the page does.',
      },
    },
    evidence: ['target'],
  },
  check(page) {
    for (const { kind, url } of page.html.links) {
      if ((kind !== LINK_KIND.next && kind !== LINK_KIND.prev) || url === null) continue;
      if (pageLinks(page).internal.some((link) => link.url === url)) continue;
      const rel = kind === LINK_KIND.next ? 'next' : 'prev';
      // Page 1 is often linked under a shorter address.
      if (rel === 'prev' && pageLinks(page).internal.some((link) => pathOf(link.url!) === pathOf(url))) continue;
      return fail('none', {
        args: { rel, target: clip(url, 120) },
        evidence: { target: url },
        cause: pageTemplate(page),
      });
    }
    return PASS;
  },
};
