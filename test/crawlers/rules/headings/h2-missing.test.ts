import { h2Missing } from '../../../../crawlers/rules/headings/h2-missing.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(h2Missing, [
  ['a short article', page({ type: 'article' }), 'pass'],
  [
    'a long one with h2',
    page({ type: 'article', text: 'Pale leaves taste sweet. '.repeat(200), headings: ['Tea', { level: 2 }] }),
    'pass',
  ],
  [
    'a long one without',
    page({ type: 'article', text: 'Pale leaves taste sweet. '.repeat(200) }),
    [{ args: { count: 800 } }],
  ],
  [
    'a long Chinese one without',
    page({ type: 'article', text: '清明前采摘的嫩芽，清香鲜爽。'.repeat(100) }),
    [{ args: { count: 1200 } }],
  ],
  [
    'products are not asked',
    page({ type: 'product', text: 'Pale leaves taste sweet. '.repeat(200) }),
    'not-applicable',
  ],
]);
