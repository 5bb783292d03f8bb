import { canonicalRelative } from '../../../../crawlers/rules/canonical/canonical-relative.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(canonicalRelative, [
  ['absolute', page({ canonicals: ['https://tea.example/green-tea'] }), 'pass'],
  ['a path', page({ canonicals: ['/green-tea'] }), [{ args: { href: '/green-tea' } }]],
  ['without scheme', page({ canonicals: ['//tea.example/green-tea'] }), [{ message: 'relative' }]],
  ['none', page(), 'pass'],
]);
