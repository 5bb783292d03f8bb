import { h1Missing } from '../../../../crawlers/rules/headings/h1-missing.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(h1Missing, [
  ['an h1', page(), 'pass'],
  [
    'headings without h1',
    page({ headings: [{ level: 2, text: '冲泡方法' }] }),
    [{ message: 'missing', evidence: { heading: 'h2 冲泡方法' } }],
  ],
  ['no heading at all', page({ headings: [] }), [{ message: 'missing' }]],
  ['an empty h1 is another rule', page({ headings: [''] }), 'pass'],
  ['a search page is not asked', page({ headings: [], type: 'search' }), 'not-applicable'],
]);
