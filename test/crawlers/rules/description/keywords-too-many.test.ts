import { keywordsTooMany } from '../../../../crawlers/rules/description/keywords-too-many.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(keywordsTooMany, [
  ['none', page(), 'pass'],
  ['three', page({ metas: [{ name: 'keywords', content: '绿茶,龙井，白茶' }] }), 'pass'],
  [
    'ten',
    page({ metas: [{ name: 'keywords', content: '绿茶、红茶、白茶、黑茶、黄茶、花茶、岩茶、普洱、龙井、毛峰' }] }),
    [{ args: { count: 10, max: 8 } }],
  ],
  [
    'not asked for Google alone',
    page({ metas: [{ name: 'keywords', content: 'a,b' }] }),
    'pass',
    { options: { maxPhrases: 2 } },
  ],
]);
