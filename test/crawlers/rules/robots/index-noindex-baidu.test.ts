import { indexNoindexBaidu } from '../../../../crawlers/rules/robots/index-noindex-baidu.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(indexNoindexBaidu, [
  ['open', page({ type: 'utility' }), 'pass'],
  ['a cart with noindex', page({ type: 'utility', indexable: false, robots: ['noindex'] }), [{ message: 'only' }]],
  [
    'a product with noindex is another rule',
    page({ type: 'product', indexable: false, robots: ['noindex'] }),
    'not-applicable',
  ],
]);
