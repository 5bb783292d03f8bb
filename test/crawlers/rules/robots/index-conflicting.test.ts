import { indexConflicting } from '../../../../crawlers/rules/robots/index-conflicting.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(indexConflicting, [
  ['none', page(), 'pass'],
  ['index, follow', page({ robots: ['index,follow'] }), 'pass'],
  [
    'in one element',
    page({ indexable: false, robots: ['index,noindex'] }),
    [{ args: { one: 'index', two: 'noindex' } }],
  ],
  ['in two elements', page({ indexable: false, robots: ['index,follow', 'noindex'] }), [{ message: 'both' }]],
  [
    'header against meta is another rule',
    page({ robots: ['index,follow', { directives: ['noindex', 'nofollow'], source: 'header', agent: '*' }] }),
    'pass',
  ],
]);
