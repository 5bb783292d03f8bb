import { titleTruncated } from '../../../../crawlers/rules/title/title-truncated.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(titleTruncated, [
  ['whole', page(), 'pass'],
  ['cut at the end', page({ title: '明前龙井茶的冲泡方法与水温要…' }), [{ message: 'dots' }]],
  ['cut before the site name', page({ title: 'How to brew green tea without bitter... | Cloud Tea' }), [{}]],
  ['Chinese dots', page({ title: '春天的第一杯茶……_云雾茶庄' }), [{}]],
  [
    'the headline itself ends in dots',
    page({ title: 'And then there was tea...', headings: ['And then there was tea...'] }),
    'pass',
  ],
]);
