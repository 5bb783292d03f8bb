import { linkOrphan } from '../../../../crawlers/rules/links/link-orphan.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(linkOrphan, [
  [
    'everything in the sitemap is linked',
    site({ sitemaps: [{ url: '/sitemap.xml' }], entries: [[1, '/a']], links: [['/', '/a']] }),
    'pass',
  ],
  [
    'a page without links',
    site({
      sitemaps: [{ url: '/sitemap.xml' }],
      urls: { '/sale/old': { pageType: 'promo' } },
      entries: [[1, '/sale/old']],
    }),
    [{ urlId: 1, cause: 'promo' }],
  ],
  [
    'the seed itself needs no link',
    site({ sitemaps: [{ url: '/sitemap.xml' }], entries: [[1, '/']], urls: { '/': {} } }),
    'pass',
  ],
  [
    'a redirect is for the sitemap rules',
    site({
      sitemaps: [{ url: '/sitemap.xml' }],
      urls: { '/a': { status: 301 } },
      entries: [[1, '/a']],
      links: [['/', '/b']],
    }),
    'not-applicable',
  ],
  [
    'a limited crawl cannot know',
    site({ complete: false, sitemaps: [{ url: '/sitemap.xml' }], entries: [[1, '/a']] }),
    'not-measured',
  ],
  ['no sitemap', site({ links: [['/', '/a']] }), 'not-applicable'],
]);
