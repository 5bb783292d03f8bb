import { sitemapUrlCanonicalised } from '../../../../crawlers/rules/sitemap/sitemap-url-canonicalised.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(sitemapUrlCanonicalised, [
  ['canonical', site({ sitemaps: [{ url: '/sitemap.xml' }], entries: [[1, '/a']] }), 'pass'],
  [
    'canonicalised',
    site({
      sitemaps: [{ url: '/sitemap.xml' }],
      urls: { '/a': { indexable: false, indexabilityReason: 'canonicalised' } },
      entries: [[1, '/a']],
    }),
    [{ args: { status: 'canonicalised' } }],
  ],
]);
