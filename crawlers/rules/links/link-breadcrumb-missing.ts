import type { HtmlRule } from '../../model/rule.ts';
import { LINK_POSITION } from '../../model/states.ts';
import { COMMON_PRACTICE, PROPOSAL } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const linkBreadcrumbMissing: HtmlRule = {
  meta: {
    id: 'link-breadcrumb-missing',
    area: 'links',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    debatable: true,
    types: ['product'],
    whole: true,
    since: '0.1.0',
    stage: 'stable',
    sources: [COMMON_PRACTICE, PROPOSAL],
    name: { zh: '商品页没有面包屑', en: 'Product page without breadcrumb' },
    why: {
      zh: '面包屑告诉顾客和引擎这件商品属于哪里，也给栏目页一条内部链接。',
      en: 'A breadcrumb tells customers and engines where the product belongs, and links back to its categories.',
    },
    fix: {
      zh: '加上“首页 > 栏目 > 商品”的链接路径，并标注 BreadcrumbList。',
      en: 'Add the path Home > Category > Product as links, with BreadcrumbList markup.',
    },
    notAProblemIf: { zh: '商品很少，没有栏目。', en: 'There are few products and no categories.' },
    messages: { none: { zh: '页面没有面包屑链接。', en: 'The page has no breadcrumb links.' } },
    evidence: ['pageType'],
  },
  check(page) {
    for (const { position } of page.html.links) if (position === LINK_POSITION.breadcrumb) return PASS;
    for (const { types } of page.html.structuredData) if (types.includes('BreadcrumbList')) return PASS;
    return fail('none', { evidence: { pageType: 'product' }, cause: pageTemplate(page) });
  },
};
