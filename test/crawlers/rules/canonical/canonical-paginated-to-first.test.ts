import { canonicalPaginatedToFirst } from '../../../../crawlers/rules/canonical/canonical-paginated-to-first.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(canonicalPaginatedToFirst, [
  ['not a list', page(), 'not-applicable'],
  ['to itself', page({ url: 'https://tea.example/list?page=2', canonicals: ['/list?page=2'] }), 'pass'],
  ['to page 1', page({ url: 'https://tea.example/list?page=2', canonicals: ['/list'] }), [{ args: { number: '2' } }]],
  ['by path', page({ url: 'https://tea.example/green/page/3/', canonicals: ['/green/'] }), [{ args: { number: '3' } }]],
  ['to a view-all page', page({ url: 'https://tea.example/green/page/3/', canonicals: ['/green/all'] }), 'pass'],
  ['page 1 itself', page({ url: 'https://tea.example/list?page=1', canonicals: ['/list'] }), 'not-applicable'],
]);
