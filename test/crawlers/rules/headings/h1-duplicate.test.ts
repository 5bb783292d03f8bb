import { h1Duplicate } from '../../../../crawlers/rules/headings/h1-duplicate.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(h1Duplicate, [
  ['none', site({ pages: { '/a': { h1: 'Tea' } } }), 'pass'],
  [
    'two',
    site({ duplicates: { h1: [{ key: '绿茶', urls: ['/a', '/b'] }] } }),
    [{ cause: '绿茶', args: { count: 1 } }, {}],
  ],
  [
    'the title says it already',
    site({
      pages: { '/a': { h1: 'Tea' } },
      duplicates: { title: [{ key: 't', urls: ['/a', '/b'] }], h1: [{ key: 'Tea', urls: ['/a', '/b'] }] },
    }),
    'pass',
  ],
]);
