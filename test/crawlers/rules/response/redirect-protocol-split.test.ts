import { URL_ROLE } from '../../../../crawlers/model/states.ts';
import { redirectProtocolSplit } from '../../../../crawlers/rules/response/redirect-protocol-split.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(redirectProtocolSplit, [
  ['one origin', site({ urls: { '/': {}, '/a': {} } }), 'pass'],
  [
    'http and https',
    site({ urls: { '/': {}, '/a': {}, 'http://tea.example/': { role: URL_ROLE.page } } }),
    [{ urlId: null, args: { one: 'https://tea.example', two: 'http://tea.example', count: 2, other: 1 } }],
  ],
  [
    'www and bare',
    site({ urls: { '/': {}, 'https://www.tea.example/': { role: URL_ROLE.page } } }),
    [{ message: 'split' }],
  ],
  ['http redirects', site({ urls: { '/': {}, 'http://tea.example/': { role: URL_ROLE.page, status: 301 } } }), 'pass'],
  [
    'another subdomain is another site',
    site({ urls: { '/': {}, 'https://m.tea.example/': { role: URL_ROLE.page } } }),
    'pass',
  ],
]);
