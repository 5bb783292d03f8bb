import { h1Multiple } from '../../../../crawlers/rules/headings/h1-multiple.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(h1Multiple, [
  ['one h1', page(), 'pass'],
  [
    'two h1',
    page({ headings: ['Tea', 'Teapots'] }),
    [{ args: { count: 2 }, evidence: { h1: 'Tea', other: 'Teapots' } }],
  ],
  [
    'hidden and empty ones do not count',
    page({ headings: ['Tea', { level: 1, text: 'Menu', hidden: true }, ''] }),
    'pass',
  ],
]);
