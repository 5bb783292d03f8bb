import { sitemapLastmodInvalid } from '../../../../crawlers/rules/sitemap/sitemap-lastmod-invalid.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(sitemapLastmodInvalid, [
  ['none', site({ sitemaps: [{ url: '/sitemap.xml' }] }), 'pass'],
  ['one', site({ sitemaps: [{ url: '/sitemap.xml', facts: { badLastmods: 1 } }] }), [{ args: { value: 1 } }]],
]);
