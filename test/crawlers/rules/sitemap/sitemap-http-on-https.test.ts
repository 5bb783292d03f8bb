import { sitemapHttpOnHttps } from '../../../../crawlers/rules/sitemap/sitemap-http-on-https.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(sitemapHttpOnHttps, [
  ['https', site({ sitemaps: [{ url: '/sitemap.xml' }] }), 'pass'],
  ['http', site({ sitemaps: [{ url: '/sitemap.xml', facts: { httpOnHttps: 40 } }] }), [{ args: { value: 40 } }]],
]);
