import { canonicalFragment } from '../../../../crawlers/rules/canonical/canonical-fragment.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(canonicalFragment, [
  ['without', page({ canonicals: ['/green-tea'] }), 'pass'],
  ['with', page({ canonicals: ['https://tea.example/green-tea#reviews'] }), [{ message: 'fragment' }]],
]);
