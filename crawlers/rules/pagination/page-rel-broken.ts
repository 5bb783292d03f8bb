import type { SiteRule } from '../../model/rule.ts';
import { LINK_KIND, URL_ROLE, URL_STATE } from '../../model/states.ts';
import { brokenTarget } from '../response/broken-target.ts';
import { GOOGLE } from '../sources.ts';

export const pageRelBroken: SiteRule = {
  meta: {
    id: 'page-rel-broken',
    area: 'pagination',
    scope: 'site',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.pagination],
    name: { zh: '翻页标签指向打不开的页面', en: 'rel=next or prev points to a page that does not open' },
    why: { zh: '列表在这里断了，后面的商品没有入口。', en: 'The list breaks here and later items have no entrance.' },
    fix: {
      zh: '改正页码范围，最后一页不要输出 rel=next。',
      en: 'Correct the range of pages, and print no rel=next on the last page.',
    },
    notAProblemIf: { zh: '没有例外。', en: 'There is no exception.' },
    messages: {
      broken: {
        zh: '翻页标签指向 {target}，结果是 {status}。',
        en: 'rel=next or prev points to {target}, which gives {status}.',
      },
    },
    evidence: ['target', 'status'],
  },
  check(site, _context, tally) {
    const visitor = brokenTarget(site, tally, {
      mine: (url) => url.role === URL_ROLE.page && (url.status > 0 || url.state === URL_STATE.failed),
      judge: (url) =>
        url.status >= 300
          ? { message: 'broken', status: url.status }
          : url.status === 0
            ? { message: 'broken', status: url.reason ?? 'failed' }
            : null,
      kinds: [LINK_KIND.next, LINK_KIND.prev],
    });
    // Bad URLs that no such tag names are other rules' business.
    const { end: _end, ...rest } = visitor;
    return rest;
  },
};
