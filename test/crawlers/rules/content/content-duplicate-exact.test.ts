import { contentDuplicateExact } from '../../../../crawlers/rules/content/content-duplicate-exact.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(contentDuplicateExact, [
  ['texts of their own', site({ pages: { '/a': {}, '/b': {} } }), 'pass'],
  [
    'two copies',
    site({ duplicates: { content: [{ key: 'h1', urls: ['/a', '/b'] }] } }),
    [
      { urlId: 1, args: { count: 1, other: 'https://tea.example/b' }, cause: 'h1' },
      { urlId: 2, args: { other: 'https://tea.example/a' } },
    ],
  ],
]);
