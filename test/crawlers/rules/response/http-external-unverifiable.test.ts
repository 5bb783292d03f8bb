import { httpExternalUnverifiable } from '../../../../crawlers/rules/response/http-external-unverifiable.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(httpExternalUnverifiable, [
  ['it answers', site({ links: [['/', 'https://other.example/a']] }), 'pass'],
  [
    '403',
    site({ urls: { 'https://other.example/a': { status: 403 } }, links: [['/', 'https://other.example/a']] }),
    [{ args: { status: 403 } }],
  ],
  [
    '404 is another rule',
    site({ urls: { 'https://other.example/a': { status: 404 } }, links: [['/', 'https://other.example/a']] }),
    'pass',
  ],
  ['not asked for', site({ externalChecked: false }), 'not-measured'],
]);
