import { contentAdLaw } from '../../../../crawlers/rules/content/content-ad-law.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(contentAdLaw, [
  ['a plain title', page({ type: 'product', title: '安吉白茶_云雾茶庄', description: '清明前采摘。' }), 'pass'],
  [
    'an absolute claim',
    page({ type: 'product', title: '全国最好的安吉白茶_云雾茶庄' }),
    [{ args: { place: 'title' } }],
  ],
  [
    'the newest is no claim',
    page({ type: 'product', title: '最近上新的绿茶_云雾茶庄', description: '最后一批。' }),
    'pass',
  ],
  ['a manual is not asked', page({ type: 'other', title: '全国最好的安吉白茶' }), 'not-applicable'],
]);
