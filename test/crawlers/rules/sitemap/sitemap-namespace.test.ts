import { sitemapNamespace } from '../../../../crawlers/rules/sitemap/sitemap-namespace.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

const standard = { namespace: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

judgeSiteTable(sitemapNamespace, [
  ['standard', site({ sitemaps: [{ url: '/sitemap.xml', facts: standard }] }), 'pass'],
  ['none', site({ sitemaps: [{ url: '/sitemap.xml' }] }), [{ args: { value: '–' } }]],
  [
    'an old one',
    site({ sitemaps: [{ url: '/sitemap.xml', facts: { namespace: 'http://www.google.com/schemas/sitemap/0.84' } }] }),
    [{}],
  ],
  ['a text list needs none', site({ sitemaps: [{ url: '/urls.txt', kind: 'text' }] }), 'pass'],
]);
