import { LINK_FLAG } from '../../../../crawlers/model/states.ts';
import { linkAffiliateUnmarked } from '../../../../crawlers/rules/links/link-affiliate-unmarked.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(linkAffiliateUnmarked, [
  ['no partners', page(), 'pass'],
  [
    'a bare partner link',
    page({ links: ['https://s.click.taobao.com/t?e=m'] }),
    [{ args: { count: 1 }, cause: 's.click.taobao.com' }],
  ],
  ['marked', page({ links: [{ href: 'https://u.jd.com/x', flags: LINK_FLAG.sponsored }] }), 'pass'],
  [
    'an own network',
    page({ links: ['https://go.partner.example/1'] }),
    [{}],
    { options: { hosts: ['go.partner.example'] } },
  ],
]);
