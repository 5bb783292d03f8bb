import { canonicalLoop } from '../../../../crawlers/rules/canonical/canonical-loop.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(canonicalLoop, [
  ['straight', site({ pages: { '/a': { canonicalTo: '/b' }, '/b': {} } }), 'pass'],
  [
    'each names the other: one cause',
    site({ pages: { '/a': { canonicalTo: '/b' }, '/b': { canonicalTo: '/a' } } }),
    [
      { urlId: 1, cause: '1' },
      { urlId: 2, cause: '1' },
    ],
  ],
]);
