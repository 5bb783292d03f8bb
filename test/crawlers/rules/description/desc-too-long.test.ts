import { descTooLong } from '../../../../crawlers/rules/description/desc-too-long.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(descTooLong, [
  ['a usual description', page(), 'pass'],
  ['none is another rule', page({ description: null }), 'pass'],
  [
    '200 Latin letters',
    page({ description: 'Waterproof trail running shoes. '.repeat(7) }),
    [{ message: 'px', args: { max: 985 } }],
  ],
  ['80 Han characters', page({ description: '安吉白茶'.repeat(20) }), 'pass'],
  [
    '120 Han characters',
    page({ description: '安吉白茶'.repeat(30) }),
    [{ message: 'units', args: { units: 120, max: 108 } }],
  ],
  [
    '120 Han characters under a mobile limit',
    page({ description: '安吉白茶'.repeat(21) }),
    [{ args: { units: 84, max: 80 } }],
    { options: { maxUnits: 80 } },
  ],
]);
