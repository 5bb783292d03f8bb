import { redirectLoop } from '../../../../crawlers/rules/response/redirect-loop.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(redirectLoop, [
  ['no loop', site({ chains: [{ hops: ['/a', '/b'] }] }), 'pass'],
  ['a loop', site({ chains: [{ hops: ['/a', '/b', '/a'], loop: true }] }), [{ urlId: 1 }]],
  [
    'both entrances of one loop are one cause',
    site({
      chains: [
        { hops: ['/a', '/b', '/a'], loop: true },
        { hops: ['/b', '/a', '/b'], loop: true },
      ],
    }),
    [{ cause: '1' }, { cause: '1' }],
  ],
]);
