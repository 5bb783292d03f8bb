import { LINK_KIND } from '../../../../crawlers/model/states.ts';
import { indexNoindex } from '../../../../crawlers/rules/robots/index-noindex.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(indexNoindex, [
  ['an open product page', page({ type: 'product' }), 'pass'],
  [
    'a product with noindex',
    page({ type: 'product', indexable: false, reason: 'noindex', robots: ['noindex,follow'] }),
    [{ message: 'noindex', args: { type: 'product', value: 'meta robots: noindex, follow' } }],
  ],
  ['none means noindex', page({ type: 'article', indexable: false, robots: ['none'] }), [{}]],
  [
    'by header',
    page({ type: 'home', indexable: false, robots: [{ agent: '*', directives: ['noindex'], source: 'header' }] }),
    [{ args: { value: 'header *: noindex' } }],
  ],
  [
    'page 2 of a list has a rule of its own',
    page({
      type: 'category',
      indexable: false,
      robots: ['noindex'],
      links: [{ href: '/green-tea', kind: LINK_KIND.prev }],
    }),
    'pass',
  ],
  ['a cart may be noindex', page({ type: 'utility', indexable: false, robots: ['noindex'] }), 'not-applicable'],
]);
