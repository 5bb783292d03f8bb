import { contentDuplicateNear } from '../../../../crawlers/rules/content/content-duplicate-near.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(contentDuplicateNear, [
  ['texts of their own', site({ pages: { '/a': {}, '/b': {} } }), 'pass'],
  [
    'a reprint',
    site({ duplicates: { 'content-near': [{ key: '0.91', urls: ['/a', '/b'], similarity: 0.912 }] } }),
    [
      { urlId: 1, args: { count: 1, similarity: 91, other: 'https://tea.example/b' }, cause: '1' },
      { urlId: 2, cause: '1' },
    ],
  ],
]);
