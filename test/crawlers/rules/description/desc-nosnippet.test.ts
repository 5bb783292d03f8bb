import { descNosnippet } from '../../../../crawlers/rules/description/desc-nosnippet.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(descNosnippet, [
  ['no directives', page({ type: 'product' }), 'pass'],
  ['large snippets are welcome', page({ type: 'product', robots: ['max-snippet:-1'] }), 'pass'],
  ['nosnippet', page({ type: 'article', robots: ['nosnippet'] }), [{ args: { value: 'nosnippet' } }]],
  [
    'max-snippet:0 by header',
    page({ type: 'product', robots: [{ agent: '*', directives: ['max-snippet:0'], source: 'header' }] }),
    [{ args: { value: 'max-snippet:0' } }],
  ],
]);
