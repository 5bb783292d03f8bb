import { urlUnderscore } from '../../../../crawlers/rules/url/url-underscore.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(urlUnderscore, [
  ['hyphens', page(), 'pass'],
  ['an underscore', page({ url: 'https://tea.example/green_tea' }), [{ args: { path: '/green_tea' } }]],
  ['only in a parameter', page({ url: 'https://tea.example/list?sort_by=price' }), 'pass'],
]);
