import { LINK_POSITION } from '../../../../crawlers/model/states.ts';
import { linkAnchorGeneric } from '../../../../crawlers/rules/links/link-anchor-generic.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(linkAnchorGeneric, [
  ['telling', page(), 'pass'],
  [
    'Chinese',
    page({ links: [{ href: '/gaiwan', anchor: '点击这里' }] }),
    [{ args: { count: 1, anchor: '点击这里', target: 'https://tea.example/gaiwan' } }],
  ],
  [
    'English with an arrow',
    page({ links: [{ href: '/gaiwan', anchor: 'Read more »' }] }),
    [{ args: { anchor: 'Read more »' } }],
  ],
  ['in brackets', page({ links: [{ href: '/gaiwan', anchor: '【查看详情】' }] }), [{}]],
  [
    'below a good link to the same page',
    page({
      links: [
        { href: '/gaiwan', anchor: '白瓷盖碗' },
        { href: '/gaiwan', anchor: '查看详情' },
      ],
    }),
    'pass',
  ],
  [
    'a good link to the same page elsewhere does not help',
    page({
      links: [{ href: '/gaiwan', anchor: '白瓷盖碗' }, '/a', '/b', { href: '/gaiwan', anchor: '点击这里' }],
    }),
    [{ args: { anchor: '点击这里' } }],
  ],
  ['in a menu', page({ links: [{ href: '/all', anchor: '更多', position: LINK_POSITION.nav }] }), 'pass'],
  ['a label says more', page({ links: [{ href: '/all', anchor: 'More', label: 'More green teas' }] }), 'pass'],
  ['own words', page({ links: [{ href: '/buy', anchor: '立即购买' }] }), [{}], { options: { words: ['立即购买'] } }],
]);
