import { linkAnchorEmpty } from '../../../../crawlers/rules/links/link-anchor-empty.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(linkAnchorEmpty, [
  ['with text', page(), 'pass'],
  [
    'empty',
    page({ links: [{ href: '/teaware/gaiwan', anchor: '' }] }),
    [{ args: { count: 1, target: 'https://tea.example/teaware/gaiwan' } }],
  ],
  ['labelled', page({ links: [{ href: '/cart', anchor: '', label: 'Cart' }] }), 'pass'],
  [
    'a picture without alt is another rule',
    page({ links: [{ href: '/cart', anchor: '', imageWithoutAlt: true }] }),
    'pass',
  ],
  ['a handle of a script', page({ links: [{ href: '#', anchor: '' }] }), 'pass'],
]);
