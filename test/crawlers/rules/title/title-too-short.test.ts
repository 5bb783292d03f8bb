import { titleTooShort } from '../../../../crawlers/rules/title/title-too-short.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(titleTooShort, [
  ['a usual title', page(), 'pass'],
  ['one short word', page({ title: 'Tea' }), [{ message: 'px', args: { min: 120 } }]],
  ['four Han characters', page({ title: '绿茶新品' }), [{ message: 'units', args: { units: 4, min: 5 } }]],
  ['eight Han characters are enough', page({ title: '明前龙井云雾茶庄' }), 'pass'],
  ['an empty title is another rule', page({ title: '' }), 'pass'],
  ['a search page is not asked', page({ title: 'Tea', type: 'search' }), 'not-applicable'],
]);
