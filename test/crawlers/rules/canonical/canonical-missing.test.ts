import { canonicalMissing } from '../../../../crawlers/rules/canonical/canonical-missing.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(canonicalMissing, [
  ['a plain URL needs none', page(), 'pass'],
  ['parameters and a canonical', page({ url: 'https://tea.example/list?c=3', canonicals: ['/list?c=3'] }), 'pass'],
  ['parameters without', page({ url: 'https://tea.example/list?c=3', type: 'category' }), [{ cause: 'category' }]],
  ['a search page is another rule', page({ url: 'https://tea.example/s?q=龙井', type: 'search' }), 'not-applicable'],
]);
