import { redirectInternal } from '../../../../crawlers/rules/response/redirect-internal.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(redirectInternal, [
  ['links go straight', site({ links: [['/', '/a']] }), 'pass'],
  [
    'a link to a redirect',
    site({
      urls: { '/old': { status: 301 } },
      links: [
        ['/', '/old'],
        ['/a', '/old'],
      ],
    }),
    [{ args: { status: 301 }, cause: 'https://tea.example/old' }, {}],
  ],
  [
    'a chain is another rule',
    site({ urls: { '/old': { status: 301 } }, links: [['/', '/old']], chains: [{ hops: ['/old', '/b', '/c'] }] }),
    'pass',
  ],
  ['the entrance may choose a language', site({ urls: { '/': { status: 302 } }, links: [['/en/', '/']] }), 'pass'],
  ['nobody links there', site({ urls: { '/old': { status: 301 }, '/': {} } }), 'pass'],
]);
