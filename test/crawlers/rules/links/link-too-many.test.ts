import { linkTooMany } from '../../../../crawlers/rules/links/link-too-many.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(linkTooMany, [
  ['a few', page(), 'pass'],
  ['600', page({ links: Array.from({ length: 600 }, (_, i) => `/p${i}`) }), [{ args: { count: 600, max: 500 } }]],
]);
