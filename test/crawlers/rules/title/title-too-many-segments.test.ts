import { titleTooManySegments } from '../../../../crawlers/rules/title/title-too-many-segments.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(titleTooManySegments, [
  ['three parts', page({ title: '安吉白茶_绿茶_云雾茶庄' }), 'pass'],
  ['six parts', page({ title: '安吉白茶_绿茶_春茶_礼盒_批发_云雾茶庄' }), [{ args: { count: 6, max: 4 } }]],
  [
    'hyphens inside Latin words separate nothing',
    page({ title: 'Hand-picked, sun-dried, pan-fired, well-aged tea' }),
    'pass',
  ],
]);
