import { canonicalMultiple } from '../../../../crawlers/rules/canonical/canonical-multiple.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(canonicalMultiple, [
  ['none', page(), 'pass'],
  ['one', page({ canonicals: ['/green-tea'] }), 'pass'],
  [
    'twice the same',
    page({ canonicals: ['/green-tea', 'https://tea.example/green-tea'] }),
    [{ message: 'same', args: { count: 2 } }],
  ],
  ['HTML and header agree', page({ canonicals: ['/green-tea', { href: '/green-tea', source: 'header' }] }), 'pass'],
  ['different ones are another rule', page({ canonicals: ['/green-tea', '/tea'] }), 'pass'],
]);
