import { h1Hidden } from '../../../../crawlers/rules/headings/h1-hidden.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(h1Hidden, [
  ['visible', page(), 'pass'],
  ['hidden', page({ headings: [{ level: 1, text: '茶叶批发', hidden: true }] }), [{ args: { text: '茶叶批发' } }]],
  ['one of two is visible', page({ headings: [{ level: 1, text: 'Menu', hidden: true }, 'Tea'] }), 'pass'],
  ['none', page({ headings: [] }), 'pass'],
]);
