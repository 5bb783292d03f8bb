import { descDuplicate } from '../../../../crawlers/rules/description/desc-duplicate.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(descDuplicate, [
  ['no duplicates', site({ pages: { '/a': { description: 'x' } } }), 'pass'],
  [
    'three pages share one',
    site({ duplicates: { description: [{ key: '云雾茶庄，好茶', urls: ['/a', '/b', '/c'] }] } }),
    [{ args: { count: 2 }, cause: '云雾茶庄，好茶' }, {}, {}],
  ],
  [
    'duplicate content says it already',
    site({
      pages: { '/a': { description: 'x' } },
      duplicates: { description: [{ key: 'x', urls: ['/a', '/b'] }], content: [{ key: 'h', urls: ['/a', '/b'] }] },
    }),
    'pass',
  ],
]);
