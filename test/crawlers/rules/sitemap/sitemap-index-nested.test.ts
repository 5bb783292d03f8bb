import { sitemapIndexNested } from '../../../../crawlers/rules/sitemap/sitemap-index-nested.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(sitemapIndexNested, [
  [
    'one index',
    site({
      sitemaps: [
        { url: '/index.xml', kind: 'index' },
        { url: '/a.xml', parentId: 1, foundBy: 'index' },
      ],
    }),
    'pass',
  ],
  [
    'nested',
    site({
      sitemaps: [
        { url: '/index.xml', kind: 'index' },
        { url: '/inner.xml', kind: 'index', parentId: 1, foundBy: 'index' },
      ],
    }),
    [{ args: { sitemap: 'https://tea.example/inner.xml' } }],
  ],
  ['no index', site({ sitemaps: [{ url: '/a.xml' }] }), 'not-applicable'],
]);
