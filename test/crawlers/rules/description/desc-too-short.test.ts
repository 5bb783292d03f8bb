import { descTooShort } from '../../../../crawlers/rules/description/desc-too-short.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(descTooShort, [
  ['a usual description', page(), 'pass'],
  ['8 Han characters', page({ description: '祁门红茶，好喝。' }), [{ message: 'units', args: { count: 8, min: 30 } }]],
  [
    '35 Han characters are not 35 letters',
    page({ description: '安吉白茶明前采摘当晚炒制两日内发货产地直供假一赔十支持七天无理由退换' }),
    'pass',
  ],
  ['a short English one', page({ description: 'Good tea.' }), [{ message: 'chars', args: { count: 9, min: 70 } }]],
  ['empty is another rule', page({ description: '' }), 'pass'],
  ['a copy of the title is another rule', page({ title: 'Good tea', description: 'Good tea' }), 'pass'],
]);
