import { sitemapBadUrls } from '../../../../crawlers/rules/sitemap/sitemap-bad-urls.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(sitemapBadUrls, [
  ['all absolute', site({ sitemaps: [{ url: '/sitemap.xml' }] }), 'pass'],
  [
    'two bad ones',
    site({ sitemaps: [{ url: '/sitemap.txt', kind: 'text', facts: { badUrls: 2, badUrlSample: '/green' } }] }),
    [{ args: { value: 2 } }],
  ],
]);
