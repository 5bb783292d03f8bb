import { LINK_KIND } from '../../../../crawlers/model/states.ts';
import { pageNoindex } from '../../../../crawlers/rules/pagination/page-noindex.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

const prev = { href: '/green', kind: LINK_KIND.prev };

judgeTable(pageNoindex, [
  ['indexable page 2', page({ links: [prev] }), 'pass'],
  ['noindex page 2', page({ indexable: false, robots: ['noindex'], links: [prev] }), [{ message: 'noindex' }]],
  ['no list', page({ indexable: false, robots: ['noindex'] }), 'not-applicable'],
]);
