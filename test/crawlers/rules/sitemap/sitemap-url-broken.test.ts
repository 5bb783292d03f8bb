import { URL_STATE } from '../../../../crawlers/model/states.ts';
import { sitemapUrlBroken } from '../../../../crawlers/rules/sitemap/sitemap-url-broken.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(sitemapUrlBroken, [
  ['all entries answer', site({ sitemaps: [{ url: '/sitemap.xml' }], entries: [[1, '/a']] }), 'pass'],
  [
    'a 404 and a 410',
    site({
      sitemaps: [{ url: '/sitemap.xml' }],
      urls: { '/a': { status: 404 }, '/b': { status: 410 } },
      entries: [
        [1, '/a'],
        [1, '/b'],
      ],
    }),
    [
      { urlId: 1, message: 'status', cause: '404' },
      { urlId: 2, cause: '410' },
    ],
  ],
  [
    'no answer',
    site({
      sitemaps: [{ url: '/sitemap.xml' }],
      urls: { '/a': { status: 0, state: URL_STATE.failed, reason: 'timeout' } },
      entries: [[1, '/a']],
    }),
    [{ message: 'failed', args: { status: 'timeout' } }],
  ],
  [
    'a redirect is another rule',
    site({ sitemaps: [{ url: '/sitemap.xml' }], urls: { '/a': { status: 301 } }, entries: [[1, '/a']] }),
    'pass',
  ],
  ['no sitemap', site(), 'not-applicable'],
]);
