import type { SiteRule } from '../../model/rule.ts';
import { COMMON_PRACTICE } from '../sources.ts';
import { templateOf } from '../template-of.ts';

const MONEY = new Set<string>(['category', 'product', 'promo', 'article']);

export const linkSingleInlink: SiteRule = {
  meta: {
    id: 'link-single-inlink',
    area: 'links',
    scope: 'site',
    severity: 'notice',
    debatable: true,
    since: '0.1.0',
    stage: 'stable',
    sources: [COMMON_PRACTICE],
    name: { zh: '只有一个站内链接', en: 'Only one internal link' },
    why: {
      zh: '只靠一个链接的重要页面，得到的权重少，链接一改就成孤岛。',
      en: 'An important page with one link gets little weight, and becomes an orphan when that link goes.',
    },
    fix: {
      zh: '从相关商品、文章、栏目再链接过来。',
      en: 'Link to it from related products, articles and categories, too.',
    },
    notAProblemIf: { zh: '页面不重要，或刚发布。', en: 'The page does not matter much, or is new.' },
    messages: { single: { zh: '只有一个页面链接到它。', en: 'Only one page links to it.' } },
    evidence: ['count', 'pageType'],
  },
  check(site, _context, tally) {
    if (!site.complete) return 'not-measured';
    return {
      url(url) {
        if (!url.indexable || url.status !== 200 || url.pageType === null || !MONEY.has(url.pageType)) return;
        tally.checked();
        if (url.inlinks === 1)
          tally.fail({
            urlId: url.id,
            message: 'single',
            evidence: { count: 1, pageType: url.pageType },
            cause: templateOf(url.url, url.pageType),
          });
      },
    };
  },
};
