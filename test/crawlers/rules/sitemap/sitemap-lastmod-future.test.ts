import { sitemapLastmodFuture } from '../../../../crawlers/rules/sitemap/sitemap-lastmod-future.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(sitemapLastmodFuture, [
  ['none', site({ sitemaps: [{ url: '/sitemap.xml' }] }), 'pass'],
  ['five', site({ sitemaps: [{ url: '/sitemap.xml', facts: { futureLastmods: 5 } }] }), [{ args: { value: 5 } }]],
]);
