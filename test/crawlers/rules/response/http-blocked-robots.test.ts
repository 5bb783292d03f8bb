import { URL_STATE } from '../../../../crawlers/model/states.ts';
import { httpBlockedRobots } from '../../../../crawlers/rules/response/http-blocked-robots.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

const blocked = { status: 0, state: URL_STATE.skipped, reason: 'robots-blocked', pageType: null };

judgeSiteTable(httpBlockedRobots, [
  ['all fetched', site({ robots: [{}], links: [['/', '/a']] }), 'pass'],
  [
    'one blocked',
    site({
      robots: [{}],
      urls: { '/cart/add': blocked },
      links: [
        ['/', '/cart/add'],
        ['/a', '/cart/add'],
      ],
    }),
    [{ urlId: 1, args: { count: 2 }, cause: 'other' }],
  ],
  ['nobody links there', site({ robots: [{}], urls: { '/': {}, '/x': blocked } }), 'pass'],
  ['no robots.txt', site({ urls: { '/': {} } }), 'not-applicable'],
]);
