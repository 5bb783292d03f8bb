import { linkDeadEnd } from '../../../../crawlers/rules/links/link-dead-end.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(linkDeadEnd, [
  ['linked', page(), 'pass'],
  ['no links', page({ links: [] }), [{ message: 'none' }]],
  ['only to itself and away', page({ links: ['#top', '/green-tea', 'https://other.example/'] }), [{ message: 'none' }]],
]);
