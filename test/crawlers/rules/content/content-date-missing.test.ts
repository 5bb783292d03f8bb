import { contentDateMissing } from '../../../../crawlers/rules/content/content-date-missing.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(contentDateMissing, [
  ['marked', page({ type: 'article', html: { dates: [{ source: 'time', value: '2026-03-18' }] } }), 'pass'],
  ['only visible', page({ type: 'article', text: '发布于 2026 年 3 月 18 日。春茶上市。' }), 'pass'],
  ['none', page({ type: 'article' }), [{ message: 'none' }]],
  ['products need none', page({ type: 'product' }), 'not-applicable'],
]);
