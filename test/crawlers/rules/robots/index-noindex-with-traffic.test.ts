import { indexNoindexWithTraffic } from '../../../../crawlers/rules/robots/index-noindex-with-traffic.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

const hidden = { indexable: false, indexabilityReason: 'noindex' };

judgeSiteTable(indexNoindexWithTraffic, [
  [
    'clicks and noindex',
    site({ urls: { '/tea': hidden }, traffic: { '/tea': 120 } }),
    [{ urlId: 1, args: { reason: 'noindex', clicks: 120 }, cause: 'noindex' }],
  ],
  ['clicks and indexable', site({ urls: { '/tea': {} }, traffic: { '/tea': 120 } }), 'pass'],
  ['noindex without clicks', site({ urls: { '/tea': hidden, '/a': {} }, traffic: { '/tea': 0, '/a': 3 } }), 'pass'],
  [
    'an error page is the matter of another rule',
    site({ urls: { '/gone': { status: 404 }, '/a': {} }, traffic: { '/gone': 9, '/a': 3 } }),
    'pass',
  ],
  ['no figures imported', site({ urls: { '/tea': hidden } }), 'not-measured'],
]);
