import { contentThin } from '../../../../crawlers/rules/content/content-thin.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(contentThin, [
  ['a full English article', page({ type: 'article', text: 'The leaves are pale and sweet. '.repeat(40) }), 'pass'],
  [
    'a short English article',
    page({ type: 'article', text: 'The leaves are pale and sweet. '.repeat(10) }),
    [{ message: 'words', args: { count: 60, min: 200 } }],
  ],
  [
    '1,500 Chinese characters are not thin',
    page({ type: 'article', text: '明前龙井清香鲜爽，冲泡水温以八十度为宜。'.repeat(75) }),
    'pass',
  ],
  [
    'a short Chinese article',
    page({ type: 'article', text: '明前龙井清香鲜爽，冲泡水温以八十度为宜。'.repeat(10) }),
    [{ message: 'han', args: { count: 180, min: 300 } }],
  ],
  ['a manual page may be short', page({ type: 'other', text: 'Returns the colour of the leaf.' }), 'not-applicable'],
  ['products have a rule of their own', page({ type: 'product', text: 'Tea.' }), 'not-applicable'],
  ['no text at all is another rule', page({ type: 'article', text: '' }), 'pass'],
  [
    'cut at a cap',
    page({ type: 'article', text: 'Tea and pots and cups and leaves and water. ', html: { cutBy: 'elements' } }),
    'not-measured',
  ],
]);
