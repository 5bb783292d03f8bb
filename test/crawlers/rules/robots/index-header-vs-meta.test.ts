import { indexHeaderVsMeta } from '../../../../crawlers/rules/robots/index-header-vs-meta.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(indexHeaderVsMeta, [
  ['nothing said', page(), 'pass'],
  [
    'they agree',
    page({ indexable: false, robots: ['noindex', { agent: '*', directives: ['noindex'], source: 'header' }] }),
    'pass',
  ],
  [
    'the header closes what the page opens',
    page({ indexable: false, robots: ['index,follow', { agent: '*', directives: ['noindex'], source: 'header' }] }),
    [{ args: { header: 'noindex', meta: 'index, follow' } }],
  ],
  [
    'a directive for one agent is no contradiction',
    page({ robots: ['index', { agent: 'baiduspider', directives: ['noindex'], source: 'header' }] }),
    'pass',
  ],
]);
