import { LINK_KIND } from '../../../../crawlers/model/states.ts';
import { pageRelBroken } from '../../../../crawlers/rules/pagination/page-rel-broken.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

const next = { kind: LINK_KIND.next };

judgeSiteTable(pageRelBroken, [
  ['it opens', site({ links: [['/green', '/green?page=2', next]] }), 'pass'],
  [
    '404',
    site({ urls: { '/green?page=9': { status: 404 } }, links: [['/green', '/green?page=9', next]] }),
    [{ args: { status: 404 } }],
  ],
  [
    'an anchor to a dead page is another rule',
    site({ urls: { '/gone': { status: 404 } }, links: [['/green', '/gone']] }),
    'pass',
  ],
]);
