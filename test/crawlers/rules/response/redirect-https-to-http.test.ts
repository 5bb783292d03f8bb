import { redirectHttpsToHttp } from '../../../../crawlers/rules/response/redirect-https-to-http.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(redirectHttpsToHttp, [
  ['a page', page(), 'not-applicable'],
  ['stays on https', page({ status: 301, html: null, response: { location: 'https://tea.example/' } }), 'pass'],
  [
    'goes to http',
    page({ status: 301, html: null, response: { location: 'http://tea.example/' } }),
    [{ args: { target: 'http://tea.example/' } }],
  ],
]);
