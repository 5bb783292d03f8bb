import { sitemapTooLarge } from '../../../../crawlers/rules/sitemap/sitemap-too-large.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(sitemapTooLarge, [
  ['2 KB', site({ sitemaps: [{ url: '/sitemap.xml' }] }), 'pass'],
  ['60 MB', site({ sitemaps: [{ url: '/sitemap.xml', bytes: 62_914_560 }] }), [{ args: { value: 60 } }]],
  ['cut at the cap', site({ sitemaps: [{ url: '/sitemap.xml', bytes: 52_428_801, error: 'too-large' }] }), [{}]],
]);
