import { canonicalChain } from '../../../../crawlers/rules/canonical/canonical-chain.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(canonicalChain, [
  ['straight', site({ pages: { '/a': { canonicalTo: '/b' }, '/b': { canonicalTo: '/b' } } }), 'pass'],
  [
    'a chain',
    site({ pages: { '/a': { canonicalTo: '/b' }, '/b': { canonicalTo: '/c' }, '/c': {} } }),
    [{ urlId: 1, args: { target: 'https://tea.example/b', next: 'https://tea.example/c' } }],
  ],
  ['a loop is another rule', site({ pages: { '/a': { canonicalTo: '/b' }, '/b': { canonicalTo: '/a' } } }), 'pass'],
]);
