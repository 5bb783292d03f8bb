import { sitemapUrlRedirect } from '../../../../crawlers/rules/sitemap/sitemap-url-redirect.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(sitemapUrlRedirect, [
  ['final URLs', site({ sitemaps: [{ url: '/sitemap.xml' }], entries: [[1, '/a']] }), 'pass'],
  [
    'a redirect',
    site({
      sitemaps: [{ url: '/sitemap.xml' }],
      urls: { '/old/a': { status: 301, pageType: null } },
      entries: [[1, '/old/a']],
    }),
    [{ urlId: 1, args: { status: 301 }, cause: '301 other' }],
  ],
  ['no sitemap', site(), 'not-applicable'],
]);
