import { sitemapForeignHost } from '../../../../crawlers/rules/sitemap/sitemap-foreign-host.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(sitemapForeignHost, [
  ['its own host', site({ sitemaps: [{ url: '/sitemap.xml' }] }), 'pass'],
  ['another host', site({ sitemaps: [{ url: '/sitemap.xml', facts: { foreignHost: 3 } }] }), [{ args: { value: 3 } }]],
]);
