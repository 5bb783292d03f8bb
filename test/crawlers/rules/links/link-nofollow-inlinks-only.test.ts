import { LINK_FLAG } from '../../../../crawlers/model/states.ts';
import { linkNofollowInlinksOnly } from '../../../../crawlers/rules/links/link-nofollow-inlinks-only.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(linkNofollowInlinksOnly, [
  ['followed', site({ links: [['/', '/a']] }), 'pass'],
  [
    'nofollow only',
    site({ urls: { '/a': {} }, links: [['/', '/a', { flags: LINK_FLAG.nofollow }]] }),
    [{ urlId: 1, args: { count: 1 } }],
  ],
  [
    'one of two is followed',
    site({
      urls: { '/a': {} },
      links: [
        ['/', '/a', { flags: LINK_FLAG.nofollow }],
        ['/b', '/a'],
      ],
    }),
    'pass',
  ],
]);
