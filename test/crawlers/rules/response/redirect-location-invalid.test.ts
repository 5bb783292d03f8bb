import { redirectLocationInvalid } from '../../../../crawlers/rules/response/redirect-location-invalid.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(redirectLocationInvalid, [
  ['a page', page(), 'not-applicable'],
  [
    'a good redirect',
    page({ status: 301, html: null, response: { location: 'https://tea.example/', rawLocation: '/' } }),
    'pass',
  ],
  ['no Location', page({ status: 302, html: null }), [{ message: 'missing', args: { status: 302 } }]],
  [
    'garbage',
    page({ status: 301, html: null, response: { rawLocation: 'http://' } }),
    [{ message: 'invalid', args: { location: 'http://' } }],
  ],
  ['304 needs none', page({ status: 304, html: null }), 'not-applicable'],
]);
