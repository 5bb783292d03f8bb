import { sitemapNotInRobots } from '../../../../crawlers/rules/sitemap/sitemap-not-in-robots.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(sitemapNotInRobots, [
  [
    'named',
    site({
      robots: [{ body: 'Sitemap: https://tea.example/sitemap.xml' }],
      sitemaps: [{ url: '/sitemap.xml', foundBy: 'robots' }],
    }),
    'pass',
  ],
  [
    'not named',
    site({ robots: [{ body: 'User-agent: *' }], sitemaps: [{ url: '/sitemap.xml', foundBy: 'default' }] }),
    [{ args: { sitemap: 'https://tea.example/sitemap.xml' } }],
  ],
  [
    'given by the user, named in robots.txt',
    site({
      robots: [{ body: 'Sitemap: https://tea.example/sitemap.xml' }],
      sitemaps: [{ url: '/sitemap.xml', foundBy: 'flag' }],
    }),
    'pass',
  ],
  ['none', site(), 'not-applicable'],
]);
