import { titleObsoleteYear } from '../../../../crawlers/rules/title/title-obsolete-year.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(titleObsoleteYear, [
  ['no year', page({ type: 'article' }), 'pass'],
  [
    'an old year, a newer date',
    page({ type: 'article', title: '2024 年绿茶选购指南', html: { dates: [{ source: 'time', value: '2026-03-01' }] } }),
    [{ args: { year: '2024', date: '2026-03-01' } }],
  ],
  [
    'the same year',
    page({
      type: 'article',
      title: 'Best teapots of 2026',
      html: { dates: [{ source: 'meta', value: '2026-01-20' }] },
    }),
    'pass',
  ],
  ['no date on the page', page({ type: 'article', title: 'Best teapots of 2024' }), 'pass'],
  [
    'an order number is no year',
    page({ type: 'product', title: 'Teapot 120245', html: { dates: [{ source: 'meta', value: '2026-01-20' }] } }),
    'pass',
  ],
]);
