import { descMultiple } from '../../../../crawlers/rules/description/desc-multiple.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(descMultiple, [
  ['one', page(), 'pass'],
  ['none is another rule', page({ description: null }), 'pass'],
  [
    'two',
    page({ metas: [{ name: 'description', content: '云雾茶庄' }] }),
    [{ args: { count: 2 }, evidence: { other: '云雾茶庄' } }],
  ],
  ['og:description is something else', page({ metas: [{ name: 'og:description', content: 'x' }] }), 'pass'],
]);
