import { h1NonSequential } from '../../../../crawlers/rules/headings/h1-non-sequential.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(h1NonSequential, [
  ['h1 first', page({ headings: ['Tea', { level: 2 }] }), 'pass'],
  [
    'two before it',
    page({ headings: [{ level: 3, text: '购物车' }, { level: 2 }, 'Tea'] }),
    [{ args: { count: 2, heading: 'h3 购物车' } }],
  ],
  ['hidden ones do not count', page({ headings: [{ level: 2, hidden: true }, 'Tea'] }), 'pass'],
  ['no h1 is another rule', page({ headings: [{ level: 2 }] }), 'pass'],
]);
