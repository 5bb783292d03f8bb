import { sitemapUrlNoindex } from '../../../../crawlers/rules/sitemap/sitemap-url-noindex.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(sitemapUrlNoindex, [
  ['indexable', site({ sitemaps: [{ url: '/sitemap.xml' }], entries: [[1, '/a']] }), 'pass'],
  [
    'noindex',
    site({
      sitemaps: [{ url: '/sitemap.xml' }],
      urls: { '/a': { indexable: false, indexabilityReason: 'noindex' } },
      entries: [[1, '/a']],
    }),
    [{ args: { status: 'noindex' } }],
  ],
]);
