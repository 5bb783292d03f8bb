import { URL_STATE } from '../../../../crawlers/model/states.ts';
import { httpBrokenWithTraffic } from '../../../../crawlers/rules/response/http-broken-with-traffic.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(httpBrokenWithTraffic, [
  [
    'clicks lead to a 404',
    site({ urls: { '/tea': { status: 404 } }, traffic: { '/tea': 7 } }),
    [{ urlId: 1, args: { status: 404, clicks: 7 }, cause: '404' }],
  ],
  [
    'clicks lead to a dead host',
    site({ urls: { '/tea': { status: 0, state: URL_STATE.failed, reason: 'refused' } }, traffic: { '/tea': 1 } }),
    [{ args: { status: 'refused', clicks: 1 } }],
  ],
  [
    'nobody clicks on the broken one',
    site({ urls: { '/gone': { status: 404 }, '/tea': {} }, traffic: { '/tea': 7 } }),
    'pass',
  ],
  ['a redirect answers', site({ urls: { '/tea': { status: 301 } }, traffic: { '/tea': 7 } }), 'pass'],
  ['no figures imported', site({ urls: { '/tea': { status: 404 } } }), 'not-measured'],
]);
