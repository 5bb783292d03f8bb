import { indexUnavailableAfter } from '../../../../crawlers/rules/robots/index-unavailable-after.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(indexUnavailableAfter, [
  ['none', page(), 'pass'],
  ['in the future', page({ robots: [{ directives: ['unavailable_after: 2027-01-01'] }] }), 'pass'],
  [
    'in the past',
    page({ indexable: false, robots: [{ directives: ['unavailable_after: 2026-06-18'] }] }),
    [{ args: { date: '2026-06-18' } }],
  ],
  ['no date at all', page({ robots: [{ directives: ['unavailable_after: soon'] }] }), 'pass'],
]);
