import { canonicalOtherHreflang } from '../../../../crawlers/rules/canonical/canonical-other-hreflang.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

const set = [
  { lang: 'zh', href: '/zh/green-tea' },
  { lang: 'en', href: '/green-tea' },
];

judgeTable(canonicalOtherHreflang, [
  ['to itself', page({ canonicals: ['/green-tea'], hreflangs: set }), 'pass'],
  ['to the Chinese version', page({ canonicals: ['/zh/green-tea'], hreflangs: set }), [{ args: { lang: 'zh' } }]],
  ['no languages', page({ canonicals: ['/zh/green-tea'] }), 'pass'],
]);
