import { canonicalOutsideHead } from '../../../../crawlers/rules/canonical/canonical-outside-head.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(canonicalOutsideHead, [
  ['in head', page({ canonicals: ['/green-tea'] }), 'pass'],
  ['in body', page({ canonicals: [{ href: '/green-tea', place: 'body' }] }), [{ message: 'body' }]],
  [
    'head was ended early: html-head-broken says it',
    page({ canonicals: [{ href: '/green-tea', place: 'body' }], html: { headBrokenBy: 'div' } }),
    'pass',
  ],
]);
