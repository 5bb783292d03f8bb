import { urlOver2048 } from '../../../../crawlers/rules/url/url-over-2048.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(urlOver2048, [
  ['short', page(), 'pass'],
  ['2,120 characters', page({ url: `https://tea.example/${'a'.repeat(2_100)}` }), [{ args: { count: 2120 } }]],
]);
