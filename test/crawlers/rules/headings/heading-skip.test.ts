import { headingSkip } from '../../../../crawlers/rules/headings/heading-skip.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(headingSkip, [
  ['in order', page({ headings: ['Tea', { level: 2 }, { level: 3 }, { level: 2 }] }), 'pass'],
  [
    'h1 to h3',
    page({ headings: ['Tea', { level: 3, text: '冲泡' }] }),
    [{ args: { from: 1, to: 3, heading: '冲泡' } }],
  ],
  ['going up may skip', page({ headings: ['Tea', { level: 2 }, { level: 3 }, { level: 4 }, { level: 2 }] }), 'pass'],
  ['a page may begin with h2: another rule', page({ headings: [{ level: 2 }, { level: 3 }] }), 'pass'],
  ['hidden headings do not count', page({ headings: ['Tea', { level: 4, hidden: true }, { level: 2 }] }), 'pass'],
]);
