import { linkSingleInlink } from '../../../../crawlers/rules/links/link-single-inlink.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

const product = { pageType: 'product' as const };

judgeSiteTable(linkSingleInlink, [
  [
    'two links',
    site({
      urls: { '/p': product },
      links: [
        ['/', '/p'],
        ['/a', '/p'],
      ],
    }),
    'pass',
  ],
  ['one link', site({ urls: { '/p': product }, links: [['/', '/p']] }), [{ urlId: 1 }]],
  ['pages of no certain type are not asked', site({ urls: { '/p': {} }, links: [['/', '/p']] }), 'not-applicable'],
  ['a limited crawl cannot know', site({ complete: false }), 'not-measured'],
]);
