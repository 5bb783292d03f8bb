import { canonicalTarget3xx } from '../../../../crawlers/rules/canonical/canonical-target-3xx.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(canonicalTarget3xx, [
  ['to a page', site({ pages: { '/a': { canonicalTo: '/b' } } }), 'pass'],
  [
    'to a redirect',
    site({ urls: { '/old': { status: 301 } }, pages: { '/a': { canonicalTo: '/old' } } }),
    [{ urlId: 2, args: { status: 301 }, cause: 'https://tea.example/old' }],
  ],
  ['nothing points elsewhere', site({ pages: { '/a': { canonicalTo: '/a' } } }), 'not-applicable'],
]);
