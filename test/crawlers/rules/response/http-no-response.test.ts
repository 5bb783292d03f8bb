import { URL_STATE } from '../../../../crawlers/model/states.ts';
import { httpNoResponse } from '../../../../crawlers/rules/response/http-no-response.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(httpNoResponse, [
  ['all answer', site({ links: [['/', '/a']] }), 'pass'],
  [
    'a timeout',
    site({
      urls: { '/slow': { status: 0, state: URL_STATE.failed, reason: 'headers-timeout' } },
      links: [['/', '/slow']],
    }),
    [{ args: { status: 'headers-timeout' }, cause: 'https://tea.example/slow' }],
  ],
  ['a 404 is another rule', site({ urls: { '/gone': { status: 404 } }, links: [['/', '/gone']] }), 'pass'],
  [
    'a blocked URL did not fail',
    site({
      urls: { '/': {}, '/x': { status: 0, state: URL_STATE.skipped, reason: 'robots-blocked' } },
      links: [['/', '/x']],
    }),
    'pass',
  ],
]);
