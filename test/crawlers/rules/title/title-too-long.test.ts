import { titleTooLong } from '../../../../crawlers/rules/title/title-too-long.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(titleTooLong, [
  ['a usual English title', page({ title: 'Trail running shoes for wet ground | Fellrunner' }), 'pass'],
  ['60 narrow letters fit', page({ title: 'illicit tilting lilies, still filling little tin jill pitchers' }), 'pass'],
  [
    'a wide English title',
    page({ title: 'WATERPROOF TRAIL RUNNING SHOES FOR MEN AND WOMEN | FELLRUNNER' }),
    [{ message: 'px', args: { max: 561 } }],
  ],
  ['30 Han characters fit', page({ title: '明'.repeat(30) }), 'pass'],
  ['31 Han characters do not', page({ title: '明'.repeat(31) }), [{ message: 'units', args: { units: 31, max: 30 } }]],
  ['half-width characters count half', page({ title: '明前龙井绿茶礼盒装 250g 2026 新茶 - 云雾茶庄' }), 'pass'],
  ['a Chinese title is never measured as words or bytes', page({ title: '西湖龙井茶叶的冲泡方法与水温' }), 'pass'],
  ['the limit is an option', page({ title: '明'.repeat(31) }), 'pass', { options: { maxUnits: 40 } }],
  [
    'a tighter pixel limit',
    page({ title: 'Spring green tea from Anji' }),
    [{ message: 'px' }],
    { options: { maxPx: 100, maxUnits: 5 } },
  ],
  ['no title is another rule', page({ title: null }), 'pass'],
]);
