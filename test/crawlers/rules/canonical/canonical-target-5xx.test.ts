import { URL_STATE } from '../../../../crawlers/model/states.ts';
import { canonicalTarget5xx } from '../../../../crawlers/rules/canonical/canonical-target-5xx.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(canonicalTarget5xx, [
  ['to a page', site({ pages: { '/a': { canonicalTo: '/b' } } }), 'pass'],
  [
    'to a server error',
    site({ urls: { '/b': { status: 503 } }, pages: { '/a': { canonicalTo: '/b' } } }),
    [{ args: { status: 503 } }],
  ],
  [
    'no answer',
    site({
      urls: { '/b': { status: 0, state: URL_STATE.failed, reason: 'connect-timeout' } },
      pages: { '/a': { canonicalTo: '/b' } },
    }),
    [{ args: { status: 'connect-timeout' } }],
  ],
]);
