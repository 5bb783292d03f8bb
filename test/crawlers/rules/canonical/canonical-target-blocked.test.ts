import { URL_STATE } from '../../../../crawlers/model/states.ts';
import { canonicalTargetBlocked } from '../../../../crawlers/rules/canonical/canonical-target-blocked.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(canonicalTargetBlocked, [
  ['to a page', site({ pages: { '/a': { canonicalTo: '/b' } } }), 'pass'],
  [
    'to a blocked page',
    site({
      urls: { '/b': { status: 0, state: URL_STATE.skipped, reason: 'robots-blocked' } },
      pages: { '/a': { canonicalTo: '/b' } },
    }),
    [{ args: { status: 'robots.txt' } }],
  ],
]);
