import { canonicalConflicting } from '../../../../crawlers/rules/canonical/canonical-conflicting.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(canonicalConflicting, [
  ['one canonical', page({ canonicals: ['/green-tea'] }), 'pass'],
  [
    'two different',
    page({ canonicals: ['/green-tea', '/tea'] }),
    [
      {
        message: 'differ',
        args: { count: 2 },
        evidence: { target: 'https://tea.example/green-tea', other: 'https://tea.example/tea' },
      },
    ],
  ],
  [
    'HTML against the Link header',
    page({ canonicals: ['/green-tea', { href: '/绿茶', source: 'header' }] }),
    [{ message: 'differ' }],
  ],
  ['a fragment makes no difference', page({ canonicals: ['/green-tea', '/green-tea#top'] }), 'pass'],
  ['an invalid one is another rule', page({ canonicals: ['/green-tea', { href: 'http://', url: null }] }), 'pass'],
]);
