import { titleDuplicate } from '../../../../crawlers/rules/title/title-duplicate.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(titleDuplicate, [
  ['titles of their own', site({ pages: { '/a': { title: 'Green tea' }, '/b': { title: 'Black tea' } } }), 'pass'],
  [
    'two pages, one title: one cause, both pages',
    site({ duplicates: { title: [{ key: '茶叶', urls: ['/a', '/b'] }] } }),
    [
      { cause: '茶叶', args: { count: 1 }, evidence: { other: 'https://tea.example/b' } },
      { cause: '茶叶', evidence: { other: 'https://tea.example/a' } },
    ],
  ],
  [
    'two titles are two causes',
    site({
      duplicates: {
        title: [
          { key: 'A', urls: ['/a', '/b'] },
          { key: 'B', urls: ['/c', '/d'] },
        ],
      },
    }),
    [{ cause: 'A' }, { cause: 'A' }, { cause: 'B' }, { cause: 'B' }],
  ],
  [
    'duplicate content says it already',
    site({
      pages: { '/a': {} },
      duplicates: { title: [{ key: 'A', urls: ['/a', '/b'] }], content: [{ key: 'x', urls: ['/a', '/b', '/c'] }] },
    }),
    'pass',
  ],
  [
    'only a part of the group is duplicate content',
    site({
      duplicates: { title: [{ key: 'A', urls: ['/a', '/b', '/d'] }], content: [{ key: 'x', urls: ['/a', '/b'] }] },
    }),
    [{}, {}, {}],
  ],
]);
