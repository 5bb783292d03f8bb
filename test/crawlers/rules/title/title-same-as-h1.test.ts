import { titleSameAsH1 } from '../../../../crawlers/rules/title/title-same-as-h1.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(titleSameAsH1, [
  ['different', page({ type: 'category' }), 'pass'],
  ['the same', page({ type: 'category', title: '绿茶', headings: ['绿茶'] }), [{ args: { title: '绿茶' } }]],
  ['the same but for case and width', page({ type: 'home', title: 'Cloud Ｔea', headings: ['cloud  tea'] }), [{}]],
  ['a product may', page({ type: 'product', title: 'Anji white tea', headings: ['Anji white tea'] }), 'not-applicable'],
  ['no h1', page({ type: 'category', headings: [] }), 'pass'],
]);
