import { canonicalOtherHost } from '../../../../crawlers/rules/canonical/canonical-other-host.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(canonicalOtherHost, [
  ['the same host', page({ canonicals: ['/green-tea'] }), 'pass'],
  ['www', page({ canonicals: ['https://www.tea.example/green-tea'] }), [{ message: 'www', cause: 'www.tea.example' }]],
  [
    'another host',
    page({ canonicals: ['https://staging.example/green-tea'] }),
    [{ message: 'other', args: { host: 'staging.example' } }],
  ],
  ['none', page(), 'pass'],
]);
