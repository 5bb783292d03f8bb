import { contentLowTextRatio } from '../../../../crawlers/rules/content/content-low-text-ratio.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(contentLowTextRatio, [
  ['a usual page', page(), 'pass'],
  [
    '300 KB with a sentence',
    page({ text: 'Tea.', response: { bytes: 300_000 } }),
    [{ args: { ratio: 0.1, kib: 293 } }],
  ],
  ['Chinese characters take three bytes', page({ text: '茶'.repeat(1_200), response: { bytes: 100_000 } }), 'pass'],
]);
