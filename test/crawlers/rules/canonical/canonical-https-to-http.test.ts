import { canonicalHttpsToHttp } from '../../../../crawlers/rules/canonical/canonical-https-to-http.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(canonicalHttpsToHttp, [
  ['https', page({ canonicals: ['/green-tea'] }), 'pass'],
  [
    'http',
    page({ canonicals: ['http://tea.example/green-tea'] }),
    [{ args: { target: 'http://tea.example/green-tea' } }],
  ],
  ['an http page', page({ url: 'http://tea.example/a', canonicals: ['http://tea.example/a'] }), 'not-applicable'],
]);
