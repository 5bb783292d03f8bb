import { linkExternalMany } from '../../../../crawlers/rules/links/link-external-many.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(linkExternalMany, [
  ['a few', page(), 'pass'],
  [
    '120',
    page({ links: Array.from({ length: 120 }, (_, i) => `https://s${i}.example/`) }),
    [{ args: { count: 120, max: 100 } }],
  ],
]);
