import { urlMultipleSlashes } from '../../../../crawlers/rules/url/url-multiple-slashes.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(urlMultipleSlashes, [
  ['single', page(), 'pass'],
  ['double', page({ url: 'https://tea.example/shop//green' }), [{ args: { path: '/shop//green' } }]],
  ['an archived URL', page({ url: 'https://tea.example/web/2026/https://old.example/' }), 'pass'],
]);
