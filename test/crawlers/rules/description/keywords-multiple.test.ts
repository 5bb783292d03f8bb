import { keywordsMultiple } from '../../../../crawlers/rules/description/keywords-multiple.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(keywordsMultiple, [
  ['none', page(), 'pass'],
  ['one', page({ metas: [{ name: 'keywords', content: '绿茶' }] }), 'pass'],
  [
    'two',
    page({
      metas: [
        { name: 'keywords', content: '绿茶' },
        { name: 'keywords', content: '红茶' },
      ],
    }),
    [{ args: { count: 2 } }],
  ],
]);
