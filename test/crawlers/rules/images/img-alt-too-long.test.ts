import { imgAltTooLong } from '../../../../crawlers/rules/images/img-alt-too-long.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(imgAltTooLong, [
  ['short', page({ images: ['/a.jpg'] }), 'pass'],
  [
    '200 letters',
    page({ images: [{ alt: 'Young leaves of Anji '.repeat(10) }] }),
    [{ message: 'chars', args: { count: 1, max: 150 } }],
  ],
  ['80 Han characters', page({ images: [{ alt: '安吉白茶'.repeat(20) }] }), [{ message: 'units', args: { max: 60 } }]],
  ['55 Han characters', page({ images: [{ alt: '安吉白茶'.repeat(13) }] }), 'pass'],
]);
