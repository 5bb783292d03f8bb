import { sitemapEmpty } from '../../../../crawlers/rules/sitemap/sitemap-empty.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(sitemapEmpty, [
  ['filled', site({ sitemaps: [{ url: '/sitemap.xml', entries: 9 }] }), 'pass'],
  ['empty', site({ sitemaps: [{ url: '/sitemap.xml', entries: 0 }] }), [{ args: { value: 0 } }]],
  [
    'empty because of an error: sitemap-invalid',
    site({ sitemaps: [{ url: '/sitemap.xml', entries: 0, error: 'invalid-xml' }] }),
    'pass',
  ],
]);
