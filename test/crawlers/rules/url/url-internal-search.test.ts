import { urlInternalSearch } from '../../../../crawlers/rules/url/url-internal-search.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(urlInternalSearch, [
  ['the empty search form', page({ type: 'search', url: 'https://tea.example/search' }), 'pass'],
  ['results', page({ type: 'search', url: 'https://tea.example/search?q=绿茶' }), [{ message: 'open' }]],
  ['results by path', page({ type: 'search', url: 'https://tea.example/search/green-tea' }), [{ message: 'open' }]],
  ['noindex', page({ type: 'search', url: 'https://tea.example/search?q=a', indexable: false }), 'not-applicable'],
]);
