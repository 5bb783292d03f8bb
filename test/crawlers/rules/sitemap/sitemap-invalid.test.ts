import { sitemapInvalid } from '../../../../crawlers/rules/sitemap/sitemap-invalid.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(sitemapInvalid, [
  ['valid', site({ sitemaps: [{ url: '/sitemap.xml' }] }), 'pass'],
  [
    'broken XML',
    site({ sitemaps: [{ url: '/sitemap.xml', error: 'invalid-xml: unclosed tag' }] }),
    [{ args: { error: 'invalid-xml: unclosed tag' } }],
  ],
  [
    'an HTML page that robots.txt calls a sitemap',
    site({ sitemaps: [{ url: '/sitemap.html', kind: 'unknown', error: 'not-a-sitemap' }] }),
    [{ message: 'invalid' }],
  ],
  ['too large is another rule', site({ sitemaps: [{ url: '/sitemap.xml', error: 'too-large' }] }), 'pass'],
]);
