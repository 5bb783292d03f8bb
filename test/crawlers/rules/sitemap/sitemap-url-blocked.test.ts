import { URL_STATE } from '../../../../crawlers/model/states.ts';
import { sitemapUrlBlocked } from '../../../../crawlers/rules/sitemap/sitemap-url-blocked.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(sitemapUrlBlocked, [
  ['allowed', site({ sitemaps: [{ url: '/sitemap.xml' }], entries: [[1, '/a']] }), 'pass'],
  [
    'blocked',
    site({
      sitemaps: [{ url: '/sitemap.xml' }],
      urls: { '/x/a': { status: 0, state: URL_STATE.skipped, reason: 'robots-blocked' } },
      entries: [[1, '/x/a']],
    }),
    [{ args: { status: 'robots.txt' } }],
  ],
]);
