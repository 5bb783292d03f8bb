import { canonicalTargetNoindex } from '../../../../crawlers/rules/canonical/canonical-target-noindex.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(canonicalTargetNoindex, [
  ['to a page', site({ pages: { '/a': { canonicalTo: '/b' } } }), 'pass'],
  [
    'to a noindex page',
    site({
      urls: { '/b': { indexable: false, indexabilityReason: 'noindex' } },
      pages: { '/a': { canonicalTo: '/b' } },
    }),
    [{ args: { status: 'noindex' } }],
  ],
]);
