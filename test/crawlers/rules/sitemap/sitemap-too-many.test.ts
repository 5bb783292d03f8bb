import { sitemapTooMany } from '../../../../crawlers/rules/sitemap/sitemap-too-many.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(sitemapTooMany, [
  ['50,000 fit', site({ sitemaps: [{ url: '/sitemap.xml', entries: 50_000 }] }), 'pass'],
  [
    'one too many',
    site({ sitemaps: [{ url: '/sitemap.xml', entries: 50_001 }] }),
    [{ args: { value: 50001 }, cause: 'https://tea.example/sitemap.xml' }],
  ],
]);
