import { imgAltEmptyLinked } from '../../../../crawlers/rules/images/img-alt-empty-linked.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

const bare = { anchor: '', imageWithoutAlt: true };

judgeTable(imgAltEmptyLinked, [
  ['text links', page(), 'pass'],
  [
    'a bare picture',
    page({ links: [{ href: '/teapots', ...bare }] }),
    [{ args: { count: 1, target: 'https://tea.example/teapots' } }],
  ],
  ['an aria-label names it', page({ links: [{ href: '/teapots', ...bare, label: '茶壶' }] }), 'pass'],
  [
    'the title next to it links there, too',
    page({
      links: [
        { href: '/teapots', ...bare },
        { href: '/teapots', anchor: '茶壶' },
      ],
    }),
    'pass',
  ],
]);
