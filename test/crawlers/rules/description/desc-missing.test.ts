import { descMissing } from '../../../../crawlers/rules/description/desc-missing.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(descMissing, [
  ['a described page', page(), 'pass'],
  ['a Chinese description', page({ description: '安吉白茶，清明前手工采摘，当晚炒制。' }), 'pass'],
  ['none', page({ description: null, type: 'product' }), [{ message: 'missing', cause: 'product' }]],
  ['empty', page({ description: '  ' }), [{ message: 'empty' }]],
  [
    'og:description does not count',
    page({ description: null, metas: [{ name: 'og:description', content: 'Tea' }] }),
    [{ message: 'missing' }],
  ],
  ['a login page needs none', page({ description: null, type: 'utility' }), 'not-applicable'],
]);
