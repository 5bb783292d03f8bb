import { sitemapTooLargeCn } from '../../../../crawlers/rules/sitemap/sitemap-too-large-cn.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(sitemapTooLargeCn, [
  ['2 KB', site({ sitemaps: [{ url: '/sitemap.xml' }] }), 'pass'],
  ['20 MB', site({ sitemaps: [{ url: '/sitemap.xml', bytes: 20_971_520 }] }), [{ args: { value: 20 } }]],
  ['60 MB is another rule', site({ sitemaps: [{ url: '/sitemap.xml', bytes: 62_914_560 }] }), 'pass'],
]);
