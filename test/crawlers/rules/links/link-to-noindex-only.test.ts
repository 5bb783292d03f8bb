import { linkToNoindexOnly } from '../../../../crawlers/rules/links/link-to-noindex-only.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

const closed = { indexable: false, indexabilityReason: 'noindex' };

judgeSiteTable(linkToNoindexOnly, [
  [
    'also from an open page',
    site({
      urls: { '/tag': closed },
      pages: { '/tag': {} },
      links: [
        ['/tag', '/a'],
        ['/', '/a'],
      ],
    }),
    'pass',
  ],
  [
    'only from a tag page',
    site({ urls: { '/tag': closed }, pages: { '/tag': {} }, links: [['/tag', '/a']] }),
    [{ urlId: 2, args: { count: 1 } }],
  ],
  ['no noindex page at all', site({ pages: { '/': {} }, links: [['/', '/a']] }), 'not-applicable'],
]);
