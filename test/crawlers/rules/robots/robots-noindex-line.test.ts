import { robotsNoindexLine } from '../../../../crawlers/rules/robots/robots-noindex-line.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(robotsNoindexLine, [
  ['none', site({ robots: [{ body: 'User-agent: *\nDisallow: /noindex' }] }), 'pass'],
  [
    'one',
    site({ robots: [{ body: 'User-agent: *\nNoindex: /zh/archive/' }] }),
    [{ args: { line: 2, text: 'Noindex: /zh/archive/' } }],
  ],
]);
