import { urlManyParams } from '../../../../crawlers/rules/url/url-many-params.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(urlManyParams, [
  ['none', page(), 'pass'],
  ['three', page({ url: 'https://tea.example/list?a=1&b=2&c=3' }), 'pass'],
  [
    'five',
    page({ url: 'https://tea.example/list?a=1&b=2&c=3&d=4&e=5' }),
    [{ args: { count: 5, max: 3 }, cause: 'other' }],
  ],
]);
