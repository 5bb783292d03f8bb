import { URL_STATE } from '../../../../crawlers/model/states.ts';
import { httpExternalBroken } from '../../../../crawlers/rules/response/http-external-broken.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(httpExternalBroken, [
  ['it answers', site({ links: [['/', 'https://other.example/a']] }), 'pass'],
  [
    '404',
    site({ urls: { 'https://other.example/a': { status: 404 } }, links: [['/', 'https://other.example/a']] }),
    [{ message: 'status', cause: 'https://other.example/a' }],
  ],
  [
    'no such name',
    site({
      urls: { 'https://gone.example/': { status: 0, state: URL_STATE.failed, reason: 'dns' } },
      links: [['/', 'https://gone.example/']],
    }),
    [{ message: 'failed', args: { status: 'dns' } }],
  ],
  [
    '403 proves nothing',
    site({ urls: { 'https://other.example/a': { status: 403 } }, links: [['/', 'https://other.example/a']] }),
    'pass',
  ],
  ['not asked for', site({ externalChecked: false }), 'not-measured'],
]);
