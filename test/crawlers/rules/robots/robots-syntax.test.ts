import { robotsSyntax } from '../../../../crawlers/rules/robots/robots-syntax.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(robotsSyntax, [
  [
    'in order',
    site({ robots: [{ body: 'User-agent: *\nDisallow: /cart\nSitemap: https://tea.example/sitemap.xml\n' }] }),
    'pass',
  ],
  [
    'a typing error',
    site({ robots: [{ body: 'User-agent: *\nDisalow: /tmp/\n' }] }),
    [{ message: 'typo', args: { line: 2 } }],
  ],
  [
    'a rule before any agent, a bad path, a relative sitemap',
    site({ robots: [{ body: 'Disallow: /a\nUser-agent: *\nDisallow: cart\nSitemap: /sitemap.xml' }] }),
    [{ message: 'orphan' }, { message: 'path' }, { message: 'sitemap' }],
  ],
  ['HTML is another rule', site({ robots: [{ body: '<html>' }] }), 'not-applicable'],
]);
