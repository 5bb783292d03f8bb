import { sitemapUnreachable } from '../../../../crawlers/rules/sitemap/sitemap-unreachable.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(sitemapUnreachable, [
  ['it opens', site({ sitemaps: [{ url: '/sitemap.xml' }] }), 'pass'],
  [
    '404',
    site({ sitemaps: [{ url: '/map.xml', status: 404, kind: 'unknown' }] }),
    [{ message: 'status', args: { status: 404 } }],
  ],
  [
    'a part of an index is gone',
    site({
      sitemaps: [
        { url: '/index.xml', kind: 'index' },
        { url: '/part.xml', status: 500, kind: 'unknown', foundBy: 'index', parentId: 1 },
      ],
    }),
    [{ args: { status: 500 } }],
  ],
  [
    'no answer',
    site({ sitemaps: [{ url: '/map.xml', status: null, kind: 'unknown', error: 'connect-timeout' }] }),
    [{ message: 'failed', args: { status: 'connect-timeout' } }],
  ],
  [
    'the usual place was only tried',
    site({ sitemaps: [{ url: '/sitemap.xml', status: 404, kind: 'unknown', foundBy: 'default' }] }),
    'not-applicable',
  ],
]);
