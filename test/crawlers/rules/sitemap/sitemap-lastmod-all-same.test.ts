import { sitemapLastmodAllSame } from '../../../../crawlers/rules/sitemap/sitemap-lastmod-all-same.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(sitemapLastmodAllSame, [
  ['different', site({ sitemaps: [{ url: '/sitemap.xml', facts: { withLastmod: 80, sameLastmod: false } }] }), 'pass'],
  [
    'all the same',
    site({ sitemaps: [{ url: '/sitemap.xml', facts: { withLastmod: 80, sameLastmod: true } }] }),
    [{ args: { count: 80 } }],
  ],
  [
    'a handful proves nothing',
    site({ sitemaps: [{ url: '/sitemap.xml', facts: { withLastmod: 3, sameLastmod: true } }] }),
    'not-applicable',
  ],
]);
