import { sitemapUrlOver256Bytes } from '../../../../crawlers/rules/sitemap/sitemap-url-over-256-bytes.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(sitemapUrlOver256Bytes, [
  ['short', site({ sitemaps: [{ url: '/sitemap.xml' }] }), 'pass'],
  ['seven', site({ sitemaps: [{ url: '/sitemap.xml', facts: { over256Bytes: 7 } }] }), [{ args: { value: 7 } }]],
]);
