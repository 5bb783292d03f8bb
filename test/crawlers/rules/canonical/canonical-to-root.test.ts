import { canonicalToRoot } from '../../../../crawlers/rules/canonical/canonical-to-root.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(canonicalToRoot, [
  ['to itself', page({ canonicals: ['/green-tea'] }), 'pass'],
  ['to the root', page({ indexable: false, canonicals: ['/'] }), [{ args: { target: 'https://tea.example/' } }]],
  [
    'to the root of a language',
    page({ url: 'https://tea.example/zh/green-tea', canonicals: ['/zh/'] }),
    [{ message: 'root' }],
  ],
  ['a home page with parameters', page({ url: 'https://tea.example/?ref=1', canonicals: ['/'] }), 'pass'],
  ['another host is another rule', page({ canonicals: ['https://other.example/'] }), 'pass'],
]);
