import { http5xxInternal } from '../../../../crawlers/rules/response/http-5xx-internal.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(http5xxInternal, [
  ['all targets answer', site({ links: [['/', '/a']] }), 'pass'],
  [
    'a server error',
    site({ urls: { '/cart': { status: 500 } }, links: [['/', '/cart']] }),
    [{ cause: 'https://tea.example/cart', args: { status: 500 } }],
  ],
  ['404 is another rule', site({ urls: { '/gone': { status: 404 } }, links: [['/', '/gone']] }), 'pass'],
]);
