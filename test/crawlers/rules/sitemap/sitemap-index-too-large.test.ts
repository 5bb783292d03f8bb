import { sitemapIndexTooLarge } from '../../../../crawlers/rules/sitemap/sitemap-index-too-large.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(sitemapIndexTooLarge, [
  ['small', site({ sitemaps: [{ url: '/index.xml', kind: 'index', entries: 20 }] }), 'pass'],
  [
    '10,001 entries',
    site({ sitemaps: [{ url: '/index.xml', kind: 'index', entries: 10_001 }] }),
    [{ args: { value: 10001 } }],
  ],
  [
    '6 MB',
    site({ sitemaps: [{ url: '/index.xml', kind: 'index', entries: 40, bytes: 6_291_456 }] }),
    [{ args: { value: 40 } }],
  ],
]);
