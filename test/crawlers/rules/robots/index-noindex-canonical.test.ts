import { indexNoindexCanonical } from '../../../../crawlers/rules/robots/index-noindex-canonical.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(indexNoindexCanonical, [
  ['neither', page(), 'pass'],
  [
    'noindex and itself as canonical',
    page({ indexable: false, robots: ['noindex'], canonicals: ['/green-tea'] }),
    'pass',
  ],
  [
    'noindex and another page',
    page({ indexable: false, robots: ['noindex'], canonicals: ['/tea'] }),
    [{ args: { target: 'https://tea.example/tea' } }],
  ],
]);
