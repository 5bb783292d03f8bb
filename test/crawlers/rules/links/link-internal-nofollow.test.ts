import { LINK_FLAG } from '../../../../crawlers/model/states.ts';
import { linkInternalNofollow } from '../../../../crawlers/rules/links/link-internal-nofollow.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

const rel = { flags: LINK_FLAG.nofollow };

judgeTable(linkInternalNofollow, [
  ['followed', page(), 'pass'],
  [
    'one',
    page({ links: [{ href: '/teapots', ...rel }] }),
    [{ args: { count: 1, target: 'https://tea.example/teapots' } }],
  ],
  [
    'login and cart',
    page({
      links: [
        { href: '/login?next=/a', ...rel },
        { href: '/cart', ...rel },
      ],
    }),
    'pass',
  ],
  ['an external link may', page({ links: [{ href: 'https://other.example/', ...rel }] }), 'pass'],
]);
