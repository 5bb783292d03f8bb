import { redirectChainTooLong } from '../../../../crawlers/rules/response/redirect-chain-too-long.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

const hops = (n: number) => Array.from({ length: n + 1 }, (_, i) => `/h${i}`);

judgeSiteTable(redirectChainTooLong, [
  ['ten hops', site({ chains: [{ hops: hops(10) }] }), 'pass'],
  ['eleven hops', site({ chains: [{ hops: hops(11) }] }), [{ urlId: 1, args: { count: 11 } }]],
  ['a loop is another rule', site({ chains: [{ hops: hops(12), loop: true }] }), 'pass'],
]);
