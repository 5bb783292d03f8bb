import { sitemapUrlCanonicalised } from '../../../../crawlers/rules/sitemap/sitemap-url-canonicalised.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

const map = { sitemaps: [{ url: '/sitemap.xml' }], entries: [[1, '/a']] as const };
const away = { indexable: false, indexabilityReason: 'canonicalised' };

judgeSiteTable(sitemapUrlCanonicalised, [
  ['canonical', site({ ...map, pages: { '/a': {} } }), 'pass'],
  [
    'canonicalised',
    site({ ...map, urls: { '/a': away }, pages: { '/a': { canonicalTo: '/b' } } }),
    [{ urlId: 1, args: { target: 'https://tea.example/b' } }],
  ],
  [
    'to a dead page is another rule',
    site({ ...map, urls: { '/a': away, '/b': { status: 404 } }, pages: { '/a': { canonicalTo: '/b' } } }),
    'pass',
  ],
  ['no sitemap', site({ pages: { '/a': {} } }), 'not-applicable'],
]);
