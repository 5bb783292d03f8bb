import { linkDepth } from '../../../../crawlers/rules/links/link-depth.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(linkDepth, [
  ['within the budget', site({ urls: { '/p': { pageType: 'product', depth: 3 } } }), 'pass'],
  [
    'a product at 5',
    site({ urls: { '/shop/p': { pageType: 'product', depth: 5 } } }),
    [{ args: { type: 'product', depth: 5, max: 3 }, cause: 'product' }],
  ],
  ['an article may be deeper', site({ urls: { '/p': { pageType: 'article', depth: 4 } } }), 'pass'],
  ['a manual is not asked', site({ urls: { '/p': { pageType: 'other', depth: 9 } } }), 'not-applicable'],
  [
    'not reached by links: link-orphan',
    site({ urls: { '/p': { pageType: 'product', depth: null } } }),
    'not-applicable',
  ],
  [
    'clicks count from the home page of its language',
    site({ urls: { '/en/': { pageType: 'home', depth: 2 }, '/en/sale/x': { pageType: 'promo', depth: 4 } } }),
    'pass',
  ],
]);
