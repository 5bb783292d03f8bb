import { sitemapMissing } from '../../../../crawlers/rules/sitemap/sitemap-missing.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(sitemapMissing, [
  ['one', site({ sitemaps: [{ url: '/sitemap.xml' }] }), 'pass'],
  ['none', site(), [{ urlId: null, message: 'none' }]],
  [
    'the usual place answers 404',
    site({ sitemaps: [{ url: '/sitemap.xml', status: 404, kind: 'unknown', foundBy: 'default' }] }),
    [{ message: 'none' }],
  ],
  [
    'named but dead is another rule',
    site({ sitemaps: [{ url: '/map.xml', status: 404, kind: 'unknown', foundBy: 'robots' }] }),
    'pass',
  ],
]);
