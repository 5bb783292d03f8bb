import { headingEmpty } from '../../../../crawlers/rules/headings/heading-empty.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(headingEmpty, [
  ['filled', page(), 'pass'],
  ['an empty h2', page({ headings: ['Tea', { level: 2, text: '' }] }), [{ args: { count: 1, level: 2 } }]],
  ['an empty h1', page({ headings: [''] }), [{ args: { level: 1 } }]],
  ['a picture with alt is not empty', page({ headings: [{ level: 1, text: '云雾', altOnly: true }] }), 'pass'],
]);
