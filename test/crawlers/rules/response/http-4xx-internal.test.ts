import { http4xxInternal } from '../../../../crawlers/rules/response/http-4xx-internal.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(http4xxInternal, [
  ['all targets answer', site({ links: [['/', '/a']] }), 'pass'],
  [
    'one target linked from two pages is one cause',
    site({
      urls: { '/gone': { status: 404 } },
      links: [
        ['/', '/gone', { anchor: '旧茶' }],
        ['/a', '/gone'],
      ],
    }),
    [
      { urlId: 2, cause: 'https://tea.example/gone', args: { status: 404 }, evidence: { anchor: '旧茶' } },
      { urlId: 3, cause: 'https://tea.example/gone' },
    ],
  ],
  [
    'two links on one page are one finding',
    site({
      urls: { '/gone': { status: 410 } },
      links: [
        ['/', '/gone'],
        ['/', '/gone'],
      ],
    }),
    [{ urlId: 2 }],
  ],
  [
    'a dead seed is reported itself',
    site({ urls: { '/': { status: 404 } } }),
    [{ urlId: 1, cause: 'https://tea.example/' }],
  ],
  [
    'an unlinked sitemap URL is for the sitemap rules',
    site({ urls: { '/': {}, '/gone': { status: 404, inSitemap: true } } }),
    'pass',
  ],
  [
    'a broken external link is another rule',
    site({ urls: { '/': {} }, links: [['/', 'https://other.example/x']] }),
    'pass',
  ],
]);
