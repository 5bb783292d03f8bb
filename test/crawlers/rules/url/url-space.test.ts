import { urlSpace } from '../../../../crawlers/rules/url/url-space.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(urlSpace, [
  ['none', page(), 'pass'],
  ['an escaped space', page({ url: 'https://tea.example/green%20tea' }), [{ args: { path: '/green%20tea' } }]],
  ['in a search term', page({ url: 'https://tea.example/s?q=green%20tea' }), 'pass'],
]);
