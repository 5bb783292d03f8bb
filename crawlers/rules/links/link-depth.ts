import type { PageType } from '../../model/page-facts.ts';
import type { SiteRule } from '../../model/rule.ts';
import { BING_GUIDELINES, COMMON_PRACTICE, PROPOSAL } from '../sources.ts';
import { templateOf } from '../template-of.ts';
import { pathOf } from '../url/url-parts.ts';
import { hostOf } from './link-sets.ts';

/** Host and language root of a URL: `tea.example/zh/`. */
function rootOf(url: string): string {
  return hostOf(url) + (/^\/[a-z]{2}(?:-[a-z]{2,4})?\//i.exec(pathOf(url))?.[0] ?? '/');
}

export const linkDepth: SiteRule = {
  meta: {
    id: 'link-depth',
    area: 'links',
    scope: 'site',
    severity: 'warning',
    options: {
      category: { default: 2, text: { zh: '栏目页最多几次点击', en: 'most clicks to a category' } },
      product: { default: 3, text: { zh: '商品页最多几次点击', en: 'most clicks to a product' } },
      promo: { default: 2, text: { zh: '活动页最多几次点击', en: 'most clicks to a promotion' } },
      article: { default: 4, text: { zh: '文章页最多几次点击', en: 'most clicks to an article' } },
    },
    since: '0.1.0',
    stage: 'stable',
    sources: [COMMON_PRACTICE, BING_GUIDELINES, PROPOSAL],
    name: { zh: '点击太深', en: 'Too many clicks from the home page' },
    why: {
      zh: '离首页越远，抓取越少、权重越低，顾客也越难走到。',
      en: 'The farther from the home page, the less a page is crawled and the fewer people get there.',
    },
    fix: {
      zh: '从首页或栏目页直接链接；用相关商品、专题页缩短路径。',
      en: 'Link from the home page or a category, and use related products to shorten the way.',
    },
    notAProblemIf: { zh: '是很旧的存档内容。', en: 'It is old, archived content.' },
    messages: {
      deep: {
        zh: '{type} 页离首页 {depth} 次点击，超过 {max} 次。',
        en: 'This {type} page is {depth} clicks from the home page, over {max}.',
      },
    },
    evidence: ['depth', 'pageType'],
  },
  check(_site, context, tally) {
    // Clicks count from the entrance of the page's own language: an English shop behind a Chinese home page is not deep.
    const homes = new Map<string, number>();
    const deep: { id: number; url: string; type: PageType; depth: number; max: number }[] = [];
    return {
      url({ id, url, pageType: type, depth, indexable, status }) {
        if (depth === null || status !== 200) return;
        if (type === 'home') homes.set(rootOf(url), Math.min(depth, homes.get(rootOf(url)) ?? depth));
        if (!indexable || type === null) return;
        // Only pages that sell or inform have a budget; a manual may be as deep as it is.
        if (type !== 'category' && type !== 'product' && type !== 'promo' && type !== 'article') return;
        tally.checked();
        const max = context.option<number>(type);
        if (depth > max) deep.push({ id, url, type, depth, max });
      },
      end() {
        for (const { id, url, type, depth: clicks, max } of deep) {
          const depth = clicks - (homes.get(rootOf(url)) ?? 0);
          if (depth <= max) continue;
          tally.fail({
            urlId: id,
            message: 'deep',
            args: { type, depth, max },
            evidence: { depth, pageType: type },
            cause: templateOf(url, type),
          });
        }
      },
    };
  },
};
