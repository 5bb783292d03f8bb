import { sitemapMissingPage } from '../../../../crawlers/rules/sitemap/sitemap-missing-page.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

const map = [{ url: '/sitemap.xml' }];

judgeSiteTable(sitemapMissingPage, [
  ['listed', site({ sitemaps: map, entries: [[1, '/a']] }), 'pass'],
  [
    'not listed',
    site({ sitemaps: map, urls: { '/shop/b': { pageType: 'product' } }, entries: [[1, '/a']] }),
    [{ urlId: 1, cause: 'product' }],
  ],
  [
    'a cart need not be',
    site({ sitemaps: map, urls: { '/cart': { pageType: 'utility' } }, entries: [[1, '/a']] }),
    'pass',
  ],
  ['no sitemap', site({ urls: { '/a': {} } }), 'not-applicable'],
  [
    'a file could not be read',
    site({ sitemaps: [...map, { url: '/b.xml', error: 'invalid-xml' }], urls: { '/b': {} } }),
    'not-measured',
  ],
]);
