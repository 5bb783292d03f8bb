import { h1TooLong } from '../../../../crawlers/rules/headings/h1-too-long.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(h1TooLong, [
  ['short', page(), 'pass'],
  ['a paragraph', page({ headings: ['Hand-picked in the morning, '.repeat(5)] }), [{ message: 'chars' }]],
  [
    '45 Han characters',
    page({ headings: ['明前龙井'.repeat(11) + '好'] }),
    [{ message: 'units', args: { count: 45, max: 40 } }],
  ],
  ['38 Han characters', page({ headings: ['明前'.repeat(19)] }), 'pass'],
]);
