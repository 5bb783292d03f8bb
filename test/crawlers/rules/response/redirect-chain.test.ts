import { redirectChain } from '../../../../crawlers/rules/response/redirect-chain.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(redirectChain, [
  ['one redirect is no chain', site({ chains: [{ hops: ['/a', '/b'] }] }), 'pass'],
  [
    'two hops',
    site({ chains: [{ hops: ['/a', '/b', '/c'] }] }),
    [{ urlId: 1, args: { count: 2, target: 'https://tea.example/c' }, cause: 'https://tea.example/b' }],
  ],
  [
    'two starts into the same middle are one cause',
    site({ chains: [{ hops: ['/a', '/b', '/c'] }, { hops: ['/x', '/b', '/c'] }] }),
    [{ cause: 'https://tea.example/b' }, { cause: 'https://tea.example/b' }],
  ],
  ['a loop is another rule', site({ chains: [{ hops: ['/a', '/b', '/a'], loop: true }] }), 'pass'],
  ['eleven hops are another rule', site({ chains: [{ hops: [...'abcdefghijkl'].map((c) => `/${c}`) }] }), 'pass'],
]);
